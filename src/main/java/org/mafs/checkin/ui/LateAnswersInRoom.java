package org.mafs.checkin.ui;

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
import org.mafs.checkin.LateAnswers;
import org.mafs.checkin.LateForm;

/** Says in the room which forms came twice and differ. */
@SpringComponent
class LateAnswersInRoom {

    private final LateAnswers answers;

    LateAnswersInRoom(LateAnswers answers) {
        this.answers = answers;
    }

    /** Empty when nothing of the session waits to be looked at. */
    Optional<Component> at(SessionId session) {
        List<LateForm> waiting = answers.at(session);
        return waiting.isEmpty() ? Optional.empty() : Optional.of(note(waiting));
    }

    private static Component note(List<LateForm> waiting) {
        UnorderedList list = new UnorderedList();
        list.addClassName("plain-list");
        waiting.forEach(late -> {
            Span what = new Span(Words.say("checkin.late.in-room", late.who(), late.form().title()));
            what.addClassName("grow");
            RouterLink look = Paths.late(late).link(Words.say("checkin.late.look"));
            look.addClassName("button");
            look.getElement().setAttribute("aria-label", Words.say("checkin.late.look.label", late.who()));
            list.add(new ListItem(what, look));
        });
        Div words = new Div(new H2(Words.say("checkin.late.title")), list);
        words.addClassName("grow");
        Section note = new Section(new Glyph("tablet"), words);
        note.addClassNames("info-note", "late-answers-in-room");
        return note;
    }
}
