package org.mafs.outcome.ui;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.mafs.base.Words;
import org.mafs.outcome.Figures;
import org.mafs.outcome.Findings;
import org.mafs.outcome.YesNoResult;
import org.mafs.outcome.statistics.PairedShares;

/** One question with yes or no for an answer, at two times each: who changed, and how surely the shares differ. */
class YesNoTable extends Div {

    /** @param spans of the same question, each with at least one person */
    YesNoTable(String heading, List<YesNoResult> spans, double level) {
        String[] columns = Stream.concat(Stream.of(Words.say("outcome.figure")),
                spans.stream().map(span -> Findings.between(span.from(), span.to()))).toArray(String[]::new);
        DataTable table = DataTable.within(heading, Words.say("outcome.yes-no.who"), columns);
        Rows rows = new Rows(table, spans);
        rows.add("figure.n", shares -> Figures.wholeNumber(shares.n()));
        rows.add("yes-no.from", shares -> Cells.counted(shares.from()));
        rows.add("yes-no.from-share", shares -> Cells.share(shares.from(), level));
        rows.add("yes-no.to", shares -> Cells.counted(shares.to()));
        rows.add("yes-no.to-share", shares -> Cells.share(shares.to(), level));
        rows.add("yes-no.began", shares -> Figures.wholeNumber(shares.c()));
        rows.add("yes-no.stopped", shares -> Figures.wholeNumber(shares.b()));
        rows.add("yes-no.difference", shares -> Cells.of(shares.difference(), Figures::pointsOfShare));
        rows.add("yes-no.interval", shares -> shares.newcombe(level).map(Figures::pointsOfShares).orElse(Figures.NOTHING));
        rows.add("yes-no.exact", shares -> Cells.of(shares.pExact(), Figures::p));
        rows.add("yes-no.mid", shares -> Cells.of(shares.pMidP(), Figures::p));
        add(table);
    }

    /** One figure a row, one span a column. */
    private record Rows(DataTable table, List<YesNoResult> spans) {

        void add(String key, Function<PairedShares, String> written) {
            table.row(Words.say("outcome." + key), "", spans.stream().map(span -> written.apply(span.shares()))
                    .toArray(String[]::new));
        }
    }
}
