package org.mafs.safeguarding.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import org.mafs.access.Role;
import org.mafs.base.Words;
import org.mafs.base.ui.ErrorNote;
import org.mafs.base.ui.Page;
import org.mafs.cohort.ui.CohortNavigation;
import org.mafs.safeguarding.EscalationPlan;
import org.mafs.safeguarding.EscalationSettings;

/** When those on duty for safeguarding are written to. */
@Route("settings/safeguarding")
@RolesAllowed(Role.RUNS_COHORTS)
class SafeguardingSettingsView extends Page {

    private final EscalationSettings settings;
    private final Div content = new Div();

    SafeguardingSettingsView(EscalationSettings settings) {
        this.settings = settings;
        heading(Words.say("safeguarding.settings"));
        subline(Words.say("safeguarding.settings.words"));
        content.addClassName("columns");
        add(content);
        show();
    }

    private void show() {
        content.removeAll();
        content.add(escalation(settings.get()));
    }

    private Section escalation(EscalationPlan plan) {
        Section card = new Section(new H2(Words.say("safeguarding.escalation")));
        card.addClassNames("card", "section");
        if (settings.ways().isEmpty()) {
            ErrorNote nothingGoes = new ErrorNote();
            nothingGoes.say(Words.say("safeguarding.escalation.no-server"));
            card.add(nothingGoes);
        }
        card.add(new Paragraph(Words.say("safeguarding.escalation.lead.now", plan.leadAfter())),
                new Paragraph(Words.say("safeguarding.escalation.deputy.now", plan.deputyAfter())),
                new Paragraph(Words.say("safeguarding.escalation.at-once")), actions(settings.ways().isEmpty()));
        return card;
    }

    /** Without a server the next step is to set one. */
    private Div actions(boolean nothingGoes) {
        Button change = new Button(Words.say("safeguarding.escalation.change"),
                pressed -> new EscalationDialog(settings, this::show).open());
        change.setAriaLabel(Words.say("safeguarding.escalation.change.label"));
        RouterLink servers = CohortNavigation.messageSettings().link(Words.say("safeguarding.escalation.servers"));
        if (nothingGoes) {
            servers.addClassNames("button", "button-primary");
        }
        Div actions = nothingGoes ? new Div(servers, change) : new Div(change, servers);
        actions.addClassName("actions");
        return actions;
    }
}
