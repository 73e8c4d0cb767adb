package org.mafs.operations.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.SplittableRandom;
import org.mafs.base.EnrolmentId;
import org.mafs.base.SessionId;
import org.mafs.draft.FormKey;
import org.mafs.measure.Answers;
import org.mafs.measure.CompletedForms;
import org.mafs.measure.NewResponse;
import org.mafs.operations.demo.DemoMeasures.Occasion;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** Our two short forms: where somebody is with mutual aid, three times, and how each evening was. */
@Component
@ConditionalOnBooleanProperty("mafs.demo")
class ShortFormsTold {

    private static final String MUTUAL_AID = "mutual-aid";
    private static final String SESSION_VIEW = "session-view";
    private static final int BEST = 5;
    private static final LocalTime AFTERNOON = LocalTime.of(16, 30);
    private static final int NEARLY_OVER = 140;

    private final DemoClock clock;
    private final CompletedForms forms;

    ShortFormsTold(DemoClock clock, CompletedForms forms) {
        this.clock = clock;
        this.forms = forms;
    }

    /** By chances of their own, so that nothing else of the story is told otherwise. */
    void tell(PlacedCohort cohort, DemoPerson person, EnrolmentId enrolment) {
        var chance = new SplittableRandom(31L * person.givenName().hashCode() + person.surname().hashCode());
        person.measures().forEach((occasion, filled) -> mutualAid(cohort, person, enrolment, occasion, chance));
        person.weekly().forEach(week -> {
            SessionId session = cohort.session(week.session());
            LocalDate date = cohort.date(DemoCohort.dayOfSession(week.session()));
            clock.at(cohort.evening(week.session(), NEARLY_OVER), () -> {
                handIn(SESSION_VIEW, enrolment, Optional.of(session), date,
                        Answers.of(chance.nextInt(3, BEST + 1), chance.nextInt(3, BEST + 1)));
            });
        });
    }

    /** Who goes to meetings comes to know them, worries less and has people to ring. */
    private void mutualAid(PlacedCohort cohort, DemoPerson person, EnrolmentId enrolment, Occasion occasion,
            SplittableRandom chance) {
        int day = person.dayOf(occasion);
        Optional<Integer> evening = cohort.attendedOn(day, person);
        Integer meetings = person.measures().get(occasion).meetings28();
        int further = occasion.ordinal() + (meetings != null && meetings > 0 ? 1 : 0);
        Answers answers = Answers.of(Math.clamp(chance.nextInt(1, 4) + further, 1, BEST),
                Math.clamp(chance.nextInt(2, 4) + further, 1, BEST), Math.clamp(chance.nextInt(3, 6) - further, 1, BEST),
                chance.nextInt(0, 3) + 2 * further, chance.nextInt(0, 9) + 2 * further,
                chance.nextInt(10) < 4 - further ? 1 : 0);
        clock.at(evening.map(number -> cohort.evening(number, chance.nextInt(60, 75)))
                .orElseGet(() -> cohort.at(day, AFTERNOON)), () -> {
                    handIn(MUTUAL_AID, enrolment, evening.map(cohort::session), cohort.date(day), answers);
                });
    }

    private void handIn(String form, EnrolmentId enrolment, Optional<SessionId> session, LocalDate date,
            Answers answers) {
        FormKey key = session.map(at -> FormKey.atSession(form, enrolment, at))
                .orElseGet(() -> FormKey.onDay(form, enrolment, date));
        forms.handIn(new NewResponse(key, enrolment, session, form, date, answers, Optional.empty()));
    }
}
