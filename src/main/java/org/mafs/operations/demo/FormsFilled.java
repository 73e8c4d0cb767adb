package org.mafs.operations.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.SplittableRandom;
import org.mafs.base.EnrolmentId;
import org.mafs.base.SessionId;
import org.mafs.checkin.Form;
import org.mafs.checkin.LookBack;
import org.mafs.checkin.LookBackAnswers;
import org.mafs.draft.FormKey;
import org.mafs.measure.Answers;
import org.mafs.measure.CompletedForms;
import org.mafs.measure.Instruments;
import org.mafs.measure.NewResponse;
import org.mafs.measure.Substance;
import org.mafs.measure.UseDays;
import org.mafs.operations.demo.DemoMeasures.Occasion;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** What one person of the story filled in at the start, at the end and a month later: CORE-10 and the look back. */
@Component
@ConditionalOnBooleanProperty("mafs.demo")
class FormsFilled {

    private static final LocalTime LATE_MORNING = LocalTime.of(11, 0);

    private final DemoClock clock;
    private final CompletedForms forms;
    private final LookBack lookBack;

    FormsFilled(DemoClock clock, CompletedForms forms, LookBack lookBack) {
        this.clock = clock;
        this.forms = forms;
        this.lookBack = lookBack;
    }

    void tell(PlacedCohort cohort, DemoPerson person, EnrolmentId enrolment, DaysChosen days,
            SplittableRandom chance) {
        for (var occasion : Occasion.values()) {
            var filled = person.measures().get(occasion);
            if (filled != null) {
                fill(cohort, person, person.dayOf(occasion), filled, enrolment, days, chance);
            }
        }
    }

    private void fill(PlacedCohort cohort, DemoPerson person, int day, DemoMeasures filled, EnrolmentId enrolment,
            DaysChosen days, SplittableRandom chance) {
        Optional<Integer> evening = cohort.attendedOn(day, person);
        Optional<SessionId> session = evening.map(cohort::session);
        Instant when = evening.map(number -> cohort.evening(number, chance.nextInt(25, 60)))
                .orElseGet(() -> cohort.at(day, LATE_MORNING.plusMinutes(chance.nextInt(5 * 60))));
        LocalDate date = cohort.date(day);
        clock.at(when, () -> {
            core10(key(Form.CORE_10, enrolment, session, date), enrolment, session, date, filled);
        });
        clock.at(when.plusSeconds(chance.nextInt(90, 400)), () -> {
            lookBack(key(Form.LOOK_BACK, enrolment, session, date), enrolment, session, date, filled, days);
        });
    }

    private void core10(FormKey key, EnrolmentId enrolment, Optional<SessionId> session, LocalDate date,
            DemoMeasures filled) {
        forms.handIn(new NewResponse(key, enrolment, session, Instruments.CORE_10.code(), date,
                new Answers(filled.core10()), Optional.empty()));
    }

    private void lookBack(FormKey key, EnrolmentId enrolment, Optional<SessionId> session, LocalDate date,
            DemoMeasures filled, DaysChosen days) {
        var use = days.tell(UseDays.FOUR_WEEKS, Optional.ofNullable(filled.main()).flatMap(Substance::withCode), date,
                Evenings.bySubstance(filled.useDays28()));
        var answers = new LookBackAnswers(use, Evenings.number(filled.meetings28()));
        if (!answers.isEmpty()) {
            lookBack.handIn(key, enrolment, session, date, answers, Optional.empty());
        }
    }

    private static FormKey key(Form form, EnrolmentId enrolment, Optional<SessionId> session, LocalDate date) {
        return session.map(at -> FormKey.atSession(form.code(), enrolment, at))
                .orElseGet(() -> FormKey.onDay(form.code(), enrolment, date));
    }
}
