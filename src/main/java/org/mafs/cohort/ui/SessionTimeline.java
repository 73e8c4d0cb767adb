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
import org.mafs.base.ui.Glyph;
import org.mafs.base.ui.Told;
import org.mafs.cohort.SessionLink;
import org.mafs.cohort.SessionRecord;
import org.mafs.cohort.SessionStaff;

/** The sessions in their order: when, where if elsewhere, who leads if not as usual, and what can be done about each. */
class SessionTimeline extends OrderedList {

    private final SessionChanges changes;
    private final SessionChanges.Beside beside;
    private final List<SessionLink> links;
    private final List<SessionRecord> sessions;
    private final LocalDate today;
    private final Runnable changed;

    SessionTimeline(SessionChanges changes, List<SessionLink> links, List<SessionRecord> sessions, Runnable changed) {
        this.changes = changes;
        this.beside = changes.beside(sessions.getFirst().cohort());
        this.links = links;
        this.sessions = sessions;
        this.today = changes.today();
        this.changed = changed;
        addClassName("timeline-list");
        sessions.forEach(session -> add(item(session)));
    }

    private ListItem item(SessionRecord session) {
        Span title = new Span(session.title());
        title.addClassName("title");
        ListItem item = new ListItem(title, actions(session), line(Dates.evening(session)));
        beside.room(session).ifPresent(room -> item.add(line(Words.say("cohort.session.elsewhere", room))));
        session.cancelledBecause().ifPresent(reason -> item.add(line(Words.say("cohort.reason", reason))));
        if (session.isOpen() && !session.heldOn().isBefore(today)) {
            remarks(item, session);
        }
        if (session.isClosed()) {
            item.addClassName("is-done");
        } else if (session.isCancelled()) {
            item.addClassName("is-cancelled");
        } else if (session.heldOn().equals(today)) {
            item.addClassName("is-now");
        }
        return item;
    }

    private void remarks(ListItem item, SessionRecord session) {
        SessionStaff staff = beside.staff().get(session.id());
        if (!staff.away().isEmpty()) {
            item.add(line(Words.say("cohort.cover.is-away", beside.named(staff.away()))));
        }
        if (!staff.cover().isEmpty()) {
            item.add(line(Words.say("cohort.cover.is-covered", beside.named(staff.cover()))));
        }
        if (staff.isUncovered()) {
            item.add(alert(Words.say("cohort.cover.nobody")));
        }
        SessionChanges.words(beside.clashes().getOrDefault(session.id(), List.of()))
                .forEach(clash -> item.add(alert(clash)));
        SessionChanges.holiday(session.heldOn()).ifPresent(holiday -> {
            Button weekOn = button("cohort.session.week-on", session);
            weekOn.setDisableOnClick(true);
            weekOn.addClickListener(pressed -> attempt(() -> changes.aWeekOn(session)));
            item.add(alert(holiday), new Div(weekOn));
        });
    }

    private static Span line(String words) {
        Span line = new Span(words);
        line.addClassName("sub");
        return line;
    }

    private static Div alert(String words) {
        Div alert = new Div(new Glyph("alert"), new Span(words));
        alert.addClassName("remark");
        return alert;
    }

    private Div actions(SessionRecord session) {
        Div actions = new Div(state(session));
        actions.addClassName("actions");
        if (session.isCancelled()) {
            actions.add(more(session));
            return actions;
        }
        links.forEach(link -> actions.add(link.linkTo(session)));
        if (session.isClosed()) {
            actions.add(openAgain(session));
        } else {
            actions.add(change(session), more(session));
        }
        return actions;
    }

    private Chip state(SessionRecord session) {
        if (session.isClosed()) {
            return new Chip("check", Words.say("cohort.session.state.closed"), Tone.GOOD);
        }
        if (session.isCancelled()) {
            return new Chip("close", Words.say("cohort.session.state.cancelled"), Tone.QUIET);
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
        change.addClickListener(pressed -> changes.change(session, sessions, changed).open());
        return change;
    }

    private Button more(SessionRecord session) {
        Button more = button("cohort.session.more", session);
        more.getElement().setAttribute("aria-haspopup", "dialog");
        more.addClickListener(pressed -> changes.menu(session, beside.staff().get(session.id()), changed).open());
        return more;
    }

    private Button openAgain(SessionRecord session) {
        Button open = button("cohort.session.open-again", session);
        open.setDisableOnClick(true);
        open.addClickListener(pressed -> attempt(() -> changes.reopen(session)));
        return open;
    }

    private void attempt(Runnable step) {
        try {
            step.run();
        } catch (Refused refused) {
            Told.refused(refused.getMessage());
        }
        changed.run();
    }

    private static Button button(String key, SessionRecord session) {
        Button button = new Button(Words.say(key));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        button.setAriaLabel(Words.say(key + ".label", session.number()));
        return button;
    }
}
