package org.mafs.curriculum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mafs.AtOnce;
import org.mafs.IntegrationTest;
import org.mafs.OwnCohorts;
import org.mafs.OwnCohorts.OwnCohort;
import org.mafs.Statements;
import org.mafs.access.DemoAccounts;
import org.mafs.access.Role;
import org.mafs.base.Calendar;
import org.mafs.base.Refused;
import org.mafs.base.SessionId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** What was marked in lead mode is kept once, whenever and from wherever it arrives. */
class LeadMarksTest extends IntegrationTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Autowired
    private LeadMarks marks;
    @Autowired
    private KeepingDeliveries deliveries;
    @Autowired
    private OwnCohorts cohorts;
    @Autowired
    private DemoAccounts accounts;
    @Autowired
    private JdbcClient database;
    @Autowired
    private Statements statements;
    @Autowired
    private Calendar calendar;

    private OwnCohort cohort;
    private SessionId session;
    private Lead lead;
    private RunStep first;
    private RunStep second;
    private Instant start;

    @BeforeEach
    void anEveningOfTheirOwn() {
        cohort = cohorts.led(0);
        session = cohort.session();
        signIn(Role.FACILITATOR);
        lead = marks.plan(session, "en");
        first = lead.content().steps().get(0);
        second = lead.content().steps().get(1);
        start = calendar.now().minus(Duration.ofHours(3));
    }

    @Test
    void thePlanSaysWhereAndWhenWithAllThatIsNeeded() {
        assertThat(lead.keptFrom()).hasValue(Instant.parse("2025-06-30T23:00:00Z"));
        assertThat(lead.startsAt()).isEqualTo(Instant.parse("2025-07-01T17:30:00Z"));
        assertThat(Duration.between(lead.startsAt(), lead.endsAt())).isEqualTo(Duration.ofMinutes(150));
        assertThat(lead.content().planned()).isEqualTo(150);
        assertThat(lead.content().pages()).isNotEmpty();
        assertThat(lead.leaders()).extracting(Lead.Leader::id).containsExactly(accounts.of(Role.FACILITATOR));
        assertThat(lead.marked()).isEqualTo(MarkedSession.NOTHING);
    }

    @Test
    void whoBeginsHasLedUnlessSomebodySaysOtherwise() {
        take(begun(0));
        assertThat(marked().ledBy()).hasValue(accounts.of(Role.FACILITATOR));
        assertThat(marked().begunAt()).hasValue(start);
        assertThat(database.sql("SELECT content_id FROM session_delivery WHERE session_id = ?").param(session.value())
                .query(Long.class).single()).isEqualTo(lead.text().id().value());
        OwnCohort other = cohorts.notLed(0);
        as(Role.COORDINATOR, () -> marks.take(other.session(), lead.text().uuid(), List.of(new LeadMark.OfSession(
                UUID.randomUUID(), start, Optional.of(start), Optional.empty(),
                Optional.of(accounts.of(Role.FACILITATOR)), Optional.of(accounts.of(Role.COORDINATOR)), Set.of()))));
        MarkedSession said = as(Role.COORDINATOR, () -> marks.plan(other.session(), "en")).marked();
        assertThat(said.ledBy()).as("who neither leads nor covers has not led").hasValue(accounts.of(Role.COORDINATOR));
    }

    @Test
    void theMinutesTellWhetherAStepWasCoveredUnlessSomebodySaysOtherwise() {
        take(step(first, 0, first.atLeast()), step(second, first.atLeast(), second.atLeast() - 1));
        assertThat(marked(first).outcome()).hasValue(StepOutcome.COVERED);
        assertThat(marked(first).minutes()).hasValue(first.atLeast());
        assertThat(marked(second).outcome()).hasValue(StepOutcome.SHORTENED);
        take(step(first, 0, first.minutes(), StepOutcome.SHORTENED, null), leftOut(second));
        assertThat(marked(first).outcome()).hasValue(StepOutcome.SHORTENED);
        assertThat(marked(second)).isEqualTo(new MarkedStep(second.key(), Optional.of(StepOutcome.LEFT_OUT),
                OptionalInt.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
    }

    @Test
    void whatComesTwiceChangesNothing() {
        List<LeadMark> evening = List.of(begun(0), step(first, 0, 30));
        assertThat(marks.take(session, lead.text().uuid(), evening)).extracting(TakenMark::status)
                .containsOnly(TakenMark.Status.KEPT);
        MarkedSession once = marked();
        Map<String, Object> row = row();
        assertThat(marks.take(session, lead.text().uuid(), evening)).hasSize(2);
        assertThat(marked()).isEqualTo(once);
        assertThat(row()).isEqualTo(row);
    }

    @Test
    void manyAtOnceAreAsOne() throws Exception {
        List<LeadMark> evening = List.of(begun(0), step(first, 0, 30, null, "All went well"));
        for (Future<List<TakenMark>> taken : AtOnce.run(8, () -> marks.take(session, lead.text().uuid(), evening))) {
            assertThat(taken.get()).extracting(TakenMark::status).containsOnly(TakenMark.Status.KEPT);
        }
        assertThat(marked().steps()).hasSize(1);
        assertThat(database.sql("SELECT COUNT(*) FROM lead_mark WHERE session_id = ?").param(session.value())
                .query(Integer.class).single()).isEqualTo(2);
    }

    @Test
    void ofTwoTabletsTheLastWordOnEachStepCountsHoweverLateTheOtherArrives() {
        LeadMark early = step(first, 0, 20, null, "From the one that had no network");
        LeadMark late = step(first, 0, 31);
        take(late);
        assertThat(take(early).getFirst().status()).isEqualTo(TakenMark.Status.SUPERSEDED);
        assertThat(marked(first).minutes()).hasValue(31);
        assertThat(marked(first).note()).as("no note is lost for that").hasValue("From the one that had no network");
        assertThat(marked().steps()).hasSize(1);
    }

    @Test
    void whatTheTabletMeasuredStillCountsAfterSomebodySaidHowAStepWent() {
        DeliveryRecord seen = deliveries.of(session);
        GivenDelivery.Step said = new GivenDelivery.Step(second.key(), StepOutcome.SHORTENED, null, "We began late");
        deliveries.keep(session, new GivenDelivery(seen.version(), Optional.empty(), Optional.empty(), "", List.of(said)));
        List<LeadMark> evening = List.of(begun(0), stepBegun(first, 0), step(first, 0, 30), stepBegun(second, 30),
                ended(second, 50), undone(second, 51, LeadMark.Part.ENDED), ended(second, 75), sessionEnded(150));
        take(evening.toArray(LeadMark[]::new));
        assertThat(marked().begunAt()).hasValue(start);
        assertThat(marked().endedAt()).hasValue(start.plus(MINUTE.multipliedBy(150)));
        assertThat(marked().ledBy()).as("nobody had said").hasValue(accounts.of(Role.FACILITATOR));
        assertThat(marked(first).minutes()).as("a step of which nobody said anything").hasValue(30);
        assertThat(marked(second).minutes()).as("how long it took, nobody had said").hasValue(45);
        assertThat(deliveries.of(session).steps().get(1)).satisfies(step -> {
            assertThat(step.outcome()).as("what was said stands").contains(StepOutcome.SHORTENED);
            assertThat(step.why()).isEqualTo("We began late");
        });
    }

    @Test
    void aCorrectionOfOneStepLeavesTheOthersOpenToWhatTheTabletSaysOfThem() {
        take(begun(0), step(first, 0, 30), step(second, 30, 20, StepOutcome.SHORTENED, null));
        DeliveryRecord seen = as(Role.COORDINATOR, () -> deliveries.of(session));
        List<GivenDelivery.Step> steps = seen.steps().stream().map(step -> step.key().equals(first.key())
                ? new GivenDelivery.Step(step.key(), StepOutcome.SHORTENED, 30, "Too little paper")
                : GivenDelivery.Step.of(step)).toList();
        as(Role.COORDINATOR, () -> deliveries.keep(session, new GivenDelivery(seen.version(), seen.ledBy(),
                seen.coLedBy(), "", steps)));
        assertThat(whoMarked(first)).isEqualTo(accounts.of(Role.COORDINATOR).value());
        assertThat(whoMarked(second)).as("nothing new was said of it").isEqualTo(accounts.of(Role.FACILITATOR).value());
        take(step(first, 0, 44), step(second, 30, 41));
        assertThat(marked(first).minutes()).as("what was said stands").hasValue(30);
        assertThat(marked(second).minutes()).hasValue(41);
    }

    @Test
    void whoLedAsSomebodySaidItStandsOverAnEarlierMarkThatArrivesLate() {
        DeliveryRecord seen = as(Role.COORDINATOR, () -> deliveries.of(session));
        as(Role.COORDINATOR, () -> deliveries.keep(session, new GivenDelivery(seen.version(),
                Optional.of(accounts.of(Role.COORDINATOR)), Optional.empty(), "", List.of())));
        take(begun(0));
        assertThat(marked().ledBy()).hasValue(accounts.of(Role.COORDINATOR));
        take(new LeadMark.OfSession(UUID.randomUUID(), start.plus(MINUTE), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Set.of(LeadMark.Part.BEGUN)));
        assertThat(marked().begunAt()).isEmpty();
        assertThat(marked().ledBy()).hasValue(accounts.of(Role.COORDINATOR));
    }

    @Test
    void goingBackTakesTheEndOfAStepAway() {
        take(step(first, 0, 30));
        take(undone(first, 40, LeadMark.Part.ENDED));
        assertThat(marked(first).begunAt()).hasValue(start);
        assertThat(marked(first).endedAt()).isEmpty();
        assertThat(marked(first).outcome()).isEmpty();
    }

    @Test
    void aNoteThatWasWrittenWithoutTheEarlierOneInSightComesAfterIt() {
        take(note(first, 1, "Bea spoke", false));
        take(note(first, 2, "Ali came late", true));
        assertThat(marked(first).note()).hasValue("Bea spoke\nAli came late");
        take(note(first, 3, " ", true));
        assertThat(marked(first).note()).hasValue("Bea spoke\nAli came late");
        take(note(first, 4, "Bea spoke. Ali came late", false));
        assertThat(marked(first).note()).hasValue("Bea spoke. Ali came late");
        take(note(second, 4, "The first one", true));
        assertThat(marked(second).note()).hasValue("The first one");
    }

    @Test
    void aNoteThatArrivesLateTakesNothingAway() {
        take(step(first, 0, 30, null, "Bea spoke"));
        take(note(first, 10, "Ali came late", false));
        take(note(first, 11, "Ali came late and stayed", false));
        assertThat(marked(first).note()).hasValue("Bea spoke\nAli came late\nAli came late and stayed");
    }

    @Test
    void aNoteChangesNothingElseAndLeavesRoomForWhatComesLate() {
        take(step(first, 0, 30), leftOut(second));
        take(note(first, 130, "From the tablet that knew nothing of the end", false), note(second, 131, "No time", false));
        assertThat(marked(first).minutes()).hasValue(30);
        assertThat(marked(first).outcome()).hasValue(StepOutcome.COVERED);
        assertThat(marked(second).outcome()).hasValue(StepOutcome.LEFT_OUT);
        take(undone(first, 40, LeadMark.Part.ENDED));
        assertThat(marked(first).endedAt()).as("the note was no later word on the step").isEmpty();
    }

    @Test
    void whatHasBegunDoesNotBeginAnew() {
        take(begun(0), stepBegun(first, 0), step(second, 20, 30));
        assertThat(take(begun(25), stepBegun(first, 25), stepBegun(second, 60))).extracting(TakenMark::status)
                .containsOnly(TakenMark.Status.SUPERSEDED);
        assertThat(marked().begunAt()).hasValue(start);
        assertThat(marked(first).begunAt()).hasValue(start);
        assertThat(marked(second).minutes()).hasValue(30);
    }

    @Test
    void aBeginningCanBeTakenBack() {
        take(begun(0), stepBegun(first, 0));
        take(new LeadMark.OfSession(UUID.randomUUID(), start.plus(MINUTE), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Set.of(LeadMark.Part.BEGUN)), undone(first, 1, LeadMark.Part.BEGUN));
        assertThat(marked().begunAt()).isEmpty();
        assertThat(marked().ledBy()).isEmpty();
        assertThat(marked(first).begunAt()).isEmpty();
        take(begun(10));
        assertThat(marked().begunAt()).hasValue(start.plus(MINUTE.multipliedBy(10)));
    }

    @Test
    void shortenedCountsOnceTheStepHasEnded() {
        take(stepBegun(first, 0), shortened(first, 5));
        assertThat(marked(first).outcome()).isEmpty();
        take(step(first, 0, first.minutes(), StepOutcome.SHORTENED, null));
        assertThat(marked(first).outcome()).hasValue(StepOutcome.SHORTENED);
    }

    @Test
    void whatADoubleTapOrAForgottenTabletSaysIsNoFigure() {
        take(step(first, 0, 0), step(second, 0, 3 * second.minutes() + 31));
        assertThat(marked(first).outcome()).isEmpty();
        assertThat(marked(first).minutes()).isEmpty();
        assertThat(marked(second).minutes()).isEmpty();
        assertThat(marked(second).endedAt()).isPresent();
    }

    @Test
    void notesAreSealedAndStayUntilTheyAreTakenAway() {
        take(step(first, 0, 30, null, "Bea told us about her sister"));
        byte[] sealed = database.sql("SELECT note_sealed FROM delivered_step WHERE session_id = ?").param(session.value())
                .query(byte[].class).single();
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("Bea");
        assertThat(marked(first).note()).hasValue("Bea told us about her sister");
        take(step(first, 0, 32));
        assertThat(marked(first).note()).hasValue("Bea told us about her sister");
        take(step(first, 0, 33, null, "x".repeat(LeadMarks.LONGEST_NOTE + 10)));
        assertThat(marked(first).note().orElseThrow()).hasSize(LeadMarks.LONGEST_NOTE);
        take(step(first, 0, 34, null, " "));
        assertThat(marked(first).note()).isEmpty();
    }

    @Test
    void notesThatMeetAreKeptWholeAndCanBeEditedAsTheyAre() {
        String one = "a".repeat(LeadMarks.LONGEST_NOTE);
        String other = "b".repeat(LeadMarks.LONGEST_NOTE);
        take(step(first, 0, 30, null, one));
        take(note(first, 31, other, true));
        assertThat(marked(first).note()).hasValue(one + "\n" + other);
        take(step(first, 0, 33, null, one + "\n" + other.replace('b', 'c')));
        assertThat(marked(first).note()).hasValue(one + "\n" + other.replace('b', 'c'));
    }

    @Test
    void aStepThatIsNotInThePlanIsSaidToBeUnknownAndTheRestIsKept() {
        LeadMark.OfStep unknown = new LeadMark.OfStep(UUID.randomUUID(), start, "no-such-step", Optional.of(start),
                Optional.empty(), Optional.empty(), Optional.empty(), false, Set.of());
        assertThat(take(unknown, step(first, 0, 30))).extracting(TakenMark::status)
                .containsExactly(TakenMark.Status.UNKNOWN, TakenMark.Status.KEPT);
        assertThat(marked().steps()).extracting(MarkedStep::step).containsExactly(first.key());
        assertThat(take(unknown)).extracting(TakenMark::status).as("it may come again")
                .containsExactly(TakenMark.Status.UNKNOWN);
    }

    @Test
    void aFastClockHasNoLaterWordThanOthers() {
        Instant ahead = calendar.now().plus(Duration.ofDays(2));
        take(new LeadMark.OfStep(UUID.randomUUID(), ahead, first.key(), Optional.of(ahead), Optional.empty(),
                Optional.empty(), Optional.empty(), false, Set.of()));
        assertThat(marked(first).begunAt().orElseThrow()).isBeforeOrEqualTo(calendar.now());
        take(new LeadMark.OfStep(UUID.randomUUID(), calendar.now(), first.key(), Optional.of(start),
                Optional.of(start.plus(MINUTE)), Optional.empty(), Optional.empty(), false, Set.of()));
        assertThat(marked(first).minutes()).hasValue(1);
    }

    @Test
    void anEveningGoesOnFromTheTextItBeganWith() {
        take(begun(0));
        assertThat(marks.take(session, UUID.randomUUID(), List.of(step(first, 0, 30)))).extracting(TakenMark::status)
                .containsExactly(TakenMark.Status.KEPT);
        assertThat(marks.plan(session, "en").text().id()).isEqualTo(lead.text().id());
    }

    @Test
    void nothingIsKeptBeforeItsDayOrOfOneThatWasCancelled() {
        SessionId ahead = cohort.sessions().get(1).id();
        database.sql("UPDATE cohort_session SET held_on = ? WHERE id = ?").params(calendar.today().plusDays(1), ahead.value())
                .update();
        assertThat(marks.plan(ahead, "en").keptFrom().orElseThrow()).isAfter(calendar.now());
        assertThatThrownBy(() -> marks.take(ahead, lead.text().uuid(), List.of(begun(0)))).isInstanceOf(Refused.class);
        database.sql("UPDATE cohort_session SET held_on = ?, status = 'CANCELLED' WHERE id = ?")
                .params(OwnCohorts.FIRST.plusWeeks(1), ahead.value()).update();
        assertThat(marks.plan(ahead, "en").keptFrom()).isEmpty();
        assertThatThrownBy(() -> marks.take(ahead, lead.text().uuid(), List.of(begun(0)))).isInstanceOf(Refused.class);
        assertThat(database.sql("SELECT COUNT(*) FROM session_delivery WHERE session_id = ?").param(ahead.value())
                .query(Integer.class).single()).isZero();
    }

    @Test
    void ofACohortThatIsNotTheirsTheySeeAndChangeNothing() {
        SessionId others = cohorts.notLed(0).session();
        signIn(Role.FACILITATOR);
        assertThatThrownBy(() -> marks.plan(others, "en")).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> marks.take(others, lead.text().uuid(), List.of(begun(0))))
                .isInstanceOf(AccessDeniedException.class);
        signIn(Role.RESEARCHER);
        assertThatThrownBy(() -> marks.plan(session, "en")).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void whoCoversTheEveningLeadsItOnItsDay() {
        SessionId covered = cohorts.notLed(0).session();
        database.sql("INSERT INTO session_staffing (session_id, account_id, part) VALUES (?, ?, 'COVER')")
                .params(covered.value(), accounts.of(Role.FACILITATOR).value()).update();
        signIn(Role.FACILITATOR);
        assertThatThrownBy(() -> marks.plan(covered, "en")).isInstanceOf(AccessDeniedException.class);
        database.sql("UPDATE cohort_session SET held_on = ? WHERE id = ?").params(calendar.today(), covered.value()).update();
        try {
            signIn(Role.FACILITATOR);
            assertThat(marks.plan(covered, "en").leaders()).extracting(Lead.Leader::id)
                    .containsExactly(accounts.of(Role.FACILITATOR));
            assertThat(marks.take(covered, lead.text().uuid(), List.of(begun(0)))).hasSize(1);
        } finally {
            database.sql("UPDATE cohort_session SET held_on = ? WHERE id = ?").params(OwnCohorts.FIRST, covered.value())
                    .update();
        }
    }

    @Test
    void moreMarksTakeNoMoreStatements() {
        take(begun(0));
        int one = statements.during(() -> take(step(first, 0, 30)));
        List<LeadMark> many = new ArrayList<>();
        lead.content().steps().forEach(step -> many.addAll(List.of(step(step, 0, 20), step(step, 0, 25))));
        assertThat(statements.during(() -> take(many.toArray(LeadMark[]::new)))).isEqualTo(one).isLessThanOrEqualTo(16);
        assertThat(statements.during(() -> marks.plan(session, "en"))).isLessThanOrEqualTo(8);
    }

    private List<TakenMark> take(LeadMark... some) {
        return marks.take(session, lead.text().uuid(), Stream.of(some).toList());
    }

    private LeadMark begun(int minute) {
        Instant at = start.plus(MINUTE.multipliedBy(minute));
        return new LeadMark.OfSession(UUID.randomUUID(), at, Optional.of(at), Optional.empty(), Optional.empty(),
                Optional.empty(), Set.of());
    }

    private LeadMark step(RunStep step, int from, int minutes) {
        return step(step, from, minutes, null, null);
    }

    /** Marked when it ended. */
    private LeadMark step(RunStep step, int from, int minutes, StepOutcome said, String note) {
        Instant begun = start.plus(MINUTE.multipliedBy(from));
        Instant ended = begun.plus(MINUTE.multipliedBy(minutes));
        return new LeadMark.OfStep(UUID.randomUUID(), ended, step.key(), Optional.of(begun), Optional.of(ended),
                Optional.ofNullable(said), Optional.ofNullable(note), false, Set.of());
    }

    private LeadMark leftOut(RunStep step) {
        return new LeadMark.OfStep(UUID.randomUUID(), start.plus(Duration.ofHours(2)), step.key(), Optional.empty(),
                Optional.empty(), Optional.of(StepOutcome.LEFT_OUT), Optional.empty(), false, Set.of());
    }

    private LeadMark undone(RunStep step, int minute, LeadMark.Part... parts) {
        return new LeadMark.OfStep(UUID.randomUUID(), start.plus(MINUTE.multipliedBy(minute)), step.key(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), false, Set.of(parts));
    }

    private LeadMark note(RunStep step, int minute, String words, boolean adds) {
        return new LeadMark.OfStep(UUID.randomUUID(), start.plus(MINUTE.multipliedBy(minute)), step.key(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.of(words), adds, Set.of());
    }

    private LeadMark stepBegun(RunStep step, int minute) {
        Instant at = start.plus(MINUTE.multipliedBy(minute));
        return new LeadMark.OfStep(UUID.randomUUID(), at, step.key(), Optional.of(at), Optional.empty(), Optional.empty(),
                Optional.empty(), false, Set.of());
    }

    private LeadMark shortened(RunStep step, int minute) {
        return new LeadMark.OfStep(UUID.randomUUID(), start.plus(MINUTE.multipliedBy(minute)), step.key(), Optional.empty(),
                Optional.empty(), Optional.of(StepOutcome.SHORTENED), Optional.empty(), false, Set.of());
    }

    private LeadMark ended(RunStep step, int minute) {
        Instant at = start.plus(MINUTE.multipliedBy(minute));
        return new LeadMark.OfStep(UUID.randomUUID(), at, step.key(), Optional.empty(), Optional.of(at), Optional.empty(),
                Optional.empty(), false, Set.of());
    }

    private LeadMark sessionEnded(int minute) {
        Instant at = start.plus(MINUTE.multipliedBy(minute));
        return new LeadMark.OfSession(UUID.randomUUID(), at, Optional.empty(), Optional.of(at), Optional.empty(),
                Optional.empty(), Set.of());
    }

    private long whoMarked(RunStep step) {
        return database.sql("SELECT marked_by FROM delivered_step WHERE session_id = ? AND step = ?")
                .params(session.value(), step.key()).query(Long.class).single();
    }

    private MarkedSession marked() {
        return marks.plan(session, "en").marked();
    }

    private MarkedStep marked(RunStep step) {
        return marked().steps().stream().filter(known -> known.step().equals(step.key())).findFirst().orElseThrow();
    }

    private Map<String, Object> row() {
        return database.sql("SELECT version, marked_at, minutes, position, planned, title FROM delivered_step "
                + "WHERE session_id = ?").param(session.value()).query().singleRow();
    }
}
