package org.mafs.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mafs.IntegrationTest;
import org.mafs.OwnCohorts;
import org.mafs.OwnCohorts.OwnCohort;
import org.mafs.Statements;
import org.mafs.access.Role;
import org.mafs.base.EnrolmentId;
import org.mafs.cohort.Mark;
import org.mafs.measure.JourneySession.Came;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

class JourneysTest extends IntegrationTest {

    @Autowired
    private Journeys journeys;
    @Autowired
    private Weeks weeks;
    @Autowired
    private OwnCohorts own;
    @Autowired
    private Statements statements;

    private OwnCohort cohort;
    private EnrolmentId person;

    @BeforeEach
    void aCohort() {
        cohort = own.led(2);
        person = cohort.person();
        signIn(Role.FACILITATOR);
    }

    @Test
    void nothingToldIsNothing() {
        assertThat(journeys.of(person).isEmpty()).isTrue();
        assertThat(journeys.of(person).notes()).isEmpty();
    }

    @Test
    void everySessionSaysWhetherTheyCame() {
        weeks.marked(cohort, person, 1, Mark.PRESENT);
        weeks.marked(cohort, person, 2, Mark.LATE);
        weeks.marked(cohort, person, 3, Mark.APOLOGIES);
        weeks.marked(cohort, cohort.people().getLast(), 4, Mark.PRESENT);

        Journey journey = journeys.of(person);

        assertThat(journey.sessions()).extracting(JourneySession::came).startsWith(Came.PRESENT, Came.LATE,
                Came.APOLOGIES, Came.NOT_ON_LIST);
        assertThat(journey.cameTo().attended()).isEqualTo(2);
        assertThat(journey.cameTo().held()).isEqualTo(3);
    }

    @Test
    void nobodyElsesAnswersStandInIt() {
        weeks.core10(cohort, cohort.people().getLast(), 1, 23);
        weeks.used(cohort, cohort.people().getLast(), 1, 7, Substance.OPIOIDS, 3);
        assertThat(journeys.of(person).isEmpty()).isTrue();
    }

    @Test
    void core10StandsFirstWhateverWasTakenFirst() {
        weeks.hand(cohort, person, 1, "who-5", Answers.of(1, 1, 1, 1, 1));
        weeks.core10(cohort, person, 2, 20);
        weeks.hand(cohort, person, 2, "session-view", Answers.of(5, 5));
        assertThat(journeys.of(person).scores()).extracting(course -> course.instrument().code())
                .containsExactly("core-10", "who-5");
    }

    @Test
    void weeksAndFourWeeksOfUseAreNeverOnOneLine() {
        weeks.used(cohort, person, 1, 28, Substance.ALCOHOL, 20);
        weeks.used(cohort, person, 1, 7, Substance.ALCOHOL, 6);
        weeks.used(cohort, person, 6, 28, Substance.ALCOHOL, 6);
        weeks.used(cohort, person, 2, 7, Substance.CANNABIS, 0);

        Journey journey = journeys.of(person);

        assertThat(journey.use()).extracting(UseCourse::substance, UseCourse::window, course -> course.days().size())
                .containsExactly(tuple(Substance.ALCOHOL, 28, 2),
                        tuple(Substance.ALCOHOL, 7, 1));
        assertThat(journey.from()).hasValue(weeks.day(cohort, 1).minusDays(28));
        assertThat(journey.until()).hasValue(weeks.day(cohort, 6));
    }

    @Test
    void fewerDaysOfAlcoholNeverStandWithoutTheWarning() {
        weeks.used(cohort, person, 1, 28, Substance.ALCOHOL, 28);
        weeks.used(cohort, person, 6, 28, Substance.ALCOHOL, 0);
        assertThat(journeys.of(person).notes()).containsExactly(SafetyNote.STOPPING);
    }

    @Test
    void whoUsesOpioidsReadsOfNaloxone() {
        weeks.used(cohort, person, 1, 7, Substance.OPIOIDS, 1);
        assertThat(journeys.of(person).notes()).containsExactly(SafetyNote.TOLERANCE);
        assertThat(SafetyNote.TOLERANCE.words()).contains("Naloxone", "999");
    }

    @Test
    void daysOfUseOnAFormCallForTheWarningToo() {
        Instrument top = Instruments.withCode("top").orElseThrow();
        weeks.hand(cohort, person, 1, "top", Answers.none(top).with(4, 7).with(5, 7).with(6, 7).with(7, 7));
        assertThat(journeys.of(person).notes()).containsExactly(SafetyNote.STOPPING);
    }

    @Test
    void meetingsAreTheLaneOfAnotherRoom() {
        weeks.went(cohort, person, 1, 0);
        weeks.went(cohort, person, 2, 1);
        weeks.went(cohort, person, 3, 2);
        assertThat(journeys.of(person).lanes()).singleElement().satisfies(lane -> {
            assertThat(lane.finding()).isEqualTo("Went to 3 meetings, the first in the week before 8 July 2025.");
            assertThat(lane.marks()).extracting(JourneyLane.Mark::value).containsExactly(0.0, 1.0, 2.0);
        });
    }

    @Test
    void meetingsOfFourWeeksHaveALaneOfTheirOwn() {
        weeks.went(cohort, person, 1, 28, 0);
        weeks.went(cohort, person, 6, 28, 5);
        weeks.went(cohort, person, 6, 2);
        assertThat(journeys.of(person).lanes()).extracting(JourneyLane::window, JourneyLane::finding).containsExactly(
                tuple(7, "Went to 2 meetings, the first in the week before 5 August 2025."),
                tuple(28, "No meetings in the four weeks before the start, then 5."));
        assertThat(journeys.of(person).lanes()).extracting(lane -> lane.takeAway().isPresent())
                .containsExactly(true, false);
    }

    @Test
    void itTakesAsManyStatementsForEightFormsAsForOne() {
        weeks.core10(cohort, person, 1, 23);
        weeks.used(cohort, person, 1, 7, Substance.ALCOHOL, 6);
        weeks.went(cohort, person, 1, 1);
        int once = statements.during(() -> journeys.of(person));
        for (int session = 2; session <= 6; session++) {
            weeks.core10(cohort, person, session, 23 - session);
            weeks.hand(cohort, person, session, "ons4", Answers.of(5, 5, 5, 5));
            weeks.used(cohort, person, session, 7, Substance.CANNABIS, session);
            weeks.went(cohort, person, session, 1);
            weeks.marked(cohort, person, session, Mark.PRESENT);
        }
        assertThat(statements.during(() -> journeys.of(person))).isEqualTo(once);
    }

    @Test
    void onlyWhoLeadsTheCohortSeesIt() {
        OwnCohort theirs = own.notLed(1);
        signIn(Role.FACILITATOR);
        assertThatThrownBy(() -> journeys.of(theirs.person())).isInstanceOf(AccessDeniedException.class);
        signIn(Role.COORDINATOR);
        assertThat(journeys.of(theirs.person()).name()).isEqualTo("Tester 1");
        for (Role role : new Role[] {Role.RESEARCHER, Role.FUNDER, Role.ADMIN}) {
            signIn(role);
            assertThatThrownBy(() -> journeys.of(theirs.person())).isInstanceOf(AccessDeniedException.class);
        }
    }
}
