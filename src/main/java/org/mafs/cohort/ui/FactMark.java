package org.mafs.cohort.ui;

import com.vaadin.flow.component.html.Span;
import org.mafs.base.Words;
import org.mafs.base.ui.Glyph;
import org.mafs.cohort.CellFacts.Fact;

/** A form under a mark: a drawing and a word. */
final class FactMark {

    private FactMark() {
    }

    static Span of(Fact fact) {
        Span mark = new Span(new Glyph(switch (fact.state()) {
            case DONE -> "check";
            case DUE -> "clock";
            case MISSING -> "minus";
        }), new Span(Words.say(switch (fact.state()) {
            case DONE -> "cohort.fact.done";
            case DUE -> "cohort.fact.due";
            case MISSING -> "cohort.fact.missing";
        }, fact.word())));
        mark.addClassNames("fact", switch (fact.state()) {
            case DONE -> "mark-here";
            case DUE -> "mark-due";
            case MISSING -> "mark-open";
        });
        return mark;
    }
}
