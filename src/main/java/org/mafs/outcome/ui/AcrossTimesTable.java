package org.mafs.outcome.ui;

import com.vaadin.flow.component.html.Div;
import org.mafs.base.Words;
import org.mafs.outcome.AcrossTimes;
import org.mafs.outcome.Figures;
import org.mafs.outcome.Findings;
import org.mafs.outcome.statistics.Friedman;

/** Whether the three times differ at all, and the two steps between them. */
class AcrossTimesTable extends Div {

    /** @param times of at least one person */
    AcrossTimesTable(AcrossTimes times) {
        Friedman friedman = times.friedman();
        DataTable table = DataTable.within(Words.say("outcome.three-times"),
                Words.say("outcome.three-times.sub", friedman.n()), Words.say("outcome.three-times.what"),
                Words.say("outcome.three-times.statistic"), Words.say("outcome.changes.p"),
                Words.say("outcome.three-times.p-holm"));
        table.row(Words.say("outcome.three-times.friedman"), friedman.undefined().stream().findFirst()
                .map(why -> Words.say("outcome.undefined", why)).orElse(""), friedman.chi2().isEmpty() ? Figures.NOTHING
                        : Words.say("outcome.three-times.chi2", Figures.statistic(friedman.chi2().getAsDouble()),
                                friedman.df().orElseThrow()), Cells.of(friedman.p(), Figures::p), "");
        times.contrasts().forEach(contrast -> table.row(Findings.between(contrast.from(), contrast.to()), "",
                contrast.ranks().wPlus().isEmpty() ? Figures.NOTHING
                        : Words.say("outcome.three-times.w", Figures.points(contrast.ranks().wPlus().getAsDouble())),
                Cells.of(contrast.p(), Figures::p), Cells.of(contrast.pHolm(), Figures::p)));
        add(table);
    }
}
