package org.mafs.outcome.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.mafs.base.Words;
import org.mafs.outcome.BeforeLooking;
import org.mafs.outcome.Figures;
import org.mafs.outcome.Flow;
import org.mafs.outcome.FlowStep;

/** How many people came how far, and no outcome. */
class PeopleBeforeLooking extends Div {

    PeopleBeforeLooking(BeforeLooking before) {
        addClassName("stack-s");
        Flow flow = before.flow();
        DataTable table = new DataTable(Words.say("outcome.flow"), Words.say("outcome.flow.sub"),
                Words.say("outcome.flow.step"), Words.say("outcome.flow.people"), Words.say("outcome.flow.fewer"));
        int[] people = {flow.referred(), flow.agreedToTakePart(), flow.started(), flow.agreedToResearch(),
                flow.baseline(), flow.end(), flow.followUp()};
        for (FlowStep step : FlowStep.values()) {
            int at = step.ordinal();
            int fewer = at == 0 ? 0 : people[at - 1] - people[at];
            table.row(Words.say("outcome.flow." + (at + 1)), "", String.valueOf(people[at]),
                    at == 0 ? "" : fewer == 0 ? "0" : Figures.MINUS + fewer);
        }
        add(table, scope(Words.say("outcome.flow.completed", flow.completed(), flow.started(), before.sessionsAskedFor())));
        if (flow.cameUnagreed() > 0) {
            add(scope(Words.say("outcome.flow.unagreed", flow.cameUnagreed())));
        }
    }

    private static Paragraph scope(String words) {
        Paragraph line = new Paragraph(words);
        line.addClassName("scope");
        return line;
    }
}
