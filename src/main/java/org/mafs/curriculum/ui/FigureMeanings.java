package org.mafs.curriculum.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.stream.Stream;
import org.mafs.base.Words;

/** Says beside the figures what each of them counts, and of what. */
class FigureMeanings extends Section {

    /** @param figures the last part of the keys, in the order of the columns */
    FigureMeanings(String... figures) {
        UnorderedList list = new UnorderedList(Stream.of(figures)
                .map(figure -> new ListItem(Words.say("curriculum.delivery.means." + figure))).toArray(ListItem[]::new));
        add(new H2(Words.say("curriculum.delivery.means")), list);
        addClassNames("section", "stack-s");
    }
}
