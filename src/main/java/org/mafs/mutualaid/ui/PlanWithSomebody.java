package org.mafs.mutualaid.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.mafs.access.CurrentAccount;
import org.mafs.access.Role;
import org.mafs.base.Words;
import org.mafs.base.ui.Glyph;
import org.mafs.mutualaid.MeetingRecord;
import org.mafs.mutualaid.PlansDue;

/** The step from a meeting to somebody's plan, for those who lead groups; not from one that has closed. */
@SpringComponent
class PlanWithSomebody {

    private static final Set<Role> TEAM = EnumSet.of(Role.FACILITATOR, Role.COORDINATOR);

    private final PlansDue plans;
    private final CurrentAccount current;

    PlanWithSomebody(PlansDue plans, CurrentAccount current) {
        this.plans = plans;
        this.current = current;
    }

    Optional<Component> step(MeetingRecord meeting) {
        if (!meeting.listed() || !TEAM.contains(current.get().role())) {
            return Optional.empty();
        }
        Button step = new Button(Words.say("mutualaid.plan.with-somebody"), new Glyph("person"),
                pressed -> new PlanWithDialog(plans.people(), meeting.id()).open());
        step.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return Optional.of(step);
    }
}
