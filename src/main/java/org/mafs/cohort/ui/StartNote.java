package org.mafs.cohort.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.RouterLink;
import org.mafs.base.ui.Glyph;
import org.mafs.cohort.NotYet;

/** Why a cohort cannot begin yet, and the one thing to do about it. */
public class StartNote extends Div {

    public StartNote(NotYet missing) {
        addClassNames("info-note", "start-note");
        Div words = new Div(new Paragraph(missing.words()));
        words.addClassNames("grow", "stack-s");
        missing.step().ifPresent(step -> {
            RouterLink link = step.page().link(step.words());
            link.addClassName("button");
            Div actions = new Div(link);
            actions.addClassName("actions");
            words.add(actions);
        });
        add(new Glyph("info"), words);
    }
}
