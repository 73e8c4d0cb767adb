package org.mafs.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mafs.IntegrationTest;
import org.mafs.OwnCohorts;
import org.mafs.OwnCohorts.OwnCohort;
import org.mafs.access.DemoAccounts;
import org.mafs.access.Role;
import org.mafs.base.Conflict;
import org.mafs.base.Conflict.Difference;
import org.mafs.base.Refused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

class CohortPlanningTest extends IntegrationTest {

    @Autowired
    private CohortPlanning planning;
    @Autowired
    private Places places;
    @Autowired
    private OwnCohorts cohorts;
    @Autowired
    private DemoAccounts accounts;

    private OwnCohort cohort;
    private SessionRecord first;

    @BeforeEach
    void aCohort() {
        cohort = cohorts.led(0);
        first = cohort.sessions().getFirst();
        signIn(Role.COORDINATOR);
    }

    @Test
    void sixSessionsAWeekApartOfTwoAndAHalfHoursComeFromTheProgramme() {
        assertThat(cohort.sessions()).extracting(SessionRecord::number).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(cohort.sessions()).extracting(SessionRecord::heldOn).containsExactlyElementsOf(
                OwnCohorts.FIRST.datesUntil(OwnCohorts.FIRST.plusWeeks(6), Period.ofWeeks(1)).toList());
        assertThat(cohort.sessions()).allSatisfy(session -> {
            assertThat(session.startsAt()).isEqualTo(LocalTime.of(18, 30));
            assertThat(session.endsAt()).isEqualTo(LocalTime.of(21, 0));
            assertThat(session.title()).isNotBlank();
            assertThat(session.isClosed()).isFalse();
        });
    }

    @Test
    void aNameIsGivenOnceWhateverItsCapitals() {
        CohortRecord taken = planning.get(cohort.id());
        CohortRecord other = planning.get(cohorts.notLed(0).id());
        String sentence = "There is a cohort called %s already. Choose another name.";
        String capitals = taken.name().toUpperCase();
        refused(sentence.formatted(capitals), () -> planning.create(
                new NewCohort(capitals + " ", places.called("A hall"), OwnCohorts.FIRST, LocalTime.NOON)));
        refused(sentence.formatted(capitals),
                () -> change(other, other.version(), capitals, "A hall"));
        change(taken, taken.version(), capitals, "Another hall");
        assertThat(planning.get(cohort.id()).name()).as("its own in capitals").isEqualTo(capitals);
    }

    @Test
    void aNewNameKeepsTheRulesOfTheFirst() {
        CohortRecord now = planning.get(cohort.id());
        refused("Give the cohort a name.", () -> rename(now, " ", "A hall"));
        refused("Please use a name of at most 100 letters.", () -> rename(now, "n".repeat(101), "A hall"));
        refused("Say where the cohort meets.", () -> rename(now, now.name(), ""));
        refused("Please use at most 120 letters for the place.", () -> rename(now, now.name(), "p".repeat(121)));
        assertThat(planning.get(cohort.id())).isEqualTo(now);
    }

    @Test
    void theSecondToRenameSeesBothNames() {
        CohortRecord seen = planning.get(cohort.id());
        String theirs = "Own " + UUID.randomUUID();
        String yours = "Own " + UUID.randomUUID();
        rename(seen, theirs, "Theirs");
        assertThatThrownBy(() -> rename(seen, yours, "Yours"))
                .isInstanceOfSatisfying(Conflict.class, conflict -> {
                    assertThat(conflict.differences()).containsExactly(new Difference("Name", theirs, yours),
                            new Difference("Place", "Theirs", "Yours"));
                    change(seen, conflict.theirVersion(), yours, "Yours");
                });
        assertThat(planning.get(cohort.id()).name()).isEqualTo(yours);
    }

    @Test
    void theSecondToMoveASessionSeesBothPlans() {
        signIn(Role.FACILITATOR);
        planning.move(first.id(), first.version(), plan("Theirs", OwnCohorts.FIRST.plusDays(1)));
        assertThatThrownBy(() -> planning.move(first.id(), first.version(), plan("Yours", OwnCohorts.FIRST)))
                .isInstanceOfSatisfying(Conflict.class, conflict -> {
                    assertThat(conflict.differences()).containsExactly(new Difference("Title", "Theirs", "Yours"),
                            new Difference("Day and time", "Wed 2 Jul 18:30", "Tue 1 Jul 18:30"));
                    planning.move(first.id(), conflict.theirVersion(), plan("Yours", OwnCohorts.FIRST));
                });
        assertThat(planning.session(first.id()).title()).isEqualTo("Yours");
    }

    @Test
    void aSessionIsClosedOnceAndMovedOnlyWhileOpen() {
        planning.close(first.id());
        refused("Session 1 is closed. Open it again first.", () -> planning.close(first.id()));
        refused("Session 1 is closed. Open it again first.",
                () -> planning.move(first.id(), planning.session(first.id()).version(), first.plan()));
        planning.reopen(first.id());
        refused("Session 1 is open already.", () -> planning.reopen(first.id()));
    }

    @Test
    void whoLeadsNoLongerMayNoLongerLook() {
        planning.setLeaders(cohort.id(), Set.of(accounts.of(Role.FACILITATOR)));
        assertThat(planning.leaders(cohort.id())).containsExactly(accounts.of(Role.FACILITATOR));
        assertThat(as(Role.FACILITATOR, () -> planning.get(cohort.id()))).isNotNull();
        signIn(Role.COORDINATOR);
        planning.setLeaders(cohort.id(), Set.of());
        signIn(Role.FACILITATOR);
        assertThatThrownBy(() -> planning.get(cohort.id())).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aPlanKeepsItsRules() {
        List<SessionPlan> wrong = List.of(new SessionPlan("", OwnCohorts.FIRST, LocalTime.NOON, 150),
                new SessionPlan("Title", null, LocalTime.NOON, 150), new SessionPlan("Title", OwnCohorts.FIRST, null, 150),
                new SessionPlan("Title", OwnCohorts.FIRST, LocalTime.NOON, 14));
        wrong.forEach(plan -> assertThatThrownBy(() -> planning.move(first.id(), first.version(), plan))
                .isInstanceOf(Refused.class));
        assertThat(planning.session(first.id())).isEqualTo(first);
    }

    private SessionPlan plan(String title, LocalDate day) {
        return new SessionPlan(title, day, first.startsAt(), first.minutes());
    }

    private void rename(CohortRecord seen, String name, String place) {
        change(seen, seen.version(), name, place);
    }

    private void change(CohortRecord cohort, long seenVersion, String name, String place) {
        planning.change(cohort.id(), seenVersion, new CohortDetails(name, places.called(place), cohort.capacity()));
    }

    private static void refused(String sentence, ThrowingCallable attempt) {
        assertThatThrownBy(attempt).isInstanceOf(Refused.class).hasMessage(sentence);
    }
}
