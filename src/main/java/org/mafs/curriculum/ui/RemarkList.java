package org.mafs.curriculum.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.mafs.base.Words;
import org.mafs.base.ui.Glyph;
import org.mafs.curriculum.Remark;

/** What has to be mended before a text is published, and what could be easier to read. */
class RemarkList extends Section {

    private final Div inside = new Div();

    RemarkList() {
        addClassNames("card", "section");
        inside.addClassName("stack-s");
        add(new H2(Words.say("curriculum.edit.remarks")), inside);
    }

    void show(List<Remark> remarks) {
        inside.removeAll();
        List<Remark> stopping = remarks.stream().filter(Remark::stops).toList();
        Paragraph sum = new Paragraph(Words.say("curriculum.edit.remarks.sum", stopping.size()));
        sum.getElement().setAttribute("role", "status");
        inside.add(sum);
        if (!stopping.isEmpty()) {
            inside.add(list(stopping));
        }
        List<Remark> others = remarks.stream().filter(remark -> !remark.stops()).toList();
        if (!others.isEmpty()) {
            Div note = new Div(new Glyph("info"), list(others));
            note.addClassName("info-note");
            inside.add(note);
        }
    }

    private static UnorderedList list(List<Remark> remarks) {
        UnorderedList list = new UnorderedList(remarks.stream().map(remark -> new ListItem(remark.words()))
                .toArray(ListItem[]::new));
        list.addClassNames("plain-list", "wraps");
        return list;
    }
}
