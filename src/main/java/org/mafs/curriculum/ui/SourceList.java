package org.mafs.curriculum.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.mafs.base.Words;
import org.mafs.curriculum.Source;

/** Where what is said can be looked up. An address that is not of the safe web stays words. */
class SourceList extends Section {

    SourceList(List<Source> sources) {
        addClassNames("card-quiet", "section");
        UnorderedList list = new UnorderedList();
        list.addClassName("plain-list");
        sources.forEach(source -> list.add(source.web().filter(web -> web.startsWith("https://"))
                .map(web -> new ListItem(outside(source.title(), web)))
                .orElseGet(() -> new ListItem(new Span(source.title())))));
        add(new H2(Words.say("curriculum.sources")), list);
        setVisible(!sources.isEmpty());
    }

    private static Anchor outside(String words, String address) {
        Anchor link = new Anchor(address, words, AnchorTarget.BLANK);
        link.getElement().setAttribute("rel", "noopener noreferrer");
        return link;
    }
}
