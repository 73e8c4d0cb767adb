package org.mafs.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mafs.IntegrationTest;
import org.mafs.Statements;
import org.mafs.access.Role;
import org.mafs.base.AccountId;
import org.mafs.base.Calendar;
import org.mafs.base.CohortId;
import org.mafs.base.Conflict;
import org.mafs.base.Conflict.Difference;
import org.mafs.base.ProgrammeId;
import org.mafs.base.Refused;
import org.springframework.beans.factory.annotation.Autowired;

class ProgrammePlanningTest extends IntegrationTest {

    private static final Set<ScheduledForm> FORMS =
            Set.of(new ScheduledForm(1, "core-10"), new ScheduledForm(3, "core-10"), new ScheduledForm(0, "core-10"));

    @Autowired
    private ProgrammePlanning programmes;
    @Autowired
    private CohortPlanning planning;
    @Autowired
    private Places places;
    @Autowired
    private Calendar calendar;
    @Autowired
    private Statements statements;

    private ProgrammeId id;

    @BeforeEach
    void aProgrammeOfThreeSessions() {
        signIn(Role.COORDINATOR);
        id = programmes.add(details("Three evenings"));
    }

    @AfterEach
    void noLongerUsed() {
        signIn(Role.COORDINATOR);
        programmes.retire(id, true);
    }

    @Test
    void theOneThatShipsHasSixSessionsAndAsksForFourOfThem() {
        assertThat(programmes.toChooseFrom().getFirst().details()).satisfies(mafs -> {
            assertThat(mafs.name()).isEqualTo("You do the MAFS");
            assertThat(mafs.titles()).hasSize(6);
            assertThat(mafs.minutes()).isEqualTo(150);
            assertThat(mafs.sessionsToComplete()).isEqualTo(4);
        });
        assertThat(programmes.toChooseFrom().getFirst().ruleInWords(6))
                .isEqualTo("Completed means at least 4 of the 6 sessions.");
    }

    @Test
    void aCohortIsMadeFromTheProgrammeChosen() {
        CohortId cohort = cohort();
        assertThat(planning.sessions(cohort)).extracting(SessionRecord::title).containsExactly("One", "Two", "Three");
        assertThat(planning.sessions(cohort)).allSatisfy(session -> assertThat(session.minutes()).isEqualTo(90));
        assertThat(programmes.of(cohort)).isEqualTo(stored());
    }

    @Test
    void otherSessionsLeaveCohortsAsTheyAreWhileTheRuleAndFormsCountAtOnce() {
        CohortId cohort = cohort();
        programmes.change(id, stored().version(), new ProgrammeDetails(stored().name(), List.of("Uno", "Due"), 60, 1, 5,
                Set.of(new ScheduledForm(2, "look-back"))));
        assertThat(planning.sessions(cohort)).extracting(SessionRecord::title).containsExactly("One", "Two", "Three");
        assertThat(programmes.of(cohort).details().sessionsToComplete()).isOne();
        assertThat(programmes.of(cohort).details().forms()).containsExactly(new ScheduledForm(2, "look-back"));
        assertThat(planning.sessions(cohort())).extracting(SessionRecord::title).containsExactly("Uno", "Due");
    }

    @Test
    void theSecondToChangeItSeesBothVersions() {
        ProgrammeRecord seen = stored();
        ProgrammeDetails was = seen.details();
        programmes.change(id, seen.version(), new ProgrammeDetails(was.name(), was.titles(), 120, 2, 12, was.forms()));
        assertThatThrownBy(() -> programmes.change(id, seen.version(), new ProgrammeDetails(was.name(), was.titles(), 90, 2,
                12, Set.of(new ScheduledForm(0, "look-back")))))
                .isInstanceOfSatisfying(Conflict.class, conflict -> assertThat(conflict.differences()).containsExactly(
                        new Difference("Length", "120", "90"),
                        new Difference("Forms", "CORE-10: 1, 3, follow-up.", "Last four weeks: follow-up.")));
    }

    @Test
    void aScheduleAloneIsAChangeTheNextOneSees() {
        ProgrammeRecord seen = stored();
        ProgrammeDetails was = seen.details();
        programmes.change(id, seen.version(), new ProgrammeDetails(was.name(), was.titles(), was.minutes(),
                was.sessionsToComplete(), was.usualCapacity(), Set.of()));
        assertThat(stored().version()).isGreaterThan(seen.version());
    }

    @Test
    void whatCannotBeIsRefusedAndNothingIsSaved() {
        ProgrammeRecord before = stored();
        refused("Give the programme a name.", with(" ", List.of("One"), 90, 1, 5, Set.of()));
        refused("Please use a name of at most 120 letters.", with("n".repeat(200), List.of("One"), 90, 1, 5, Set.of()));
        refused("There is a programme called You do the MAFS already. Choose another name.",
                with("You do the MAFS", List.of("One"), 90, 1, 5, Set.of()));
        refused("A programme has between 1 and 26 sessions.", with("Own", List.of(), 90, 1, 5, Set.of()));
        refused("A programme has between 1 and 26 sessions.",
                with("Own", Collections.nCopies(27, "One"), 90, 1, 5, Set.of()));
        refused("Give the session a title.", with("Own", List.of(" "), 90, 1, 5, Set.of()));
        refused("A session lasts between 15 and 600 minutes.", with("Own", List.of("One"), 0, 1, 5, Set.of()));
        refused("Completing takes at least one session, and at most all of them.",
                with("Own", List.of("One"), 90, 2, 5, Set.of()));
        refused("A cohort has between 1 and 200 places.", with("Own", List.of("One"), 90, 1, 0, Set.of()));
        refused("One of the forms is not known, or its session is not in the programme.",
                with("Own", List.of("One"), 90, 1, 5, Set.of(new ScheduledForm(2, "core-10"))));
        refused("One of the forms is not known, or its session is not in the programme.",
                with("Own", List.of("One"), 90, 1, 5, Set.of(new ScheduledForm(1, "astrology"))));
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void namesInAnyScriptAreKeptAsTheyAre() {
        String name = "Mary’s O'Neill 🌱 برنامج " + UUID.randomUUID();
        programmes.change(id, stored().version(), new ProgrammeDetails(name, List.of("الجلسة 🌱"), 90, 1, 5, Set.of()));
        assertThat(stored().details().name()).isEqualTo(name);
        assertThat(stored().details().titles()).containsExactly("الجلسة 🌱");
    }

    @Test
    void aRetiredProgrammeMakesNoNewCohortAndTheLastOneStays() {
        programmes.retire(id, true);
        assertThat(programmes.toChooseFrom()).extracting(ProgrammeRecord::id).doesNotContain(id);
        refused("This programme is no longer used for new cohorts. Choose another one.", this::cohort);
        programmes.toChooseFrom().stream().skip(1).forEach(other -> programmes.retire(other.id(), true));
        refused("This is the only programme in use, so it stays. Add another one first.",
                () -> programmes.retire(programmes.toChooseFrom().getFirst().id(), true));
    }

    @Test
    void aCohortOnThePageBeginsTodayOrLaterWhileHistoryMayBeToldOfThePast() {
        assertThatThrownBy(() -> planning.plan(asked(calendar.today().minusDays(1)))).isInstanceOf(Refused.class)
                .hasMessage("The first session cannot be in the past. Choose today or a later day.");
        assertThat(planning.sessions(planning.create(asked(calendar.today().minusYears(1))))).hasSize(3);
        assertThat(planning.sessions(planning.plan(asked(calendar.today().plusYears(2))))).hasSize(3);
    }

    @Test
    void fortyDoNotLeadOneCohort() {
        CohortId cohort = cohort();
        Set<AccountId> forty = LongStream.rangeClosed(1, 40).mapToObj(AccountId::new).collect(Collectors.toSet());
        refused("At most 8 people lead one cohort, and you chose 40. Nothing was saved. Take some out.",
                () -> planning.setLeaders(cohort, forty));
        assertThat(planning.leaders(cohort)).isEmpty();
    }

    @Test
    void allAreReadInAFixedNumberOfStatements() {
        int few = statements.during(() -> programmes.all());
        List<ProgrammeId> more = LongStream.range(0, 5).mapToObj(n -> programmes.add(details("More"))).toList();
        assertThat(statements.during(() -> programmes.all())).isEqualTo(few);
        more.forEach(one -> programmes.retire(one, true));
    }

    private ThrowingCallable with(String name, List<String> titles, int minutes, int toComplete, int capacity,
            Set<ScheduledForm> forms) {
        return () -> programmes.change(id, stored().version(),
                new ProgrammeDetails(name, titles, minutes, toComplete, capacity, forms));
    }

    private ProgrammeRecord stored() {
        return programmes.all().stream().filter(programme -> programme.id().equals(id)).findFirst().orElseThrow();
    }

    private CohortId cohort() {
        return planning.create(asked(LocalDate.of(2025, 7, 1)));
    }

    private NewCohort asked(LocalDate first) {
        return new NewCohort(new CohortDetails("Own " + UUID.randomUUID(), places.called("A hall"), 12), id, first,
                LocalTime.of(18, 30));
    }

    private static ProgrammeDetails details(String name) {
        return new ProgrammeDetails(name + " " + UUID.randomUUID(), List.of("One", "Two", "Three"), 90, 2, 12, FORMS);
    }

    private static void refused(String sentence, ThrowingCallable attempt) {
        assertThatThrownBy(attempt).isInstanceOf(Refused.class).hasMessage(sentence);
    }
}
