package org.mafs.mutualaid.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.Optional;
import org.mafs.access.CurrentAccount;
import org.mafs.access.Role;
import org.mafs.base.Calendar;
import org.mafs.base.Words;
import org.mafs.base.ui.Task;
import org.mafs.cohort.ui.CohortNavigation;
import org.mafs.mutualaid.PlanDue;
import org.mafs.mutualaid.PlansDue;

/** Who goes somewhere today or tomorrow, who needs somebody else to go along, and whom to ask how it went. Nothing here says where to. */
@SpringComponent
class PlansTask implements Task {

    private final PlansDue due;
    private final CurrentAccount current;
    private final Calendar calendar;

    PlansTask(PlansDue due, CurrentAccount current, Calendar calendar) {
        this.due = due;
        this.current = current;
        this.calendar = calendar;
    }

    @Override
    public int order() {
        return 15;
    }

    @Override
    public String glyph() {
        return "place";
    }

    @Override
    public String heading() {
        return Words.say("mutualaid.plans.task");
    }

    @Override
    public List<Line> lines() {
        return current.get().role() == Role.FACILITATOR ? due.waiting().stream().map(this::line).toList() : List.of();
    }

    private Line line(PlanDue plan) {
        boolean past = plan.plannedOn().isBefore(calendar.today());
        return new Line(Optional.of(plan.name()), past ? Words.say("mutualaid.plans.task.past",
                        Calendar.shortDay(plan.plannedOn())) : coming(plan),
                past ? Optional.of(plan.plannedOn()) : Optional.empty(), CohortNavigation.enrolment(plan.enrolment()),
                Words.say(past ? "mutualaid.plans.task.ask"
                        : plan.companionGone() ? "mutualaid.plans.task.choose" : "mutualaid.plans.task.see"));
    }

    private String coming(PlanDue plan) {
        if (plan.companionGone()) {
            return Words.say("mutualaid.plans.task.gone", Calendar.shortDay(plan.plannedOn()));
        }
        String day = Words.say(plan.plannedOn().equals(calendar.today()) ? "mutualaid.plans.task.today"
                : "mutualaid.plans.task.tomorrow");
        return plan.startsAt().map(at -> Words.say("mutualaid.plans.task.at", day, Calendar.time(at))).orElse(day);
    }
}
