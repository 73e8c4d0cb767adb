package org.mafs.outcome.ui;

import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import org.mafs.base.Words;
import org.mafs.measure.ChangeLabel;
import org.mafs.outcome.Figures;
import org.mafs.outcome.Measured;
import org.mafs.outcome.ReliableChange;
import org.mafs.outcome.statistics.Proportion;

/** What the change from start to end meant for people; those who began where nobody can recover stand apart. */
class ReliableTable extends Div {

    private final ReliableChange change;
    private final boolean hasCutOff;
    private final double level;

    ReliableTable(Measured measured, ReliableChange change, double level) {
        this.change = change;
        this.level = level;
        hasCutOff = measured.cutOff().isPresent();
        DataTable table = DataTable.within(Words.say("outcome.reliable"), about(measured), columns());
        if (hasCutOff) {
            row(table, ChangeLabel.RECOVERED, change.recovered(), 0);
        }
        row(table, ChangeLabel.RELIABLY_IMPROVED, change.improved(), change.belowImproved());
        row(table, ChangeLabel.NO_RELIABLE_CHANGE, change.unchanged(),
                change.startedBelow() - change.belowImproved() - change.belowWorse());
        row(table, ChangeLabel.RELIABLY_DETERIORATED, change.worse(), change.belowWorse());
        add(table);
    }

    private static String about(Measured measured) {
        String reliable = Words.say("outcome.reliable.sub", Figures.wholeNumber(measured.reliableChange().orElseThrow()));
        return measured.cutOff().isEmpty() ? reliable : reliable + " "
                + Words.say("outcome.reliable.cut-off", Figures.wholeNumber(measured.cutOff().getAsDouble()));
    }

    private String[] columns() {
        List<String> columns = new ArrayList<>(List.of(Words.say("outcome.reliable.meant"),
                Words.say("outcome.reliable.all", change.n()), Words.say("outcome.reliable.share", Figures.share(level))));
        if (hasCutOff) {
            columns.add(Words.say("outcome.reliable.clinical", change.couldRecover()));
            columns.add(Words.say("outcome.reliable.below", change.startedBelow()));
        }
        return columns.toArray(String[]::new);
    }

    /** @param below of {@code people}, began on the side where nobody can recover */
    private void row(DataTable table, ChangeLabel label, int people, int below) {
        List<String> figures = new ArrayList<>(List.of(Figures.wholeNumber(people),
                Cells.share(new Proportion(people, change.n()), level)));
        if (hasCutOff) {
            figures.add(change.couldRecover() == 0 ? Figures.NOTHING : Figures.wholeNumber(people - below));
            figures.add(change.startedBelow() == 0 || label == ChangeLabel.RECOVERED ? Figures.NOTHING
                    : Figures.wholeNumber(below));
        }
        table.row(Words.say("outcome.reliable", label), "", figures.toArray(String[]::new));
    }
}
