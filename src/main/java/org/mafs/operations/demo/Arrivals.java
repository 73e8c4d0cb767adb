package org.mafs.operations.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.SplittableRandom;
import org.mafs.base.EnrolmentId;
import org.mafs.base.PersonId;
import org.mafs.cohort.Enrolling;
import org.mafs.operations.demo.DemoMeasures.Occasion;
import org.mafs.operations.demo.DemoPerson.Research;
import org.mafs.person.Agreement;
import org.mafs.person.ConsentHow;
import org.mafs.person.ConsentPurpose;
import org.mafs.person.Gender;
import org.mafs.person.NewPerson;
import org.mafs.person.ReferralSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** How people of the story come to their cohort: referred, asked within a week, some gone again. */
@Component
@ConditionalOnBooleanProperty("mafs.demo")
class Arrivals {

    private static final LocalTime MORNING = LocalTime.of(10, 0);
    private static final int HALF_A_YEAR = 182;
    private static final int BIRTHDAYS_APART = 30;

    private final DemoClock clock;
    private final Enrolling enrolling;
    private final Agreement agreement;
    private final Acquaintance acquaintance;

    Arrivals(DemoClock clock, Enrolling enrolling, Agreement agreement, Acquaintance acquaintance) {
        this.clock = clock;
        this.enrolling = enrolling;
        this.agreement = agreement;
        this.acquaintance = acquaintance;
    }

    EnrolmentId tell(PlacedCohort cohort, DemoPerson person, SplittableRandom chance) {
        EnrolmentId enrolment = refer(cohort, person, chance);
        acquaintance.tell(enrolling.get(enrolment).person(), person);
        if (person.agreedToTakePart()) {
            agree(cohort, person, enrolment, chance);
            if (person.leftReason() != null) {
                leave(cohort, person, enrolment, chance);
            }
        }
        return enrolment;
    }

    private EnrolmentId refer(PlacedCohort cohort, DemoPerson person, SplittableRandom chance) {
        var asked = new NewPerson(person.givenName() + " " + person.surname(), born(cohort, person, chance),
                Gender.valueOf(person.gender().name()), ReferralSource.valueOf(person.source().name()));
        return clock.at(cohort.at(person.referredDay(), inOfficeHours(chance)),
                () -> enrolling.refer(cohort.id(), asked, cohort.date(person.referredDay())));
    }

    /**
     * About half a year before session 1, so that the age on that day is the story's. Birthdays do not move with the
     * demo's other dates: up to five months on the ages still hold, after that people have grown a year older.
     */
    private static LocalDate born(PlacedCohort cohort, DemoPerson person, SplittableRandom chance) {
        return cohort.firstSession().minusYears(person.age())
                .minusDays(HALF_A_YEAR + chance.nextInt(-BIRTHDAYS_APART, BIRTHDAYS_APART));
    }

    /** A few days after the referral, and before the first form or session. */
    private void agree(PlacedCohort cohort, DemoPerson person, EnrolmentId enrolment, SplittableRandom chance) {
        int day = person.referredDay() + chance.nextInt(3, 8);
        if (person.measures().containsKey(Occasion.BASELINE)) {
            day = Math.min(day, person.dayOf(Occasion.BASELINE));
        }
        if (person.started()) {
            day = Math.min(day, DemoCohort.dayOfSession(person.firstAttended().orElseThrow()));
        }
        clock.at(cohort.at(day, MORNING), () -> {
            PersonId id = enrolling.get(enrolment).person();
            enrolling.answered(enrolment, ConsentPurpose.TAKING_PART, true, ConsentHow.PAPER);
            if (person.research() != Research.NOT_ASKED) {
                boolean given = person.research() == Research.AGREED;
                agreement.record(id, ConsentPurpose.RESEARCH, given, ConsentHow.PAPER);
            }
            if (cohort.story().sessionsHeld() < DemoCohort.SESSIONS) {
                agreement.record(id, ConsentPurpose.FOLLOW_UP, true, ConsentHow.PAPER);
                agreement.record(id, ConsentPurpose.REMINDERS, person.age() % 3 > 0, ConsentHow.PAPER);
            }
        });
    }

    /** Between the last session they came to and the next; who never came was gone the day before session 1. */
    private void leave(PlacedCohort cohort, DemoPerson person, EnrolmentId enrolment, SplittableRandom chance) {
        int last = person.lastAttended().orElse(0);
        int day = last == 0 ? -1 : DemoCohort.dayOfSession(last) + chance.nextInt(2, 6);
        clock.at(cohort.at(day, inOfficeHours(chance)),
                () -> enrolling.leave(enrolment, cohort.date(day), person.leftReason()));
    }

    private static LocalTime inOfficeHours(SplittableRandom chance) {
        return MORNING.plusMinutes(chance.nextInt(5, 6 * 60));
    }
}
