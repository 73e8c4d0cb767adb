package org.mafs.outcome.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import org.mafs.base.Words;
import org.mafs.curriculum.Fidelity;
import org.mafs.outcome.Figures;

/** How much of the programme people were given; it stands beside what changed. */
class Delivered extends Div {

    private final Fidelity delivered;

    Delivered(Fidelity delivered) {
        this.delivered = delivered;
        addClassName("stack-s");
        HtmlContainer numbers = new HtmlContainer("dl");
        numbers.addClassName("figures");
        numbers.add(held(), steps());
        add(new H2(Words.say("outcome.delivered")), Lines.of("quiet", Words.say("outcome.delivered.words")), numbers);
    }

    private BigNumber held() {
        return new BigNumber(Words.say("outcome.delivered.held"), String.valueOf(delivered.held()),
                Words.say("outcome.delivered.with-record", delivered.withRecord(), delivered.held()));
    }

    private BigNumber steps() {
        return new BigNumber(Words.say("outcome.delivered.steps"), delivered.steps() == 0 ? Figures.NOTHING
                        : Words.say("outcome.delivered.of", delivered.covered(), delivered.steps()),
                Words.say("outcome.delivered.others", delivered.shortened(), delivered.leftOut(), delivered.notSaid()),
                delivered.timed() == 0 ? Words.say("outcome.delivered.no-minutes") : Words.say(
                        "outcome.delivered.minutes", delivered.minutes(), delivered.planned(), delivered.timed()));
    }
}
