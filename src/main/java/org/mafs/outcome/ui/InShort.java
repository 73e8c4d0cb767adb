package org.mafs.outcome.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.mafs.base.Words;
import org.mafs.outcome.Evaluation;
import org.mafs.outcome.Finding;
import org.mafs.outcome.Findings;
import org.mafs.outcome.Headlines;

/** The results in sentences: the primary outcome first and named as such, then the others; and what none of them can tell. */
class InShort extends Div {

    InShort(Evaluation evaluation) {
        Headlines headlines = Headlines.of(evaluation);
        addClassName("card");
        Div said = new Div();
        said.addClassName("stack");
        headlines.primary().ifPresent(primary -> said.add(primary(headlines.primaryIs(), primary)));
        UnorderedList others = new UnorderedList(headlines.others().stream()
                .map(other -> new ListItem(Lines.finding(other))).toArray(ListItem[]::new));
        others.addClassName("outcome-others");
        said.add(Lines.of("scope", headlines.explores()), others, Lines.of("scope", Findings.scope(evaluation)),
                Lines.note(Findings.limits(evaluation)));
        if (evaluation.mixesPrison()) {
            said.add(Lines.note(Words.say("outcome.mixes-prison")));
        }
        add(new H2(Words.say("outcome.findings")), said);
    }

    private static Div primary(String label, Finding finding) {
        Div primary = Lines.finding(finding);
        primary.addClassName("is-primary");
        Span above = new Span(label);
        above.addClassName("eyebrow");
        primary.addComponentAsFirst(above);
        return primary;
    }
}
