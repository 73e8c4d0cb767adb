package org.mafs.cohort.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.List;
import org.mafs.access.Role;
import org.mafs.base.Calendar;
import org.mafs.base.Words;
import org.mafs.base.ui.Chip;
import org.mafs.base.ui.Glyph;
import org.mafs.base.ui.Page;
import org.mafs.base.ui.PersonName;
import org.mafs.cohort.ReminderLog;
import org.mafs.cohort.SentReminder;
import org.mafs.message.Addressee;
import org.mafs.message.MessageLine;
import org.mafs.message.MessageState;

/** What was sent, what waits, and what did not go and why. The words are the same for all, so they are not repeated. */
@Route("settings/messages/log")
@RolesAllowed(Role.RUNS_COHORTS)
class MessageLogView extends Page {

    private static final int AT_ONCE = 50;

    private final ReminderLog log;
    private final UnorderedList list = new UnorderedList();
    private final Button more = new Button(Words.say("cohort.messages.more"), pressed -> append());
    private int shown;

    MessageLogView(ReminderLog log) {
        this.log = log;
        heading(Words.say("cohort.messages.log"));
        subline(Words.say("cohort.messages.log.sub"));
        list.addClassName("plain-list");
        Section card = new Section(list, more);
        card.addClassName("card");
        add(card);
        append();
        if (shown == 0) {
            Div empty = new Div(new Glyph("mark"), new Paragraph(Words.say("cohort.messages.none")));
            empty.addClassName("empty");
            replace(card, empty);
        }
    }

    /** "not sent: The server could not be reached." */
    static String state(MessageLine message) {
        String state = Words.say("message.state", message.state());
        return message.problem().map(problem -> Words.say("cohort.messages.because", state,
                Words.say("message.problem", problem))).orElse(state);
    }

    private void append() {
        List<SentReminder> page = log.page(shown, AT_ONCE + 1);
        page.stream().limit(AT_ONCE).map(MessageLogView::line).forEach(list::add);
        shown += Math.min(page.size(), AT_ONCE);
        more.setVisible(page.size() > AT_ONCE);
    }

    private static Component line(SentReminder sent) {
        MessageLine message = sent.message();
        Span what = new Span(Words.say("cohort.messages.line", Words.say("message.reason", message.reason()),
                Words.say("message.channel", message.channel()), when(message.sendAfter())));
        what.addClassNames("quiet", "small");
        Div words = new Div(new Div(whom(sent)), what);
        message.problem().ifPresent(problem -> {
            Div why = new Div(Words.say("message.problem", problem));
            why.addClassName("small");
            words.add(why);
        });
        words.addClassName("grow");
        return new ListItem(words, new Chip(glyph(message.state()), Words.say("message.state", message.state()),
                tone(message.state())));
    }

    private static Component whom(SentReminder sent) {
        return switch (sent.message().to()) {
            case Addressee.Person to -> CohortNavigation.enrolment(to.enrolment()).link(new PersonName(sent.name()));
            case Addressee.Staff _ -> new Span(sent.name());
        };
    }

    private static String when(Instant moment) {
        return Words.say("cohort.messages.when",
                Calendar.shortDay(moment.atZone(Calendar.PLACE).toLocalDate()), Calendar.time(moment));
    }

    private static String glyph(MessageState state) {
        return switch (state) {
            case SENT -> "check";
            case QUEUED, SENDING -> "clock";
            case UNSURE, FAILED -> "info";
            case STOPPED -> "away";
        };
    }

    private static Chip.Tone tone(MessageState state) {
        return switch (state) {
            case SENT -> Chip.Tone.GOOD;
            case QUEUED, SENDING -> Chip.Tone.PLAIN;
            case UNSURE, FAILED -> Chip.Tone.CAUTION;
            case STOPPED -> Chip.Tone.QUIET;
        };
    }
}
