package org.mafs.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mafs.IntegrationTest;
import org.mafs.OwnCohorts;
import org.mafs.OwnCohorts.OwnCohort;
import org.mafs.access.Role;
import org.mafs.base.EnrolmentId;
import org.mafs.cohort.CohortPlanning;
import org.mafs.cohort.Enrolling;
import org.mafs.cohort.Mark;
import org.mafs.measure.TakeAway.Choice;
import org.mafs.person.ConsentHow;
import org.mafs.person.NewPerson;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

class TakeAwayTest extends IntegrationTest {

    private static final Choice WORDS = new Choice(false, false);
    private static final Choice FIGURES = new Choice(true, false);

    @Autowired
    private TakeAway pages;
    @Autowired
    private Weeks weeks;
    @Autowired
    private OwnCohorts own;
    @Autowired
    private Enrolling enrolling;
    @Autowired
    private CohortPlanning planning;

    private OwnCohort cohort;
    private EnrolmentId person;

    @BeforeEach
    void aCohort() {
        cohort = own.led(0);
        person = join("Ash Quillfeather");
    }

    @Test
    void itHasTheFirstNameAndNothingThatSaysWhoOrWhere() throws IOException {
        told(33, 19);
        String text = text(FIGURES);
        assertThat(text).contains("My six weeks", "Ash").doesNotContain("Quillfeather",
                planning.get(cohort.id()).name(), "hall");
    }

    @Test
    void whatTheyDidStandsBeforeTheDaysOfUse() throws IOException {
        told(33, 19);
        assertThat(text(WORDS)).containsSubsequence("What you did", "You came to 2 sessions.",
                "You went to meetings outside this group.", "more people in recovery you could ring",
                "Days of use", "Please do not stop all at once", "How you have been",
                "Somebody to talk to", "Samaritans: Call 116 123");
    }

    @Test
    void inWordsOnlyThereIsNoScoreAndNoDayOfUse() throws IOException {
        told(33, 19);
        assertThat(text(FIGURES)).contains("it was 33 at the start and 19 the last time",
                "fewer days than at the start, 27 of 28, then 13 of 28", "are 9 people");
        assertThat(text(WORDS)).contains("fewer days than at the start", "things feel less hard")
                .doesNotContain("33", "27 of", "13 of", "of 28", "CORE", "9 people");
    }

    @Test
    void aHarderTimeIsSaidAsItIsAndNotLeftAlone() throws IOException {
        told(17, 30);
        assertThat(text(WORDS)).contains("it has been a hard time lately", "carry it alone")
                .doesNotContain("less hard");
    }

    @Test
    void whoHasToldNothingYetIsNotToldAnythingOfThemselves() throws IOException {
        assertThat(text(FIGURES)).contains("It begins here.", "Samaritans").doesNotContain("What you did", "CORE", "Days of use");
    }

    @Test
    void anUnscoredFormGivesNoFigure() throws IOException {
        weeks.hand(cohort, person, 1, "core-10", Weeks.core10(30).with(1, null).with(2, null));
        assertThat(text(FIGURES)).doesNotContain("CORE", "How you have been");
    }

    @Test
    void largePrintHasNoSmallLetters() throws IOException {
        told(33, 19);
        assertThat(smallestLetters(FIGURES)).isLessThan(11);
        assertThat(smallestLetters(new Choice(true, true))).isGreaterThanOrEqualTo(13);
    }

    @Test
    void inWordsItStandsOnOnePage() throws IOException {
        told(33, 19);
        try (PDDocument page = Loader.loadPDF(pdf(WORDS))) {
            assertThat(page.getNumberOfPages()).isOne();
        }
    }

    @Test
    void theFileSaysWhatItIsAndNotWhose() throws IOException {
        try (PDDocument page = Loader.loadPDF(pdf(WORDS))) {
            assertThat(page.getDocumentInformation().getTitle()).isEqualTo("My six weeks");
            assertThat(page.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Maximiliana-Theodora-Konstantina-Anastasia-Wilhelmina-Bartholomea", "שירה כהן",
            "فاطمة الزهراء", "O’Neill & <b>"})
    void everyNameIsWritten(String name) throws IOException {
        person = join(name);
        weeks.marked(cohort, person, 1, Mark.PRESENT);
        assertThat(text(WORDS)).contains("You came to 1 session.").doesNotContain("<b>", "&amp;");
    }

    @Test
    void onlyWhoLeadsTheCohortMakesIt() {
        OwnCohort theirs = own.notLed(1);
        signIn(Role.FACILITATOR);
        assertThatThrownBy(() -> pages.write(theirs.person(), WORDS, new ByteArrayOutputStream()))
                .isInstanceOf(AccessDeniedException.class);
    }

    private EnrolmentId join(String name) {
        return as(Role.FACILITATOR, () -> enrolling.join(UUID.randomUUID(), cohort.id(), NewPerson.called(name),
                ConsentHow.PAPER));
    }

    private void told(int firstScore, int lastScore) {
        weeks.marked(cohort, person, 1, Mark.PRESENT);
        weeks.marked(cohort, person, 6, Mark.LATE);
        weeks.core10(cohort, person, 1, firstScore);
        weeks.core10(cohort, person, 6, lastScore);
        weeks.used(cohort, person, 1, 28, Substance.ALCOHOL, 27);
        weeks.used(cohort, person, 6, 28, Substance.ALCOHOL, 13);
        weeks.went(cohort, person, 2, 3);
        weeks.hand(cohort, person, 1, "mutual-aid", Answers.of(2, 2, 4, 1, 0, 1));
        weeks.hand(cohort, person, 6, "mutual-aid", Answers.of(4, 4, 2, 9, 11, 0));
    }

    private String text(Choice choice) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf(choice))) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private byte[] pdf(Choice choice) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        pages.write(person, choice, bytes);
        return bytes.toByteArray();
    }

    private double smallestLetters(Choice choice) throws IOException {
        List<Float> sizes = new ArrayList<>();
        PDFTextStripper reading = new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition letter) {
                sizes.add(letter.getFontSizeInPt());
                super.processTextPosition(letter);
            }
        };
        try (PDDocument document = Loader.loadPDF(pdf(choice))) {
            reading.getText(document);
        }
        return Collections.min(sizes);
    }
}
