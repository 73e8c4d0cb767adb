package org.mafs.cohort.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.stream.Collectors;
import org.mafs.access.CurrentAccount;
import org.mafs.access.Role;
import org.mafs.base.Refused;
import org.mafs.base.Words;
import org.mafs.base.ui.Chip;
import org.mafs.base.ui.Chip.Tone;
import org.mafs.base.ui.Glyph;
import org.mafs.base.ui.Page;
import org.mafs.base.ui.Told;
import org.mafs.cohort.FormsOffered.Offered;
import org.mafs.cohort.ProgrammePlanning;
import org.mafs.cohort.ProgrammeRecord;
import org.mafs.cohort.ScheduledForm;

/** The programmes: their sessions, what completing means, and which form is due when. */
@Route("settings/programmes")
@RolesAllowed({Role.RUNS_COHORTS, Role.KEEPS_ACCOUNTS})
class ProgrammesView extends Page {

    private final ProgrammePlanning programmes;
    private final boolean mayChange;
    private final Div content = new Div();

    ProgrammesView(ProgrammePlanning programmes, CurrentAccount current) {
        this.programmes = programmes;
        this.mayChange = current.get().role() == Role.COORDINATOR;
        heading(Words.say("programmes.title"));
        subline(Words.say("programmes.words"));
        if (mayChange) {
            Button add = new Button(Words.say("programmes.add"), new Glyph("plus"),
                    pressed -> new ProgrammeDialog(programmes, null, this::show).open());
            add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            actions(add);
        }
        content.addClassName("stack");
        add(content);
        show();
    }

    private void show() {
        content.removeAll();
        programmes.all().stream().sorted(Comparator.comparing(ProgrammeRecord::retired))
                .forEach(programme -> content.add(card(programme)));
    }

    private Section card(ProgrammeRecord programme) {
        Div head = new Div(new H2(programme.name()));
        head.addClassName("spread");
        if (programme.retired()) {
            head.add(new Chip("away", Words.say("places.retired"), Tone.QUIET));
        }
        UnorderedList facts = new UnorderedList(
                new ListItem(Words.say("programmes.length", programme.sessions(), programme.details().minutes())),
                new ListItem(Words.say("programmes.places", programme.details().usualCapacity())));
        facts.addClassName("facts");
        OrderedList sessions = new OrderedList();
        sessions.addClassName("plain-list");
        for (int number = 1; number <= programme.sessions(); number++) {
            sessions.add(line(programme, number));
        }
        sessions.add(line(programme, ScheduledForm.FOLLOW_UP));
        Section card = new Section(head, facts, new Paragraph(programme.ruleInWords(programme.sessions())), sessions);
        card.addClassNames("card", "section");
        if (mayChange) {
            card.add(actions(programme));
        }
        return card;
    }

    private ListItem line(ProgrammeRecord programme, int number) {
        Span title = new Span(number == ScheduledForm.FOLLOW_UP ? Words.say("programmes.follow-up")
                : Words.say("cohort.session.numbered", number, programme.details().titles().get(number - 1)));
        title.addClassName("grow");
        Span due = new Span(programmes.forms().stream().filter(form -> programme.details().due(form.code(), number))
                .map(Offered::title).collect(Collectors.joining(", ")));
        due.addClassNames("quiet", "small");
        return new ListItem(title, due);
    }

    private Div actions(ProgrammeRecord programme) {
        Button change = new Button(Words.say("places.change"), new Glyph("edit"),
                pressed -> new ProgrammeDialog(programmes, programme, this::show).open());
        change.setAriaLabel(Words.say("places.change.label", programme.name()));
        Button stop = new Button(Words.say(programme.retired() ? "places.use-again" : "places.stop"), pressed -> {
            try {
                programmes.retire(programme.id(), !programme.retired());
            } catch (Refused refused) {
                Told.refused(refused.getMessage());
            }
            show();
        });
        stop.setAriaLabel(Words.say(programme.retired() ? "places.use-again.label" : "places.stop.label",
                programme.name()));
        stop.setDisableOnClick(true);
        Div actions = new Div(change, stop);
        actions.addClassName("actions");
        return actions;
    }
}
