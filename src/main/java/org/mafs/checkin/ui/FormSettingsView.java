package org.mafs.checkin.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.mafs.access.Role;
import org.mafs.base.Words;
import org.mafs.base.ui.Page;
import org.mafs.checkin.FormPlan;
import org.mafs.checkin.FormSettings;
import org.mafs.checkin.FormWords;

/** How forms are filled in here, how soon a screen locks, and the languages there are. */
@Route("settings/forms")
@RolesAllowed(Role.RUNS_COHORTS)
class FormSettingsView extends Page {

    private final FormSettings settings;
    private final FormWords words;
    private final Div content = new Div();

    FormSettingsView(FormSettings settings, FormWords words) {
        this.settings = settings;
        this.words = words;
        heading(Words.say("checkin.settings"));
        subline(Words.say("checkin.settings.words"));
        content.addClassName("columns");
        add(content);
        show();
    }

    private void show() {
        content.removeAll();
        content.add(plan(settings.get()), languages());
    }

    private Component plan(FormPlan plan) {
        Button change = new Button(Words.say("checkin.settings.change"),
                pressed -> new FormPlanDialog(settings, this::show).open());
        change.setAriaLabel(Words.say("checkin.settings.change.label"));
        Div actions = new Div(change);
        actions.addClassName("actions");
        return card(Words.say("checkin.settings.tablets-and-forms"),
                new Paragraph(Words.say(plan.oneAtATime() ? "checkin.settings.one.now" : "checkin.settings.page.now")),
                new Paragraph(Words.say("checkin.settings.idle.now", plan.idleMinutes())),
                new Paragraph(Words.say("checkin.settings.tablets.now", plan.tablets())), actions);
    }

    private Component languages() {
        UnorderedList list = new UnorderedList();
        list.addClassName("plain-list");
        words.languages().forEach((code, name) -> {
            ListItem item = new ListItem(Words.say("checkin.settings.language", name, code));
            item.getElement().setAttribute("dir", "auto");
            list.add(item);
        });
        Paragraph how = new Paragraph(Words.say("checkin.settings.languages.add"));
        how.addClassNames("quiet", "small");
        return card(Words.say("checkin.settings.languages"), list, how);
    }

    private static Section card(String title, Component... parts) {
        Section card = new Section(new H2(title));
        card.add(parts);
        card.addClassNames("card", "section");
        return card;
    }
}
