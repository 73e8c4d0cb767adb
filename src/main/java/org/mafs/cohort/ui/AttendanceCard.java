package org.mafs.cohort.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.mafs.base.Calendar;
import org.mafs.base.Words;
import org.mafs.cohort.SessionRecord;

/** Which of the sessions somebody came to. */
class AttendanceCard extends Section {

    /**
     * @param rule  what completing means, in a sentence
     * @param below what stands below a session, such as where it was made up
     */
    AttendanceCard(RegisterLine line, String rule, LocalDate today,
            Function<SessionRecord, Optional<Component>> below) {
        addClassNames("card", "section");
        Span count = new Span(Words.say("cohort.attended.sessions", line.attended(),
                line.sessionsThatCount()));
        count.addClassName("quiet");
        Div head = new Div(new H2(Words.say("cohort.attendance")), count);
        head.addClassName("spread");
        OrderedList list = new OrderedList();
        list.addClassName("plain-list");
        line.sessions().forEach(session -> list.add(item(line, session, today, below.apply(session))));
        Paragraph completed = new Paragraph(rule);
        completed.addClassNames("quiet", "small");
        add(head, list, completed);
    }

    private static ListItem item(RegisterLine line, SessionRecord session, LocalDate today, Optional<Component> below) {
        Span title = new Span(Words.say("cohort.session.numbered", session.number(), session.title()));
        Span day = new Span(Calendar.shortDay(session.heldOn()));
        day.addClassNames("quiet", "small");
        Div what = new Div(title, day);
        what.addClassNames("grow", "session-line");
        line.reason(session).ifPresent(reason -> {
            Span words = new Span(Words.say("cohort.reason", reason));
            words.addClassNames("quiet", "small");
            what.add(words);
        });
        below.ifPresent(what::add);
        return new ListItem(what, line.sign(session, today).showInFull());
    }
}
