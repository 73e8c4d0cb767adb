package org.mafs.cohort.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import org.mafs.base.Refused;
import org.mafs.base.Words;
import org.mafs.base.ui.Chip;
import org.mafs.base.ui.Chip.Tone;
import org.mafs.base.ui.Told;
import org.mafs.cohort.CohortPlanning;
import org.mafs.cohort.SessionLink;
import org.mafs.cohort.SessionRecord;

/** The sessions in their order, each with what can be done about it. */
class SessionTimeline extends OrderedList {

    private final CohortPlanning planning;
    private final List<SessionLink> links;
    private final LocalDate today;
    private final Runnable changed;

    SessionTimeline(CohortPlanning planning, List<SessionLink> links, List<SessionRecord> sessions, LocalDate today,
            Runnable changed) {
        this.planning = planning;
        this.links = links;
        this.today = today;
        this.changed = changed;
        addClassName("timeline-list");
        sessions.forEach(session -> add(item(session)));
    }

    private ListItem item(SessionRecord session) {
        Span title = new Span(session.title());
        title.addClassName("title");
        Span when = new Span(Dates.evening(session));
        when.addClassName("sub");
        Div actions = new Div(state(session));
        actions.addClassName("actions");
        links.forEach(link -> actions.add(link.linkTo(session)));
        actions.add(session.isClosed() ? openAgain(session) : change(session));
        ListItem item = new ListItem(title, when, actions);
        if (session.isClosed()) {
            item.addClassName("is-done");
        } else if (session.heldOn().equals(today)) {
            item.addClassName("is-now");
        }
        return item;
    }

    private Chip state(SessionRecord session) {
        if (session.isClosed()) {
            return new Chip("check", Words.say("cohort.session.state.closed"), Tone.GOOD);
        }
        if (session.heldOn().equals(today)) {
            return new Chip("today", Words.say("cohort.session.state.today"), Tone.PLAIN);
        }
        return session.heldOn().isBefore(today)
                ? new Chip("late", Words.say("cohort.session.state.open"), Tone.CAUTION)
                : new Chip("clock", Words.say("cohort.session.state.planned"), Tone.QUIET);
    }

    private Button change(SessionRecord session) {
        Button change = button("cohort.session.change", session);
        change.addClickListener(pressed -> new ChangeSessionDialog(planning, session, changed).open());
        return change;
    }

    private Button openAgain(SessionRecord session) {
        Button open = button("cohort.session.open-again", session);
        open.setDisableOnClick(true);
        open.addClickListener(pressed -> {
            try {
                planning.reopen(session.id());
                Told.good(Words.say("cohort.session.opened-again", session.number()));
            } catch (Refused refused) {
                Told.refused(refused.getMessage());
            }
            changed.run();
        });
        return open;
    }

    private static Button button(String key, SessionRecord session) {
        Button button = new Button(Words.say(key));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        button.setAriaLabel(Words.say(key + ".label", session.number()));
        return button;
    }
}
