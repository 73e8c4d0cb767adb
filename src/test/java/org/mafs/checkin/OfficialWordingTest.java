package org.mafs.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mafs.IntegrationTest;
import org.mafs.OwnCohorts;
import org.mafs.OwnCohorts.OwnCohort;
import org.mafs.access.DemoAccounts;
import org.mafs.access.FormWay;
import org.mafs.access.Participant;
import org.mafs.access.Passes;
import org.mafs.access.Role;
import org.mafs.base.Calendar;
import org.mafs.checkin.PaperPack.Print;
import org.mafs.checkin.Sitting.Asked;
import org.mafs.checkin.Sitting.Sheet;
import org.mafs.measure.Instruments;
import org.mafs.measure.MadeUpWording;
import org.mafs.measure.OfficialWording;
import org.mafs.measure.OfficialWordings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A published instrument in its official words, wherever it is shown. The words are made up. */
class OfficialWordingTest extends IntegrationTest {

    private static final JsonMapper JSON = new JsonMapper();

    @LocalServerPort
    private int port;
    @Autowired
    private OwnCohorts cohorts;
    @Autowired
    private OfficialWordings wordings;
    @Autowired
    private FormSheets sheets;
    @Autowired
    private PaperPack packs;
    @Autowired
    private KeyingIn keyingIn;
    @Autowired
    private LateAnswers late;
    @Autowired
    private Passes passes;
    @Autowired
    private DemoAccounts demo;
    @Autowired
    private Calendar calendar;
    @Autowired
    private JdbcClient database;

    private OwnCohort cohort;

    @BeforeEach
    void tonight() {
        cohort = cohorts.led(2);
        database.sql("UPDATE cohort_session SET held_on = ? WHERE id = ?")
                .params(calendar.today(), cohort.session().value()).update();
        signIn(Role.FACILITATOR);
    }

    @AfterEach
    void everythingIsAsBefore() {
        MadeUpWording.takeAway(database);
        database.sql("UPDATE cohort_session SET held_on = ? WHERE id = ?")
                .params(OwnCohorts.FIRST, cohort.session().value()).update();
    }

    @Test
    void withoutWordsTopicsStandBesideThePaperForm() {
        Sheet sheet = together();
        assertThat(sheet.intro()).contains("paper form");
        assertThat(sheet.wording()).isNull();
        assertThat(sheet.questions()).extracting(Asked::text).startsWith("Tension or anxiety");
        assertThat(sheet.questions()).allMatch(question -> question.words() == null);
    }

    @Test
    void withWordsTheFormIsWholeInOrderOnOnePageUnderItsCopyrightLine() throws Exception {
        OfficialWording english = install("en");
        JsonNode sheet = sitting(link(), "en").get("forms").get(0);

        assertThat(sheet.get("own").booleanValue()).as("always on one page").isFalse();
        assertThat(sheet.get("copyright").stringValue()).isEqualTo(MadeUpWording.COPYRIGHT);
        assertThat(sheet.get("intro").stringValue()).isEqualTo(MadeUpWording.LEAD);
        assertThat(sheet.get("wording").get("id").stringValue()).isEqualTo(english.id().toString());
        List<String> asked = new ArrayList<>();
        sheet.get("questions").forEach(question -> {
            asked.add(question.get("text").stringValue());
            assertThat(question.get("words").size()).isEqualTo(5);
            assertThat(question.get("declinable").booleanValue()).as("no “I’d rather not say”").isFalse();
        });
        assertThat(asked).hasSize(10).startsWith("Made-up line 1", "Made-up line 2").endsWith("Made-up line 10");
        assertThat(together().copyright()).isEqualTo(MadeUpWording.COPYRIGHT);
        assertThat(together().questions().get(5).risk()).isEqualTo(1);
    }

    @Test
    void wordsInAnotherLanguageSayWhichTheyAre() throws Exception {
        as(Role.COORDINATOR, () -> wordings.install("core-10", MadeUpWording.in("en-GB"), 0));
        JsonNode sheet = sitting(link(), "xx").get("forms").get(0);
        assertThat(sheet.get("wording").get("language").stringValue()).isEqualTo("en-GB");
        assertThat(sheet.get("wording").get("dir").stringValue()).isEqualTo("ltr");
    }

    @Test
    void whoMaySpeakWithThemStandsBeforeEveryFormThatAsksAboutHarmAndNoOther() throws Exception {
        String told = "If an answer tells us you may not be safe, Sam, Corin or Dee may talk with you before you go. That is all it is for.";
        assertThat(together().care()).isEqualTo(told);
        install("en");
        assertThat(together().care()).isEqualTo(told);
        assertThat(sheets.together(Form.CHECK_IN, occasion()).forms().getFirst().care()).isNull();
    }

    @Test
    void whatIsHandedInSaysInWhichWordsAndFreezesThem() throws Exception {
        OfficialWording english = install("en");
        JsonNode sitting = sitting(link(), "en");
        Tablet tablet = new Tablet(server(), sitting.get("token").stringValue(), sitting.get("key").stringValue());
        assertThat(tablet.send(tablet.handIn("core-10", Map.of("item.1", "2", "item.6", "0"), 0, english.id())))
                .containsExactly("kept");

        assertThat(wordingOf("form_filled")).hasValue(english.id().toString());
        signIn(Role.COORDINATOR);
        assertThat(wordings.of("core-10").getFirst().usedAt()).isPresent();
    }

    @Test
    void wordsThatNeverWereAreNotRecorded() throws Exception {
        install("en");
        JsonNode sitting = sitting(link(), "en");
        Tablet tablet = new Tablet(server(), sitting.get("token").stringValue(), sitting.get("key").stringValue());
        assertThat(tablet.send(tablet.handIn("core-10", Map.of("item.1", "2", "item.6", "0"), 0, UUID.randomUUID())))
                .containsExactly("kept");
        assertThat(wordingOf("form_filled")).isEmpty();
    }

    @Test
    void answersThatCameLaterKeepTheirWordsWhenTheyAreTaken() throws Exception {
        OfficialWording english = install("en");
        JsonNode first = sitting(link(), "en");
        JsonNode second = sitting(link(), "en");
        Tablet early = new Tablet(server(), first.get("token").stringValue(), first.get("key").stringValue());
        Tablet later = new Tablet(server(), second.get("token").stringValue(), second.get("key").stringValue());
        early.send(early.handIn("core-10", Map.of("item.1", "2", "item.6", "0"), 0));
        assertThat(later.send(later.handIn("core-10", Map.of("item.1", "3", "item.6", "0"), 0, english.id())))
                .containsExactly("beside");
        assertThat(wordingOf("form_filled")).isEmpty();
        signIn(Role.FACILITATOR);
        LateForm waiting = late.at(cohort.session()).getFirst();
        late.takeWhatCame(waiting.id(), waiting.arrivedAt());
        assertThat(wordingOf("form_filled")).hasValue(english.id().toString());
    }

    @Test
    void aPersonReadsOnlyTheWordsOfAFormThatWasOpenedForThem() {
        install("en");
        asParticipantOf("check-in");
        assertThatThrownBy(() -> wordings.inUse(Instruments.CORE_10, "en")).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> wordings.used(UUID.randomUUID(), "core-10")).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> wordings.of("core-10")).isInstanceOf(AccessDeniedException.class);
        asParticipantOf("core-10");
        assertThat(wordings.inUse(Instruments.CORE_10, "en")).isPresent();
    }

    @ParameterizedTest
    @EnumSource(Print.class)
    void thePackPrintsItWholeWithItsCopyrightLineOnEveryPageOfIt(Print print) throws IOException {
        assertThat(String.join("", printed(print))).contains("formdue:CORE-10").doesNotContain("Made-up");
        install("en");
        List<String> pages = printed(print);
        List<String> ofIt = pages.stream().filter(page -> page.contains("Made-upline")).toList();

        assertThat(ofIt).isNotEmpty().allSatisfy(page -> assertThat(page).contains(plain(MadeUpWording.COPYRIGHT),
                "givethisbacktoSam", "Never", "Seldom", "Halfway", "Usually", "Always", "made"));
        for (PaperPerson person : keyingIn.people(cohort.session())) {
            assertThat(ofIt.stream().filter(page -> page.contains(person.code().value()))).isNotEmpty()
                    .noneMatch(page -> page.contains(plain(person.name())));
        }
        assertThat(String.join("", ofIt)).contains(plain(MadeUpWording.LEAD), plain("Sam may talk with you before you go"),
                plain("1. Made-up line 1"), plain("10. Made-up line 10")).doesNotContain(plain("rather not say"));
        if (print == Print.NORMAL) {
            assertThat(ofIt).as("one side for each person").hasSize(2);
        }
        assertThat(pages.get(1)).as("no paper form is due any more").doesNotContain("formdue:CORE-10");
    }

    /** Without blanks: wide letters stand apart. */
    private static String plain(String words) {
        return words.replaceAll("\\s", "");
    }

    private OfficialWording install(String language) {
        OfficialWording installed = as(Role.COORDINATOR, () -> wordings.install("core-10", MadeUpWording.in(language), 0));
        signIn(Role.FACILITATOR);
        return installed;
    }

    private Sheet together() {
        return sheets.together(Form.CORE_10, occasion()).forms().getFirst();
    }

    private Occasion occasion() {
        return new Occasion(cohort.person(), Optional.of(cohort.session()), calendar.today());
    }

    private String link() {
        signIn(Role.FACILITATOR);
        return passes.link(passes.issue(FormWay.OWN_PHONE, cohort.person(), Optional.of(cohort.session()),
                calendar.today(), List.of("core-10")));
    }

    private JsonNode sitting(String link, String language) throws Exception {
        HttpResponse<String> answered = HttpClient.newHttpClient().send(HttpRequest.newBuilder(
                server().resolve("/f/sitting?language=" + language)).header("Authorization", "Bearer " + link).build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answered.statusCode()).as(answered.body()).isEqualTo(200);
        return JSON.readTree(answered.body());
    }

    private URI server() {
        return URI.create("http://127.0.0.1:" + port);
    }

    private void asParticipantOf(String form) {
        signIn(Role.FACILITATOR);
        UUID pass = passes.issue(FormWay.HANDED, cohort.person(), Optional.of(cohort.session()), calendar.today(),
                List.of(form)).pass();
        Participant person = new Participant(pass, cohort.person(), Optional.of(cohort.session()), calendar.today(),
                List.of(form), demo.of(Role.FACILITATOR), FormWay.HANDED);
        SecurityContextHolder.getContext().setAuthentication(UsernamePasswordAuthenticationToken.authenticated(person,
                null, List.of(new SimpleGrantedAuthority("ROLE_" + Role.FILLS_FORMS))));
    }

    private Optional<String> wordingOf(String table) {
        return Optional.ofNullable(database.sql("SELECT wording FROM " + table + " WHERE enrolment_id = ?")
                .param(cohort.person().value()).query((row, number) -> Optional.ofNullable(row.getString("wording")))
                .single().orElse(null));
    }

    private List<String> printed(Print print) throws IOException {
        signIn(Role.FACILITATOR);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        packs.write(cohort.session(), print, bytes);
        try (PDDocument document = Loader.loadPDF(bytes.toByteArray())) {
            List<String> pages = new ArrayList<>();
            PDFTextStripper text = new PDFTextStripper();
            text.setSortByPosition(true);
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                text.setStartPage(page);
                text.setEndPage(page);
                pages.add(plain(text.getText(document)));
            }
            return pages;
        }
    }
}
