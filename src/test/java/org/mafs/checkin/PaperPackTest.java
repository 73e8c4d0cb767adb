package org.mafs.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.mafs.IntegrationTest;
import org.mafs.OwnCohorts;
import org.mafs.OwnCohorts.OwnCohort;
import org.mafs.Statements;
import org.mafs.access.Role;
import org.mafs.base.SessionId;
import org.mafs.checkin.PaperPack.Print;
import org.mafs.cohort.Enrolling;
import org.mafs.cohort.Mark;
import org.mafs.cohort.Register;
import org.mafs.measure.Substance;
import org.mafs.measure.UseDays;
import org.mafs.person.ConsentHow;
import org.mafs.person.NewPerson;
import org.springframework.beans.factory.annotation.Autowired;

class PaperPackTest extends IntegrationTest {

    @Autowired
    private PaperPack packs;
    @Autowired
    private KeyingIn keyingIn;
    @Autowired
    private OwnCohorts own;
    @Autowired
    private Enrolling enrolling;
    @Autowired
    private Register register;
    @Autowired
    private WeeklyCheckIn checkIns;
    @Autowired
    private Statements statements;

    /** A pack read back: the text of each page, its title, and letters for which its faces had nothing to show. */
    private record Read(String title, boolean tagged, List<String> pages, int boxes, BufferedImage second) {

        /** Without blanks: wide letters stand apart. */
        String plain(int page) {
            return pages.get(page).replaceAll("\\s", "");
        }

        /** Those after the register. */
        List<String> sheets() {
            return pages.stream().filter(page -> !page.contains("Paper pack") && !page.contains("Chose"))
                    .map(page -> page.replaceAll("\\s", "")).toList();
        }
    }

    @Test
    void namesStandOnTheRegisterOnlyAndCodesOnTheSheets() {
        OwnCohort cohort = own.led(3);
        signIn(Role.FACILITATOR);
        Read pack = print(cohort.session(), Print.NORMAL);

        assertThat(pack.pages().get(1)).contains("Register", "Tester 1", "Tester 2", "Tester 3", "Sam Okafor");
        for (PaperPerson person : keyingIn.people(cohort.session())) {
            String code = person.code().value();
            assertThat(pack.plain(1)).contains(code + person.name().replace(" ", ""));
            assertThat(pack.sheets().stream().filter(sheet -> sheet.contains(code)))
                    .as("check-in, look back, mutual aid and the session, of " + code).hasSize(4)
                    .noneMatch(sheet -> sheet.contains("Tester"));
        }
        assertThat(pack.pages().stream().filter(page -> page.contains("Tester"))).hasSize(1);
        assertThat(pack.title()).isEqualTo("Paper pack, session 1, 2025-07-01");
        assertThat(pack.tagged()).isTrue();
    }

    @Test
    void aSheetAsksWhatTheTabletAsksAndGivesHelpLines() {
        OwnCohort cohort = own.led(1);
        signIn(Role.FACILITATOR);
        Read pack = print(cohort.session(), Print.NORMAL);
        String sheet = pack.pages().get(2).replaceAll("\\s+", " ");

        assertThat(sheet).contains("How has your week been, all in all?", "Your week in a sentence",
                "On which of the last 7 days did you use?", "How many mutual-aid meetings",
                "What do you hope for next week?", "I’d rather not say", "Samaritans 116 123",
                "Please give this back to Sam.", "please do not write your name here");
        assertThat(pack.pages().get(3)).contains("last 28 days");
        assertThat(pack.pages().get(1)).contains("Paper form due: CORE-10");
        assertThat(pack.pages().subList(0, 2)).allMatch(page -> page.replaceAll("\\s+", " ")
                .contains("Before people go, look at question 6 of each CORE-10 sheet"));
        assertThat(String.join(" ", pack.pages().subList(2, pack.pages().size()))).doesNotContain("CORE-10");
    }

    @Test
    void eachDayHasItsOwnBoxWithItsDateAndOneIsForNone() {
        OwnCohort cohort = own.led(1);
        signIn(Role.FACILITATOR);
        Read pack = print(cohort.session(), Print.NORMAL);
        String checkIn = pack.pages().get(2).replaceAll("\\s+", " ");
        String lookBack = pack.pages().get(3).replaceAll("\\s+", " ");

        assertThat(checkIn).contains("Tue Wed Thu Fri Sat Sun Mon", "24 Jun 25 Jun 26 Jun 27 Jun 28 Jun 29 Jun 30 Jun",
                "Mon None of", "Medicine prescribed for you, taken as prescribed, is not use");
        assertThat(lookBack).contains("On which of the last 28 days did you use?", "3 Jun 3 4 5 6 7 8 9",
                "10 Jun 10 11 12 13 14 15 16", "17 Jun 17 18 19 20 21 22 23", "24 Jun 24 25 26 27 28 29 30",
                "The last 7 days are on your check-in too", "Medicine prescribed for you");
    }

    @Test
    void sessionsHelpToRememberTheDaysAroundThem() {
        OwnCohort cohort = own.led(1);
        signIn(Role.FACILITATOR);

        assertThat(print(cohort.sessions().get(1).id(), Print.NORMAL).pages().get(2).replaceAll("\\s+", " "))
                .contains("To help you remember: Tue 1 Jul, Session 1.");
        assertThat(print(cohort.sessions().getLast().id(), Print.NORMAL).pages().stream()
                .filter(page -> page.contains("last 28 days")).findFirst().orElseThrow().replaceAll("\\s+", " "))
                .contains("Tue 8 Jul, Session 2 · Tue 15 Jul, Session 3 · Tue 22 Jul, Session 4 · Tue 29 Jul, Session 5");
    }

    @Test
    void printedAgainItHasTheSameCodesAndAnotherEveningHasOthers() {
        OwnCohort cohort = own.led(3);
        signIn(Role.FACILITATOR);

        assertThat(print(cohort.session(), Print.LARGE).sheets().stream().map(sheet -> sheet.substring(0, 5)).distinct())
                .containsAll(codes(cohort.session()));
        assertThat(codes(cohort.session())).doesNotHaveDuplicates().isEqualTo(codes(cohort.session()));
        assertThat(codes(cohort.session())).doesNotContainAnyElementsOf(codes(cohort.sessions().get(1).id()));
    }

    @Test
    void nobodyIsAskedAboutWhatTheyHaveNotSpokenOf() {
        OwnCohort cohort = own.led(2);
        signIn(Role.FACILITATOR);
        checkIns.handIn(cohort.person(), cohort.session(), new CheckInAnswers(3, null, new UseDays(UseDays.WEEK,
                Optional.empty(), Map.of(Substance.GABAPENTINOIDS, 2)), OptionalInt.empty(), null), Optional.empty());
        SessionId second = cohort.sessions().get(1).id();
        Read pack = print(second, Print.NORMAL);
        String code = keyingIn.people(second).stream()
                .filter(person -> person.person().enrolment().id().equals(cohort.person())).findFirst().orElseThrow()
                .code().value();

        assertThat(pack.sheets().stream().filter(sheet -> sheet.contains("Pregabalin"))).isNotEmpty()
                .allMatch(sheet -> sheet.contains(code));
    }

    @Test
    void theRegisterShowsWhatWasSaidBeforeTheEvening() {
        OwnCohort cohort = own.led(2);
        signIn(Role.FACILITATOR);
        register.mark(cohort.session(), cohort.person(), Mark.APOLOGIES, "Her train", Optional.empty());

        assertThat(print(cohort.session(), Print.NORMAL).pages().get(1)).contains("Her train", "How many came");
    }

    @Test
    void namesInOtherScriptsAreWrittenAndNeverAsBoxes() {
        OwnCohort cohort = own.led(0);
        signIn(Role.COORDINATOR);
        List.of("Дмитрий Щербаков", "Αλέξανδρος Παπαδόπουλος", "Łukasz Żółć-Nguyễn", "יעל כהן", "ليلى حداد",
                "ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ", "李小龙", "<b>Bobby</b> & \"co\"", "Wilhelmina Featherstonehaugh-Cholmondeley"
        ).forEach(name -> enrolling.join(UUID.randomUUID(), cohort.id(), NewPerson.called(name), ConsentHow.PAPER));
        Read pack = print(cohort.session(), Print.NORMAL);
        String register = pack.pages().get(1).replaceAll("\\s+", " ");

        assertThat(register).contains("Дмитрий Щербаков", "Αλέξανδρος", "Łukasz Żółć-Nguyễn", "<b>Bobby</b> & \"co\"",
                "Featherstonehaugh", "Lǐ Xiǎo Lóng");
        assertThat(register).as("read from right to left").contains("יעל כהן", "ليلى حداد");
        assertThat(pack.boxes()).isZero();
    }

    @Test
    void anEmptyListSaysHowToBegin() {
        OwnCohort cohort = own.led(0);
        signIn(Role.FACILITATOR);
        Read pack = print(cohort.session(), Print.NORMAL);

        assertThat(pack.pages().getFirst()).contains("Nobody is on the list yet").contains("12 spare sheets");
        assertThat(pack.sheets()).hasSize(12).doesNotHaveDuplicates();
    }

    @Test
    void fortyPeopleHaveASheetOnOneSideEachAndAskTheDatabaseNoMore() {
        OwnCohort few = own.led(3);
        OwnCohort many = own.led(40);
        signIn(Role.FACILITATOR);
        Read pack = print(many.session(), Print.NORMAL);

        assertThat(pack.sheets()).hasSize(40 * 4 + 3);
        assertThat(pack.pages().stream().filter(page -> page.contains("Chose"))).as("a head on each page of the register")
                .hasSizeGreaterThan(1);
        int forFew = statements.during(() -> print(few.session(), Print.NORMAL));
        assertThat(statements.during(() -> print(many.session(), Print.NORMAL))).isEqualTo(forFew);
    }

    /** The days and the six questions about mutual aid go on to the back, under the same code. */
    @Test
    void inLargePrintTheLongSheetsHaveASecondSide() {
        OwnCohort cohort = own.led(2);
        signIn(Role.FACILITATOR);

        assertThat(print(cohort.session(), Print.LARGE).sheets()).hasSize(2 * (4 + 3) + 3 * 2);
    }

    @Test
    void aPageHasInkOnPaper() {
        OwnCohort cohort = own.led(2);
        signIn(Role.FACILITATOR);
        BufferedImage page = print(cohort.session(), Print.NORMAL).second();
        long dark = IntStream.range(0, page.getWidth() * page.getHeight())
                .filter(at -> (page.getRGB(at % page.getWidth(), at / page.getWidth()) & 0xFF) < 128).count();

        assertThat(dark * 1000 / ((long) page.getWidth() * page.getHeight())).as("per mille of the register")
                .isBetween(5L, 200L);
    }

    private List<String> codes(SessionId session) {
        return keyingIn.people(session).stream().map(person -> person.code().value()).toList();
    }

    private Read print(SessionId session, Print size) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            packs.write(session, size, bytes);
            try (PDDocument document = Loader.loadPDF(bytes.toByteArray())) {
                Letters letters = new Letters();
                List<String> pages = new ArrayList<>();
                for (int page = 1; page <= document.getNumberOfPages(); page++) {
                    letters.setStartPage(page);
                    letters.setEndPage(page);
                    pages.add(letters.getText(document));
                }
                return new Read(document.getDocumentInformation().getTitle(),
                        document.getDocumentCatalog().getStructureTreeRoot() != null, pages, letters.boxes,
                        new PDFRenderer(document).renderImageWithDPI(1, 50));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Counts what a face has no letter for: it is drawn as a box, glyph 0 of its face. */
    private static final class Letters extends PDFTextStripper {

        private int boxes;

        private Letters() throws IOException {
            setSortByPosition(true);
        }

        @Override
        protected void processTextPosition(TextPosition text) {
            for (int glyph : text.getCharacterCodes()) {
                boxes += glyph == 0 ? 1 : 0;
            }
            super.processTextPosition(text);
        }
    }
}
