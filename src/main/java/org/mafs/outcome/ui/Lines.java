package org.mafs.outcome.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.mafs.base.ui.Glyph;
import org.mafs.outcome.Finding;

/** Paragraphs of the results. */
final class Lines {

    private Lines() {
    }

    static Paragraph of(String style, String words) {
        Paragraph line = new Paragraph(words);
        line.addClassName(style);
        return line;
    }

    /** One result: the sentence large, and how sure it is below. */
    static Div finding(Finding finding) {
        Div said = new Div(of("finding", finding.sentence()));
        finding.details().forEach(detail -> said.add(of("quiet", detail)));
        said.addClassName("outcome-finding");
        return said;
    }

    /** What is to be kept in mind beside figures. */
    static Div note(String words) {
        Div note = new Div(new Glyph("info"), new Span(words));
        note.addClassName("info-note");
        return note;
    }

    static Div together(List<? extends Component> parts) {
        Div together = new Div();
        together.add(parts.toArray(Component[]::new));
        together.addClassName("stack-s");
        return together;
    }
}
