package org.mafs.outcome.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import org.mafs.base.Words;
import org.mafs.outcome.Dose;
import org.mafs.outcome.Evaluation;
import org.mafs.outcome.Figures;
import org.mafs.outcome.statistics.Spearman;

/** How much of the programme people had, against how much they changed. It explores, whatever was planned. */
class DosePart {

    private final Evaluation evaluation;

    DosePart(Evaluation evaluation) {
        this.evaluation = evaluation;
    }

    List<Component> parts() {
        Dose dose = evaluation.dose();
        if (dose.lines().stream().allMatch(line -> line.spearman().n() == 0)) {
            return List.of(Lines.note(Words.say("outcome.dose.explores")), Lines.of("quiet",
                    Words.say(evaluation.hidesSmallGroups() ? "outcome.dose.too-few" : "outcome.dose.nobody",
                            dose.measured().name())));
        }
        DataTable table = DataTable.within(Words.say("outcome.dose.table", dose.measured().name()), Words.say(
                        "outcome.dose.sub", Words.say("outcome.measure.direction", dose.measured().direction())),
                Words.say("outcome.dose.what"), Words.say("outcome.changes.n"), Words.say("outcome.dose.rho"),
                Words.say("outcome.changes.interval", Figures.share(evaluation.definitions().confidence())),
                Words.say("outcome.changes.p"));
        dose.lines().forEach(line -> row(table, line));
        return List.of(Lines.note(Words.say("outcome.dose.explores")), table);
    }

    private void row(DataTable table, Dose.OfWhat line) {
        Spearman spearman = line.spearman();
        String note = spearman.undefined().stream().findFirst().map(why -> Words.say("outcome.undefined", why)).orElse("");
        table.row(Words.say("outcome.dose.what", line.what()), spearman.n() == 0 ? "" : note,
                spearman.n() == 0 && evaluation.hidesSmallGroups() ? Words.say("outcome.too-few")
                        : Figures.wholeNumber(spearman.n()),
                Cells.of(spearman.rho(), Figures::statistic),
                spearman.interval().map(interval -> Words.say("outcome.from-to", Figures.statistic(interval.low()),
                        Figures.statistic(interval.high()))).orElse(Figures.NOTHING),
                Cells.of(spearman.p(), Figures::p));
    }
}
