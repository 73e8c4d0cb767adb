package org.mafs.curriculum.ui;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.mafs.base.Words;
import org.mafs.curriculum.ContentLanguage;
import org.mafs.curriculum.Head;
import org.mafs.curriculum.Source;
import org.mafs.curriculum.WrittenPart;

/** A part of a text as people will see it. Whatever somebody typed, nothing in it acts. */
class PartPreview extends Div {

    PartPreview() {
        addClassName("part-preview");
        getElement().setAttribute("tabindex", "0").setAttribute("role", "region")
                .setAttribute("aria-label", Words.say("curriculum.edit.preview"));
    }

    void show(WrittenPart part, ContentLanguage language) {
        removeAll();
        getElement().setAttribute("lang", language.tag()).setAttribute("dir", language.direction());
        if (part.isHead()) {
            head(part.head());
            return;
        }
        Div passage = new Div(new Html("<div>" + part.passage().html("") + "</div>"));
        passage.addClassNames("passage", "wraps");
        add(passage);
    }

    private void head(Head head) {
        Paragraph title = new Paragraph(head.title());
        title.addClassName("finding");
        add(title, new Paragraph(head.summary()));
        if (head.minutes() > 0) {
            add(new Paragraph(Words.say("curriculum.edit.head.minutes", head.minutes())));
        }
        list("curriculum.edit.head.aims", head.aims());
        list("curriculum.edit.head.materials", head.materials());
        list("curriculum.edit.head.handouts", head.handouts().stream().map(Object::toString).toList());
        list("curriculum.edit.head.sources", head.sources().stream().map(Source::title).toList());
    }

    private void list(String key, List<String> lines) {
        if (!lines.isEmpty()) {
            add(new H3(Words.say(key)), new UnorderedList(lines.stream().map(ListItem::new).toArray(ListItem[]::new)));
        }
    }
}
