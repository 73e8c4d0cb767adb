package org.mafs.curriculum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mafs.IntegrationTest;
import org.mafs.OwnCohorts;
import org.mafs.OwnCohorts.OwnCohort;
import org.mafs.access.Role;
import org.mafs.base.Calendar;
import org.mafs.base.EnrolmentId;
import org.mafs.base.Refused;
import org.mafs.cohort.Enrolling;
import org.mafs.cohort.Mark;
import org.mafs.cohort.ProgrammePlanning;
import org.mafs.cohort.Register;
import org.mafs.cohort.SessionRecord;
import org.mafs.person.ConsentHow;
import org.mafs.person.NewPerson;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

class CertificatesTest extends IntegrationTest {

    @Autowired
    private Certificates certificates;
    @Autowired
    private OwnCohorts cohorts;
    @Autowired
    private Enrolling enrolling;
    @Autowired
    private Register register;
    @Autowired
    private ProgrammePlanning programmes;
    @Autowired
    private JdbcClient database;
    @Autowired
    private Calendar calendar;

    private OwnCohort cohort;
    private String organisationBefore;

    @BeforeEach
    void twoOfThreeCompleted() {
        cohort = cohorts.led(2);
        signIn(Role.FACILITATOR);
        organisationBefore = certificates.organisation();
        EnrolmentId farah = enrolling.join(UUID.randomUUID(), cohort.id(), NewPerson.called("Ægir Łukasz فرح"),
                ConsentHow.PAPER);
        comesTo(farah, 6);
        comesTo(cohort.people().getFirst(), 5);
        comesTo(cohort.people().getLast(), 1);
    }

    @AfterEach
    void theNameAndTheDaysAreAsTheyWere() {
        lastSession("held_on", OwnCohorts.FIRST.plusWeeks(5));
        lastSession("status", "PLANNED");
        signIn(Role.COORDINATOR);
        certificates.nameOrganisation(organisationBefore);
    }

    @Test
    void thereIsOneTaggedPageForEachWhoCompletedAndForNobodyElse() throws IOException {
        try (PDDocument document = Loader.loadPDF(ofCohort())) {
            assertThat(document.getNumberOfPages()).isEqualTo(2).isEqualTo(certificates.completed(cohort.id()));
            assertThat(document.getPage(0).getMediaBox().getWidth()).isGreaterThan(document.getPage(0).getMediaBox()
                    .getHeight());
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
            assertThat(text(document)).contains("Tester 1", "Ægir Łukasz", "6 of 6 sessions", "5 of 6 sessions")
                    .doesNotContain("Tester 2");
        }
    }

    @Test
    void itSaysWhatWhenAndWhereAndHasTwoLinesToSign() throws IOException {
        as(Role.COORDINATOR, () -> {
            certificates.nameOrganisation("Harbour & Sons");
            return null;
        });
        try (PDDocument document = Loader.loadPDF(ofOne(cohort.person()))) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(text(document)).contains("took part in", programmes.of(cohort.id()).name(), "1 July 2025",
                    "A hall", "For the group", "For the organisation", "Harbour & Sons");
        }
    }

    @Test
    void itsDaysAreThoseOnWhichThePersonCame() throws IOException {
        try (PDDocument document = Loader.loadPDF(ofOne(cohort.person()))) {
            assertThat(text(document)).contains("5 of 6 sessions 1 July 2025 to 29 July 2025")
                    .doesNotContain("5 August 2025");
        }
    }

    @Test
    void beforeTheLastEveningItSaysHowOftenSomebodyCameAndNothingOfWhatIsAhead() throws IOException {
        LocalDate ahead = calendar.today().plusDays(3);
        lastSession("held_on", ahead);
        assertThat(certificates.stillToCome(cohort.id())).map(SessionRecord::number).contains(6);
        try (PDDocument document = Loader.loadPDF(ofOne(cohort.person()))) {
            assertThat(text(document)).contains("came to 5 sessions 1 July 2025 to 29 July 2025")
                    .doesNotContain("of 6", "of 5", Calendar.longDay(ahead));
        }
    }

    @Test
    void onTheLastDayItCountsTheLastSessionOnlyOnceThatIsClosed() throws IOException {
        lastSession("held_on", calendar.today());
        try (PDDocument document = Loader.loadPDF(ofOne(cohort.person()))) {
            assertThat(text(document)).contains("came to 5 sessions").doesNotContain("of 6");
        }
        lastSession("status", "CLOSED");
        assertThat(certificates.stillToCome(cohort.id())).isEmpty();
        try (PDDocument document = Loader.loadPDF(ofOne(cohort.person()))) {
            assertThat(text(document)).contains("came to 5 of 6 sessions");
        }
    }

    @Test
    void aSessionThatWasCancelledIsOneOfThoseThatNobodyCouldComeTo() throws IOException {
        lastSession("status", "CANCELLED");
        try (PDDocument document = Loader.loadPDF(ofOne(cohort.person()))) {
            assertThat(text(document)).contains("came to 5 of 5 sessions");
        }
    }

    @Test
    void itSaysNothingOfDrinkOrDrugs() throws IOException {
        try (PDDocument document = Loader.loadPDF(ofCohort())) {
            assertThat(text(document).toLowerCase()).doesNotContain("drink", "drug", "alcohol", "substance", "recover",
                    "addict", "abstin", "misuse", "sober");
        }
    }

    @Test
    void whoHasNotCompletedHasNone() {
        assertThat(certificates.hasCompleted(cohort.person())).isTrue();
        assertThat(certificates.hasCompleted(cohort.people().getLast())).isFalse();
        assertThatThrownBy(() -> ofOne(cohort.people().getLast())).isInstanceOf(Refused.class);
        OwnCohort nobody = cohorts.led(1);
        signIn(Role.FACILITATOR);
        assertThatThrownBy(() -> certificates.write(nobody.id(), new ByteArrayOutputStream())).isInstanceOf(Refused.class);
    }

    @Test
    void onlyWhoLeadsTheCohortMakesThem() {
        OwnCohort elsewhere = cohorts.notLed(1);
        signIn(Role.FACILITATOR);
        assertThatThrownBy(() -> certificates.write(elsewhere.id(), new ByteArrayOutputStream()))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> ofOne(elsewhere.person())).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void nothingIsLeftBehindOnTheMachine() throws IOException {
        Set<String> before = left();
        ofCohort();
        Set<String> appeared = left();
        appeared.removeAll(before);
        // What tests in another process are at goes away; nobody would take away what this one left.
        await().untilAsserted(() -> {
            appeared.retainAll(left());
            assertThat(appeared).isEmpty();
        });
    }

    /** Documents only: other programs use the same folder. */
    private static Set<String> left() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".pdf")
                    || name.startsWith("PDFBox") || name.startsWith("openhtml")).collect(Collectors.toSet());
        }
    }

    private void comesTo(EnrolmentId person, int sessions) {
        cohort.sessions().stream().limit(sessions).forEach(session -> register.mark(session.id(), person, Mark.PRESENT, null, Optional.empty()));
    }

    private void lastSession(String column, Object value) {
        database.sql("UPDATE cohort_session SET " + column + " = ? WHERE id = ?")
                .params(value, cohort.sessions().getLast().id().value()).update();
    }

    private byte[] ofCohort() throws IOException {
        ByteArrayOutputStream to = new ByteArrayOutputStream();
        certificates.write(cohort.id(), to);
        return to.toByteArray();
    }

    private byte[] ofOne(EnrolmentId person) {
        try {
            ByteArrayOutputStream to = new ByteArrayOutputStream();
            certificates.write(person, to);
            return to.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String text(PDDocument document) throws IOException {
        return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }
}
