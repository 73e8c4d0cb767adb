package org.mafs.curriculum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mafs.AtOnce;
import org.mafs.IntegrationTest;
import org.mafs.OwnCohorts;
import org.mafs.OwnCohorts.OwnCohort;
import org.mafs.Statements;
import org.mafs.access.DemoAccounts;
import org.mafs.access.Role;
import org.mafs.base.AccountId;
import org.mafs.base.Calendar;
import org.mafs.base.Conflict;
import org.mafs.base.Refused;
import org.mafs.base.SessionId;
import org.mafs.cohort.Mark;
import org.mafs.cohort.Register;
import org.mafs.cohort.Scheduling;
import org.mafs.cohort.SessionRecord;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

class KeepingDeliveriesTest extends IntegrationTest {

    private static final String WHY = "The projector would not start";

    @Autowired
    private KeepingDeliveries deliveries;
    @Autowired
    private DeliveryFigures figures;
    @Autowired
    private OwnCohorts cohorts;
    @Autowired
    private DemoAccounts accounts;
    @Autowired
    private Scheduling scheduling;
    @Autowired
    private Register register;
    @Autowired
    private Calendar calendar;
    @Autowired
    private JdbcClient database;
    @Autowired
    private Statements statements;

    private OwnCohort cohort;
    private SessionId session;

    @BeforeEach
    void aSessionThatWasHeld() {
        cohort = cohorts.led(1);
        session = cohort.session();
        signIn(Role.FACILITATOR);
    }

    @Test
    void whereNothingWasSaidTheStepsOfTheKeptPlanStandThereWithNothingMarked() {
        DeliveryRecord record = deliveries.of(session);
        assertThat(record.steps()).extracting(DeliveredStep::planned).contains(150 - record.steps().stream().skip(1)
                .mapToInt(DeliveredStep::planned).sum());
        assertThat(record.steps()).isNotEmpty().allSatisfy(step -> assertThat(step.outcome()).isEmpty());
        assertThat(record.isKept()).isFalse();
        assertThat(figures.of(cohort.id()).sessions()).noneMatch(DeliveredSession::hasRecord);
    }

    @Test
    void notSaidIsNeverCovered() {
        keep(StepOutcome.COVERED, 30, "");
        Fidelity fidelity = figures.of(cohort.id()).sessions().getFirst().fidelity();
        assertThat(fidelity.covered()).isEqualTo(1);
        assertThat(fidelity.notSaid()).isEqualTo(deliveries.of(session).steps().size() - 1);
        assertThat(fidelity.timed()).isEqualTo(1);
    }

    @Test
    void aReasonIsKeptOnlyWhereItBelongsAndComesBackAsItWasWritten() {
        assertThat(keep(StepOutcome.LEFT_OUT, 20, WHY).steps().getFirst()).satisfies(step -> {
            assertThat(step.why()).isEqualTo(WHY);
            assertThat(step.minutes()).isEmpty();
        });
        assertThat(keep(StepOutcome.COVERED, 20, WHY).steps().getFirst().why()).isEmpty();
    }

    @Test
    void whatPeopleWriteIsSealed() {
        keep(StepOutcome.SHORTENED, 20, WHY);
        byte[] why = database.sql("SELECT why_sealed FROM delivered_step WHERE session_id = ? AND outcome = 'SHORTENED'")
                .param(session.value()).query(byte[].class).single();
        byte[] note = database.sql("SELECT note_sealed FROM session_delivery WHERE session_id = ?")
                .param(session.value()).query(byte[].class).single();
        assertThat(new String(why, StandardCharsets.ISO_8859_1)).doesNotContain("projector");
        assertThat(new String(note, StandardCharsets.ISO_8859_1)).doesNotContain("calm");
        assertThat(deliveries.of(session).note()).isEqualTo("A calm evening");
    }

    @Test
    void theSecondOfTwoWhoSaySomethingDifferentSeesBothVersions() {
        DeliveryRecord seen = deliveries.of(session);
        deliveries.keep(session, first(seen, StepOutcome.COVERED, 30, ""));
        signIn(Role.COORDINATOR);
        Conflict conflict = catchThrowableOfType(Conflict.class,
                () -> deliveries.keep(session, first(seen, StepOutcome.LEFT_OUT, null, WHY)));
        assertThat(conflict.differences()).extracting(Conflict.Difference::theirs, Conflict.Difference::yours)
                .contains(org.assertj.core.groups.Tuple.tuple("Covered, 30 minutes", "Left out: " + WHY));
        assertThat(deliveries.of(session).steps().getFirst().outcome()).contains(StepOutcome.COVERED);
        GivenDelivery mine = first(seen, StepOutcome.LEFT_OUT, null, WHY);
        deliveries.keep(session, new GivenDelivery(conflict.theirVersion(), mine.ledBy(), mine.coLedBy(), mine.note(),
                mine.steps()));
        assertThat(deliveries.of(session).steps().getFirst().outcome()).contains(StepOutcome.LEFT_OUT);
    }

    @Test
    void ofTwoWhoSayTheFirstWordAtOnceOneIsKeptWholeAndTheOtherIsToldOfIt() throws Exception {
        DeliveryRecord seen = deliveries.of(session);
        List<GivenDelivery> words = List.of(first(seen, StepOutcome.SHORTENED, 30, WHY),
                first(seen, StepOutcome.LEFT_OUT, null, "The room was needed"));
        List<Future<DeliveryRecord>> answers = AtOnce.run(words.stream()
                .<Callable<DeliveryRecord>>map(one -> () -> deliveries.keep(session, one)).toList());
        List<Integer> kept = IntStream.range(0, answers.size())
                .filter(one -> answers.get(one).state() == Future.State.SUCCESS).boxed().toList();
        assertThat(kept).hasSize(1);
        assertThat(answers.get(1 - kept.getFirst()).exceptionNow()).isInstanceOf(Conflict.class);
        DeliveryRecord stands = deliveries.of(session);
        assertThat(GivenDelivery.of(stands).steps()).isEqualTo(words.get(kept.getFirst()).steps());
        assertThat(stands.note()).as("sealed for the row that is there").isEqualTo("A calm evening");
    }

    @Test
    void manyWhoSayTheSameFirstWordAtOnceAreAllHeard() throws Exception {
        GivenDelivery word = first(deliveries.of(session), StepOutcome.SHORTENED, 30, WHY);
        for (Future<DeliveryRecord> answer : AtOnce.run(4, () -> deliveries.keep(session, word))) {
            assertThat(answer.get().steps().getFirst().why()).isEqualTo(WHY);
        }
        assertThat(deliveries.of(session).steps().getFirst().minutes()).hasValue(30);
    }

    @Test
    void whoSaysTheSameIsNotToldOfAConflict() {
        DeliveryRecord seen = deliveries.of(session);
        deliveries.keep(session, first(seen, StepOutcome.COVERED, 30, ""));
        assertThat(deliveries.keep(session, first(seen, StepOutcome.COVERED, 30, "")).isKept()).isTrue();
    }

    @Test
    void whatWasSaidIsLaterThanAnyMarkOfTheEveningAndWhatWasNotStaysOpenToOne() {
        keep(StepOutcome.COVERED, 30, "");
        assertThat(database.sql("SELECT COUNT(*) FROM delivered_step WHERE session_id = ? AND marked_at IS NOT NULL")
                .param(session.value()).query(Integer.class).single()).isEqualTo(1);
    }

    @Test
    void whoLedIsSomebodyWhoLeadsTheGroupAndNobodyTwice() {
        DeliveryRecord seen = deliveries.of(session);
        AccountId facilitator = accounts.of(Role.FACILITATOR);
        assertThat(seen.mayHaveLed()).containsKey(facilitator);
        assertThatThrownBy(() -> deliveries.keep(session, new GivenDelivery(seen.version(),
                Optional.of(accounts.of(Role.RESEARCHER)), Optional.empty(), "", List.of()))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> deliveries.keep(session, new GivenDelivery(seen.version(), Optional.of(facilitator),
                Optional.of(facilitator), "", List.of()))).isInstanceOf(Refused.class);
    }

    @Test
    void minutesThatCannotBeAreRefusedAndNothingIsKept() {
        assertThatThrownBy(() -> keep(StepOutcome.COVERED, 601, "")).isInstanceOf(Refused.class)
                .hasMessageContaining("0 to 600");
        assertThat(deliveries.of(session).isKept()).isFalse();
    }

    @Test
    void aCancelledSessionHasNoRecord() {
        scheduling.cancel(session, "Snow");
        assertThatThrownBy(() -> keep(StepOutcome.COVERED, 30, "")).isInstanceOf(Refused.class);
        assertThat(figures.of(cohort.id()).sessions()).hasSize(cohort.sessions().size() - 1);
    }

    @Test
    void whoDoesNotLeadTheGroupNeitherReadsNorKeepsIt() {
        SessionId elsewhere = cohorts.notLed(0).session();
        signIn(Role.FACILITATOR);
        assertThatThrownBy(() -> deliveries.of(elsewhere)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> deliveries.keep(elsewhere, new GivenDelivery(-1, Optional.empty(), Optional.empty(), "",
                List.of()))).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void whoStudiesOutcomesSeesFiguresAndNobodysName() {
        DeliveryRecord seen = deliveries.of(session);
        deliveries.keep(session, new GivenDelivery(seen.version(), Optional.of(accounts.of(Role.FACILITATOR)),
                Optional.empty(), "", first(seen, StepOutcome.COVERED, 30, "").steps()));
        assertThat(as(Role.COORDINATOR, () -> figures.overview(Optional.empty(), Optional.empty())).byFacilitator())
                .isNotEmpty();
        DeliveryOverview studied = as(Role.RESEARCHER, () -> figures.overview(Optional.empty(), Optional.empty()));
        assertThat(studied.byFacilitator()).isEmpty();
        assertThat(studied.together().withRecord()).isPositive();
    }

    @Test
    void theFiguresTakeTheSameStatementsForOneCohortAndForMany() {
        keep(StepOutcome.COVERED, 30, "");
        OwnCohort other = cohorts.led(2);
        OwnCohort third = cohorts.led(2);
        signIn(Role.COORDINATOR);
        int one = statements.during(() -> figures.together(Set.of(cohort.id())));
        int many = statements.during(() -> figures.together(Set.of(cohort.id(), other.id(), third.id())));
        assertThat(many).isEqualTo(one).isLessThanOrEqualTo(3);
        assertThat(statements.during(() -> figures.overview(Optional.empty(), Optional.empty()))).isLessThanOrEqualTo(4);
    }

    @Test
    void whoWasThereIsWhatTheRegisterOfTheEveningSays() {
        OwnCohort four = cohorts.led(4);
        signIn(Role.FACILITATOR);
        List<Mark> marks = List.of(Mark.PRESENT, Mark.LATE, Mark.ABSENT);
        IntStream.range(0, marks.size()).forEach(one -> register.mark(four.session(), four.people().get(one),
                marks.get(one), null, Optional.empty()));
        database.sql("UPDATE cohort_session SET unnamed_visitors = 2 WHERE id = ?").param(four.session().value()).update();
        DeliveryRecord record = deliveries.of(four.session());
        DeliveredSession first = figures.of(four.id()).sessions().getFirst();
        assertThat(List.of(record.here(), record.marked(), record.unnamed())).containsExactly(2, 3, 2)
                .isEqualTo(List.of(first.here(), first.marked(), first.unnamed()));
        assertThat(figures.of(four.id()).sessions().get(1)).satisfies(second -> assertThat(second.marked()).isZero());
    }

    @Test
    void todaysSessionCountsOnceItIsOver() {
        keep(StepOutcome.COVERED, 30, "");
        try {
            database.sql("UPDATE cohort_session SET held_on = ? WHERE id = ?").params(calendar.today(), session.value())
                    .update();
            assertThat(figures.of(cohort.id()).sessions()).as("somebody said how it went").hasSize(6);
            delivered("begun_at");
            assertThat(figures.of(cohort.id()).sessions()).as("it is being led").hasSize(5);
            delivered("ended_at");
            assertThat(figures.of(cohort.id()).sessions()).as("it has ended").hasSize(6);
        } finally {
            database.sql("UPDATE cohort_session SET held_on = ? WHERE id = ?").params(OwnCohorts.FIRST, session.value())
                    .update();
        }
    }

    @Test
    void sessionsOfWhichNobodySaidWhoLedAreCountedApartAndNotLost() {
        keep(StepOutcome.COVERED, 30, "");
        DeliveryRecord seen = deliveries.of(cohort.sessions().get(1).id());
        deliveries.keep(cohort.sessions().get(1).id(), new GivenDelivery(seen.version(),
                Optional.of(accounts.of(Role.FACILITATOR)), Optional.empty(), "", List.of()));
        DeliveryOverview overview = as(Role.COORDINATOR, () -> figures.overview(Optional.empty(), Optional.empty()));
        assertThat(overview.byFacilitator().getLast().name()).isEqualTo("Nobody said who led");
        assertThat(overview.byFacilitator().getLast().figures().withRecord()).isPositive();
        assertThat(overview.byFacilitator().stream().mapToInt(group -> group.figures().held()).sum())
                .isGreaterThanOrEqualTo(overview.together().held());
    }

    @Test
    void whatIsAskedForTakesTheSameStatementsHoweverMuchThereIs() {
        int one = statements.during(() -> figures.notSaid());
        LocalDate lately = calendar.today().minusDays(3);
        try {
            cohort.sessions().forEach(held -> database.sql("UPDATE cohort_session SET held_on = ? WHERE id = ?")
                    .params(lately.minusDays(held.number()), held.id().value()).update());
            assertThat(figures.notSaid()).extracting(DeliveryFigures.NotSaid::session)
                    .containsAll(cohort.sessions().stream().map(SessionRecord::id).toList());
            assertThat(statements.during(() -> figures.notSaid())).isEqualTo(one).isLessThanOrEqualTo(2);
        } finally {
            cohort.sessions().forEach(held -> database.sql("UPDATE cohort_session SET held_on = ? WHERE id = ?")
                    .params(held.heldOn(), held.id().value()).update());
        }
    }

    private void delivered(String moment) {
        database.sql("UPDATE session_delivery SET " + moment + " = ? WHERE session_id = ?")
                .params(Timestamp.from(calendar.now()), session.value()).update();
    }

    private DeliveryRecord keep(StepOutcome outcome, Integer minutes, String why) {
        return deliveries.keep(session, first(deliveries.of(session), outcome, minutes, why));
    }

    /** Something is said of the first step alone. */
    private static GivenDelivery first(DeliveryRecord seen, StepOutcome outcome, Integer minutes, String why) {
        List<GivenDelivery.Step> steps = IntStream.range(0, seen.steps().size()).mapToObj(place -> place > 0
                ? GivenDelivery.Step.of(seen.steps().get(place))
                : new GivenDelivery.Step(seen.steps().getFirst().key(), outcome, minutes, why)).toList();
        return new GivenDelivery(seen.version(), Optional.empty(), Optional.empty(), "A calm evening", steps);
    }
}
