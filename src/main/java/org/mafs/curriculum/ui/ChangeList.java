package org.mafs.curriculum.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import java.util.List;
import org.mafs.base.Words;
import org.mafs.curriculum.ContentChange;

/** What is different between two versions: line by line, what was and what is, with the words that differ marked. */
class ChangeList extends UnorderedList {

    ChangeList(List<ContentChange> changes) {
        addClassNames("plain-list", "change-list");
        changes.forEach(change -> add(item(change)));
    }

    private static ListItem item(ContentChange change) {
        Paragraph where = new Paragraph(change.where().isEmpty() ? Words.say("curriculum.edit.part.head") : change.where());
        where.addClassNames("quiet", "small");
        ListItem item = new ListItem(where);
        if (!change.before().isEmpty()) {
            item.add(line("curriculum.edit.was", "del", change.before()));
        }
        if (!change.after().isEmpty()) {
            item.add(line("curriculum.edit.is", "ins", change.after()));
        }
        return item;
    }

    private static Component line(String key, String tag, List<ContentChange.Piece> pieces) {
        Span word = new Span(Words.say(key));
        word.addClassName("change-word");
        Div words = new Div();
        words.getElement().setAttribute("dir", "auto");
        pieces.forEach(piece -> {
            Element element = new Element(piece.changed() ? tag : "span");
            element.setText(piece.words());
            words.getElement().appendChild(element);
        });
        Div line = new Div(word, words);
        line.addClassNames("change-line");
        return line;
    }
}
