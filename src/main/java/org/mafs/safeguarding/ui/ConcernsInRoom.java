package org.mafs.safeguarding.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.Optional;
import org.mafs.base.SessionId;
import org.mafs.base.Words;
import org.mafs.base.ui.Glyph;
import org.mafs.base.ui.PersonName;
import org.mafs.safeguarding.ConcernRegister;
import org.mafs.safeguarding.OpenConcern;

/** Says in the room whom to talk with before they leave. */
@SpringComponent
public class ConcernsInRoom {

    private final ConcernRegister concerns;

    ConcernsInRoom(ConcernRegister concerns) {
        this.concerns = concerns;
    }

    /** Empty when nobody on the session's list waits for a talk. */
    public Optional<Component> at(SessionId session) {
        List<OpenConcern> waiting = concerns.openAt(session).stream().filter(concern -> !concern.noted()).toList();
        return waiting.isEmpty() ? Optional.empty() : Optional.of(note(waiting));
    }

    private static Component note(List<OpenConcern> waiting) {
        UnorderedList list = new UnorderedList();
        list.addClassName("plain-list");
        waiting.forEach(concern -> {
            Span who = new Span(new PersonName(concern.who()));
            who.addClassName("grow");
            RouterLink talk = SafeguardingNavigation.concern(concern.id()).link(Words.say("safeguarding.step.talk"));
            talk.addClassName("button");
            talk.getElement().setAttribute("aria-label", Words.say("safeguarding.step.talk.label", concern.who()));
            list.add(new ListItem(who, talk));
        });
        Div words = new Div(new H2(Words.say("safeguarding.in-room")), list);
        words.addClassName("grow");
        Section note = new Section(new Glyph("care"), words);
        note.addClassNames("care-note", "concerns-in-room");
        return note;
    }
}
