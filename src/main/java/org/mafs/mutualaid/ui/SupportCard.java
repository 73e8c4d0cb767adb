package org.mafs.mutualaid.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mafs.base.Calendar;
import org.mafs.base.Conflict;
import org.mafs.base.Refused;
import org.mafs.base.Words;
import org.mafs.base.ui.ConflictDialog;
import org.mafs.base.ui.Told;
import org.mafs.cohort.EnrolmentRecord;
import org.mafs.mutualaid.FellowshipId;
import org.mafs.mutualaid.FellowshipRecord;
import org.mafs.mutualaid.Fellowships;
import org.mafs.mutualaid.PlanStatus;
import org.mafs.mutualaid.SupportKind;
import org.mafs.mutualaid.SupportRecord;
import org.mafs.mutualaid.Supports;
import org.mafs.mutualaid.VisitPlanId;
import org.mafs.mutualaid.VisitPlans;

/** What helps somebody get to a first meeting, on their page: a line for each kind, one press for each step. */
@SpringComponent
class SupportCard implements MutualAidCard {

    private final Supports supports;
    private final VisitPlans plans;
    private final Fellowships fellowships;
    private final Calendar calendar;

    SupportCard(Supports supports, VisitPlans plans, Fellowships fellowships, Calendar calendar) {
        this.supports = supports;
        this.plans = plans;
        this.fellowships = fellowships;
        this.calendar = calendar;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Component card(EnrolmentRecord person, Runnable changed) {
        Div card = new Div();
        card.addClassName("stack-s");
        show(card, person, Optional.empty());
        return card;
    }

    /** @param pressed the kind whose line the focus stays on, or it would be lost with the button */
    private void show(Div card, EnrolmentRecord person, Optional<SupportKind> pressed) {
        card.removeAll();
        Map<SupportKind, SupportRecord> offered = supports.of(person.id()).stream()
                .collect(Collectors.toMap(SupportRecord::kind, Function.identity()));
        Map<VisitPlanId, String> named = named(person);
        UnorderedList lines = new UnorderedList();
        lines.addClassNames("plain-list", "support-lines");
        for (SupportKind kind : SupportKind.values()) {
            SupportLine line = new SupportLine(person.name(), kind, Optional.ofNullable(offered.get(kind)), named,
                    calendar.today(), step -> take(card, person, kind, step));
            lines.add(line);
            pressed.filter(kind::equals).ifPresent(same -> line.focusFirst());
        }
        card.add(new H3(Words.say("mutualaid.support")), lines);
    }

    private Map<VisitPlanId, String> named(EnrolmentRecord person) {
        Map<FellowshipId, String> kinds = fellowships.all().stream()
                .collect(Collectors.toMap(FellowshipRecord::id, FellowshipRecord::inShort));
        Map<VisitPlanId, String> named = new LinkedHashMap<>();
        plans.of(person.id()).stream().filter(plan -> plan.status() != PlanStatus.DROPPED).forEach(plan -> named.put(
                plan.id(), Words.say("mutualaid.support.plan.named", kinds.getOrDefault(plan.plan().fellowship(), ""),
                        Calendar.shortDay(plan.plan().plannedOn()))));
        return named;
    }

    private void take(Div card, EnrolmentRecord person, SupportKind kind, SupportLine.Step step) {
        try {
            step.take(supports, person.id(), kind);
        } catch (Conflict conflict) {
            new ConflictDialog(conflict, () -> show(card, person, Optional.of(kind)),
                    theirs -> take(card, person, kind, step.seeing(theirs))).open();
            return;
        } catch (Refused refused) {
            Told.refused(refused.getMessage());
        }
        show(card, person, Optional.of(kind));
    }
}
