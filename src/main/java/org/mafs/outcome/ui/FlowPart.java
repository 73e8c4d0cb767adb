package org.mafs.outcome.ui;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.stream.Collectors;
import org.mafs.base.Words;
import org.mafs.outcome.Arrow;
import org.mafs.outcome.BeforeLooking;
import org.mafs.outcome.Evaluation;
import org.mafs.outcome.Figures;
import org.mafs.outcome.Flow;
import org.mafs.outcome.FlowStep;
import org.mafs.outcome.WhyNot;

/** How many people came how far, and why the others did not; who took an agreement back stands apart. */
class FlowPart extends Div {

    private final boolean hidesSmallGroups;
    private final DataTable table = DataTable.within(Words.say("outcome.flow"), Words.say("outcome.flow.sub"),
            Words.say("outcome.flow.step"), Words.say("outcome.flow.people"), Words.say("outcome.flow.withdrew"),
            Words.say("outcome.flow.reasons"));

    FlowPart(Evaluation evaluation) {
        this(evaluation.flow(), evaluation.arrows(), evaluation.sessionsAskedFor(), evaluation.hidesSmallGroups());
    }

    FlowPart(BeforeLooking before) {
        this(before.flow(), before.arrows(), before.sessionsAskedFor(), before.hidesSmallGroups());
    }

    private FlowPart(Flow flow, List<Arrow> arrows, String sessionsAskedFor, boolean hidesSmallGroups) {
        this.hidesSmallGroups = hidesSmallGroups;
        addClassName("stack-s");
        table.rowInWords(step(FlowStep.REFERRED), List.of(people(flow.referred()), ""), "");
        arrows.forEach(this::arrow);
        add(table);
        if (flow.completed() > 0 || !hidesSmallGroups) {
            add(Lines.of("scope", Words.say("outcome.flow.completed", flow.completed(), flow.started(), sessionsAskedFor)));
        }
        if (flow.cameUnagreed() > 0) {
            add(Lines.of("scope", Words.say("outcome.flow.unagreed", flow.cameUnagreed())));
        }
    }

    private void arrow(Arrow arrow) {
        table.rowInWords(step(arrow.to()), List.of(people(arrow.after()), withdrew(arrow)), reasons(arrow));
    }

    /** Nothing for none; they may be among the several, or of a step that is left out. */
    private String withdrew(Arrow arrow) {
        int withdrew = arrow.reasons().getOrDefault(WhyNot.WITHDREW, 0);
        if (withdrew > 0) {
            return Figures.wholeNumber(withdrew);
        }
        return hidesSmallGroups && (arrow.before() == 0 || arrow.reasons().containsKey(WhyNot.SEVERAL))
                ? Words.say("outcome.too-few") : "";
    }

    private static String reasons(Arrow arrow) {
        return arrow.reasons().keySet().stream().filter(why -> why != WhyNot.WITHDREW)
                .map(why -> arrow.tells(why) ? Words.say("outcome.why-not.count", Words.say("outcome.why-not", why),
                        arrow.reasons().get(why)) : Words.say("outcome.why-not", why)).collect(Collectors.joining("; "));
    }

    private String people(int people) {
        return people == 0 && hidesSmallGroups ? Words.say("outcome.too-few") : Figures.wholeNumber(people);
    }

    static String step(FlowStep step) {
        return Words.say("outcome.flow." + (step.ordinal() + 1));
    }
}
