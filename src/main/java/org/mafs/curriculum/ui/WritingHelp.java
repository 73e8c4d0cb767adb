package org.mafs.curriculum.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.mafs.base.Words;

/** The few marks that one needs to write a text. */
class WritingHelp extends Details {

    private static final List<String> MARKS = List.of("heading", "list", "box", "strong", "quote", "link", "page", "step");

    WritingHelp() {
        UnorderedList list = new UnorderedList();
        list.addClassNames("plain-list", "wraps");
        MARKS.forEach(mark -> list.add(new ListItem(new Code(Words.say("curriculum.edit.help." + mark)),
                new Span(Words.say("curriculum.edit.help." + mark + ".words")))));
        list.add(new ListItem(Words.say("curriculum.edit.help.names")));
        setSummary(new Span(Words.say("curriculum.edit.help")));
        add(list);
    }
}
