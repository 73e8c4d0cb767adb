package org.mafs.outcome.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.mafs.base.Words;

/**
 * A section that shows its heading, and in one line what is found in it. What it holds is built when it is opened for the
 * first time, so that a page of many tables opens as fast as a page of few.
 */
class Fold extends NativeDetails {

    /** Makes what a section holds. */
    interface Made {

        List<? extends Component> parts();
    }

    private final transient Made made;
    private final Div content = new Div();
    private boolean isBuilt;

    /** @param inOneLine what somebody reads who does not open it, or empty */
    Fold(String heading, String inOneLine, Made made) {
        this.made = made;
        addClassNames("card", "outcome-fold");
        Span line = new Span(inOneLine);
        line.addClassName("quiet");
        line.setVisible(!inOneLine.isEmpty());
        setSummary(new H2(heading), line);
        Paragraph closed = new Paragraph(Words.say("outcome.print.closed"));
        closed.addClassName("on-paper-only");
        content.addClassNames("stack", "outcome-fold-content");
        content.add(closed);
        setContent(content);
        addToggleListener(toggled -> {
            if (toggled.isOpened()) {
                build();
            }
        });
    }

    /** Opens it, with all it holds. */
    void open() {
        build();
        setOpen(true);
    }

    private void build() {
        if (!isBuilt) {
            isBuilt = true;
            content.removeAll();
            content.add(made.parts().toArray(Component[]::new));
        }
    }
}
