package org.mafs.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.lang.reflect.Method;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mafs.IntegrationTest;
import org.mafs.OwnCohorts;
import org.mafs.OwnCohorts.OwnCohort;
import org.mafs.Statements;
import org.mafs.access.Role;
import org.mafs.base.Calendar;
import org.mafs.base.PersonId;
import org.mafs.base.Refused;
import org.mafs.base.Signature;
import org.mafs.cohort.Enrolling;
import org.mafs.cohort.EnrolmentStatus;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.transaction.support.TransactionTemplate;

class AgreementTest extends IntegrationTest {

    private static final Signature DRAWN = Signature.drawn("M10 10L20 40L30 12");

    @Autowired
    private Agreement agreement;
    @Autowired
    private AgreementTexts texts;
    @Autowired
    private Enrolling enrolling;
    @Autowired
    private OwnCohorts cohorts;
    @Autowired
    private Calendar calendar;
    @Autowired
    private JdbcClient database;
    @Autowired
    private EntityManager entities;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private Statements statements;

    private OwnCohort cohort;
    private PersonId person;

    @BeforeEach
    void somebodyInACohort() {
        cohort = cohorts.led(2);
        signIn(Role.FACILITATOR);
        person = enrolling.get(cohort.person()).person();
    }

    @Test
    void anAnswerKeepsTheDayTheWitnessAndEveryTick() {
        LocalDate paper = calendar.today().minusDays(3);
        agreement.record(person, answer(ConsentPurpose.SHARING, ConsentHow.PAPER, paper, "Mo Field", "Kit, Elm Street",
                null));
        ConsentRecord said = agreement.of(person).get(ConsentPurpose.SHARING);
        assertThat(said.given()).isTrue();
        assertThat(said.agreedOn()).isEqualTo(paper);
        assertThat(said.witness()).isEqualTo("Mo Field");
        assertThat(said.keyworker()).contains("Kit, Elm Street");
        assertThat(said.ticked()).isEqualTo(text(ConsentPurpose.SHARING).statements()).isNotEmpty();
        assertThat(said.wording()).isEqualTo(text(ConsentPurpose.SHARING).wording());
        assertThat(agreement.of(cohort.id()).get(person).get(ConsentPurpose.SHARING)).isEqualTo(said);
    }

    @Test
    void whereNobodyElseIsNamedWhoeverRecordedItWasTheWitness() {
        agreement.record(person, ConsentPurpose.FOLLOW_UP, true, ConsentHow.SPOKEN);
        assertThat(agreement.of(person).get(ConsentPurpose.FOLLOW_UP).witness()).isEqualTo("Sam Okafor");
    }

    @Test
    void aSignatureIsReadBackAndNotReadableInTheDatabase() {
        agreement.record(person, answer(ConsentPurpose.QUOTED, ConsentHow.TABLET, calendar.today(), "Mo Field", "",
                DRAWN));
        assertThat(agreement.of(person).get(ConsentPurpose.QUOTED).signature()).contains(DRAWN);
        var row = database.sql("SELECT signature_sealed, witness_sealed FROM consent WHERE person_id = ? "
                + "AND purpose = 'QUOTED'").param(person.value()).query().singleRow();
        assertThat(new String((byte[]) row.get("signature_sealed"))).doesNotContain(DRAWN.marks(), "L20");
        assertThat(new String((byte[]) row.get("witness_sealed"))).doesNotContain("Field");
    }

    @Test
    void aYesNeedsEveryLineANameAndASignatureWhereItIsSigned() {
        refused("A yes needs every line ticked. If they do not agree to one of them, choose “They do not agree”: "
                + "what is ticked is kept.", new NewConsent(UUID.randomUUID(), ConsentPurpose.RESEARCH, 1, true,
                Set.of(shipped(ConsentPurpose.RESEARCH).statements().getFirst()), ConsentHow.PAPER, calendar.today(),
                "", "", null));
        refused("Write the name of the worker who may be told.",
                answer(ConsentPurpose.SHARING, ConsentHow.SPOKEN, calendar.today(), "", " ", null));
        refused("The signature is missing. Ask them to sign in the field, or to type their name.",
                answer(ConsentPurpose.RESEARCH, ConsentHow.TABLET, calendar.today(), "", "", null));
        assertThatThrownBy(() -> agreement.record(person, ConsentPurpose.SHARING, true, ConsentHow.SPOKEN))
                .isInstanceOf(Refused.class).hasMessage("Write the name of the worker who may be told.");
        assertThatThrownBy(() -> agreement.record(person, ConsentPurpose.RESEARCH, true, ConsentHow.TABLET))
                .isInstanceOf(Refused.class).hasMessageStartingWith("The signature is missing.");
        assertThat(agreement.of(person)).containsOnlyKeys(ConsentPurpose.TAKING_PART);
    }

    @Test
    void aNoKeepsTheLinesThatWereTicked() {
        String first = shipped(ConsentPurpose.RESEARCH).statements().getFirst();
        agreement.record(person, new NewConsent(UUID.randomUUID(), ConsentPurpose.RESEARCH, 1, false, Set.of(first),
                ConsentHow.TABLET, calendar.today(), "", "", null));
        ConsentRecord said = agreement.of(person).get(ConsentPurpose.RESEARCH);
        assertThat(said.given()).isFalse();
        assertThat(said.takenBack()).isFalse();
        assertThat(said.ticked()).containsExactly(first);
    }

    @Test
    void noDayLiesAheadAndNoneBeforeTheLastAnswer() {
        refused("That day has not come yet. Nothing is saved: choose today or an earlier day.",
                answer(ConsentPurpose.RESEARCH, ConsentHow.PAPER, calendar.today().plusDays(1), "", "", null));
        refused("Signed on this screen means signed today. Choose today, or “On paper”.",
                answer(ConsentPurpose.RESEARCH, ConsentHow.TABLET, calendar.today().minusDays(1), "", "", DRAWN));
        agreement.record(person, ConsentPurpose.RESEARCH, true, ConsentHow.PAPER);
        agreement.takeBack(person, ConsentPurpose.RESEARCH);
        assertThatThrownBy(() -> agreement.record(person, answer(ConsentPurpose.RESEARCH, ConsentHow.PAPER,
                calendar.today().minusDays(1), "", "", null))).isInstanceOf(Refused.class)
                .hasMessageContaining(Calendar.longDay(calendar.today()));
        assertThat(agreement.of(person).get(ConsentPurpose.RESEARCH).given()).isFalse();
    }

    @Test
    void theSameKeyTwiceIsOneAnswer() {
        NewConsent said = answer(ConsentPurpose.REMINDERS, ConsentHow.SPOKEN, calendar.today(), "", "", null);
        agreement.record(person, said);
        agreement.record(person, said);
        assertThat(agreement.history(person)).extracting(ConsentRecord::purpose)
                .containsExactly(ConsentPurpose.REMINDERS, ConsentPurpose.TAKING_PART);
    }

    @Test
    void takingBackIsOneStepAndEverythingSaidBeforeIsKept() {
        agreement.record(person, ConsentPurpose.FOLLOW_UP, true, ConsentHow.PAPER);
        agreement.takeBack(person, ConsentPurpose.FOLLOW_UP);
        ConsentRecord last = agreement.of(person).get(ConsentPurpose.FOLLOW_UP);
        assertThat(last.given()).isFalse();
        assertThat(last.takenBack()).isTrue();
        assertThat(agreement.history(person)).filteredOn(said -> said.purpose() == ConsentPurpose.FOLLOW_UP)
                .extracting(ConsentRecord::given).containsExactly(false, true);
        assertThatThrownBy(() -> agreement.takeBack(person, ConsentPurpose.FOLLOW_UP)).isInstanceOf(Refused.class)
                .hasMessage("There is nothing to take back: they do not agree at the moment.");
    }

    @Test
    void aPlaceNeverDependsOnResearch() {
        agreement.record(person, ConsentPurpose.RESEARCH, false, ConsentHow.SPOKEN);
        assertThat(enrolling.get(cohort.person()).status()).isEqualTo(EnrolmentStatus.ENROLLED);
        agreement.record(person, ConsentPurpose.RESEARCH, true, ConsentHow.SPOKEN);
        agreement.takeBack(person, ConsentPurpose.RESEARCH);
        assertThat(enrolling.get(cohort.person()).status()).isEqualTo(EnrolmentStatus.ENROLLED);
    }

    @Test
    void anAnswerKeepsTheWordsThatWereShownThen() {
        agreement.record(person, ConsentPurpose.QUOTED, true, ConsentHow.SPOKEN);
        AgreementText before = text(ConsentPurpose.QUOTED);
        PersonId later = enrolling.get(cohort.people().getLast()).person();
        as(Role.ADMIN, () -> {
            texts.change(new NewAgreementText(ConsentPurpose.QUOTED, before.number(), "New words " + person, "A\nB"));
            return person;
        });
        signIn(Role.FACILITATOR);
        agreement.record(later, ConsentPurpose.QUOTED, true, ConsentHow.SPOKEN);
        assertThat(agreement.of(person).get(ConsentPurpose.QUOTED).wording()).isEqualTo(before.wording());
        assertThat(agreement.of(later).get(ConsentPurpose.QUOTED).wording()).isEqualTo("New words " + person);
        assertThat(agreement.of(later).get(ConsentPurpose.QUOTED).ticked()).as("said as a whole").isEmpty();
    }

    @Test
    void whoAgreesIsFoundInOneStatementHoweverManyAreAsked() {
        PersonId other = enrolling.get(cohort.people().getLast()).person();
        agreement.record(person, ConsentPurpose.REMINDERS, true, ConsentHow.SPOKEN);
        agreement.record(other, ConsentPurpose.REMINDERS, true, ConsentHow.SPOKEN);
        agreement.takeBack(other, ConsentPurpose.REMINDERS);
        assertThat(statements.during(() -> assertThat(
                agreement.agreed(List.of(person, other), ConsentPurpose.REMINDERS)).containsExactly(person)))
                .isEqualTo(statements.during(() -> agreement.agreed(List.of(person), ConsentPurpose.REMINDERS)));
        assertThat(agreement.agreed(List.of(person, other), ConsentPurpose.QUOTED)).isEmpty();
        assertThat(agreement.agreed(List.of(), ConsentPurpose.QUOTED)).isEmpty();
        OwnCohort notTheirs = cohorts.notLed(1);
        PersonId stranger = as(Role.COORDINATOR, () -> enrolling.get(notTheirs.person()).person());
        signIn(Role.FACILITATOR);
        assertThatThrownBy(() -> agreement.agreed(List.of(person, stranger), ConsentPurpose.REMINDERS))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void nothingThatWasSaidCanBeChangedOrTakenOut() {
        assertThat(Consents.class.getMethods()).extracting(Method::getName)
                .noneMatch(name -> name.startsWith("delete") || name.startsWith("update"));
        var before = database.sql("SELECT * FROM consent WHERE person_id = ?").param(person.value()).query().listOfRows();
        transaction.executeWithoutResult(doing -> {
            Consent said = first();
            ReflectionTestUtils.setField(said, "given", false);
            ReflectionTestUtils.setField(said, "wording", "Something else");
            entities.flush();
        });
        assertThatThrownBy(() -> transaction.executeWithoutResult(doing -> {
            entities.remove(first());
            entities.flush();
        })).hasMessage("What somebody once said is kept as they said it.");
        var after = database.sql("SELECT * FROM consent WHERE person_id = ?").param(person.value()).query().listOfRows();
        assertThat(after).hasSameSizeAs(before);
        assertThat(after.getFirst().get("given")).isEqualTo(before.getFirst().get("given"));
        assertThat(after.getFirst().get("wording")).isEqualTo(before.getFirst().get("wording"));
    }

    private Consent first() {
        return entities.createQuery("SELECT c FROM Consent c WHERE c.personId = :person", Consent.class)
                .setParameter("person", person.value()).getResultList().getFirst();
    }

    private void refused(String sentence, NewConsent said) {
        assertThatThrownBy(() -> agreement.record(person, said)).isInstanceOf(Refused.class).hasMessage(sentence);
    }

    private NewConsent answer(ConsentPurpose purpose, ConsentHow how, LocalDate on, String witness, String keyworker,
            Signature signature) {
        AgreementText text = text(purpose);
        return new NewConsent(UUID.randomUUID(), purpose, text.number(), true, new HashSet<>(text.statements()), how,
                on, witness, keyworker, signature);
    }

    private AgreementText text(ConsentPurpose purpose) {
        return texts.current().get(purpose);
    }

    private AgreementText shipped(ConsentPurpose purpose) {
        return as(Role.ADMIN, () -> {
            AgreementText first = texts.history(purpose).getLast();
            signIn(Role.FACILITATOR);
            return first;
        });
    }
}
