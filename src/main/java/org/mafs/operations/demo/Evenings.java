package org.mafs.operations.demo;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import org.mafs.base.EnrolmentId;
import org.mafs.checkin.CheckInAnswers;
import org.mafs.checkin.WeeklyCheckIn;
import org.mafs.cohort.Mark;
import org.mafs.cohort.Register;
import org.mafs.measure.Substance;
import org.mafs.measure.UseDays;
import org.mafs.mutualaid.GoingBack;
import org.mafs.mutualaid.Impression;
import org.mafs.mutualaid.VisitedPlace.OfFellowship;
import org.mafs.mutualaid.VisitsTold;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** What happened to one person at the sessions of the story: the register, and the weekly check-in. */
@Component
@ConditionalOnBooleanProperty("mafs.demo")
class Evenings {

    /** By their codes. */
    private static final List<String> FELLOWSHIPS = List.of("aa", "smart", "na", "ca");

    private final DemoClock clock;
    private final Register register;
    private final WeeklyCheckIn checkIns;

    Evenings(DemoClock clock, Register register, WeeklyCheckIn checkIns) {
        this.clock = clock;
        this.register = register;
        this.checkIns = checkIns;
    }

    void tell(PlacedCohort cohort, DemoPerson person, EnrolmentId enrolment, DaysChosen days,
            SplittableRandom chance) {
        for (int session = 1; session <= DemoCohort.SESSIONS; session++) {
            var mark = person.register().get(session - 1);
            if (mark != null) {
                mark(cohort, session, enrolment, Mark.valueOf(mark.name()), person.absenceReasons().get(session), chance);
            }
        }
        person.weekly().forEach(week -> checkIn(cohort, week, enrolment, days, chance));
    }

    /** People are marked as they come in; who is not there once all have sat down is marked away. */
    private void mark(PlacedCohort cohort, int session, EnrolmentId enrolment, Mark mark, String reason,
            SplittableRandom chance) {
        int minutes = mark == Mark.PRESENT ? chance.nextInt(-10, 12) : chance.nextInt(15, 25);
        clock.at(cohort.evening(session, minutes), () ->
                register.mark(cohort.session(session), enrolment, mark, reason, Optional.empty()));
    }

    private void checkIn(PlacedCohort cohort, DemoCheckIn week, EnrolmentId enrolment, DaysChosen days,
            SplittableRandom chance) {
        var use = days.tell(UseDays.WEEK, Optional.empty(),
                cohort.date(DemoCohort.dayOfSession(week.session())), bySubstance(week.daysUsed7()));
        var answers = new CheckInAnswers(week.mood(), week.week(), use, number(week.meetings7()), week.hope(),
                visits(week, enrolment));
        clock.at(cohort.evening(week.session(), chance.nextInt(15, 55)), () -> {
            checkIns.handIn(enrolment, cohort.session(week.session()), answers, Optional.empty());
        });
    }

    /** Most say where they went: each to one kind of group, and how it was where they were there often. */
    private static VisitsTold visits(DemoCheckIn week, EnrolmentId enrolment) {
        int kind = Math.floorMod(enrolment.value(), FELLOWSHIPS.size() + 1);
        boolean told = week.meetings7() != null && week.meetings7() > 0 && kind < FELLOWSHIPS.size();
        return told ? new VisitsTold(Map.of(new OfFellowship(FELLOWSHIPS.get(kind)), week.meetings7()),
                new Impression(null, week.mood(), GoingBack.YES)) : VisitsTold.NOTHING;
    }

    static Map<Substance, Integer> bySubstance(Map<String, Integer> daysByCode) {
        Map<Substance, Integer> days = new EnumMap<>(Substance.class);
        daysByCode.forEach((code, counted) -> days.put(Substance.withCode(code).orElseThrow(), counted));
        return days;
    }

    static OptionalInt number(Integer answer) {
        return answer == null ? OptionalInt.empty() : OptionalInt.of(answer);
    }
}
