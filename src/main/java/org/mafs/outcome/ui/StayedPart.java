package org.mafs.outcome.ui;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mafs.base.Words;
import org.mafs.cohort.Mark;
import org.mafs.outcome.AttendanceSummary;
import org.mafs.outcome.DropOut;
import org.mafs.outcome.Evaluation;
import org.mafs.outcome.Figures;
import org.mafs.outcome.statistics.MeanOf;
import org.mafs.outcome.statistics.Proportion;

/** Who stayed and who did not: the flow of people with its reasons, and whether the two were alike from the start. */
class StayedPart {

    private final Evaluation evaluation;
    private final Optional<AttendanceSummary> attendance;
    private final List<List<Optional<Mark>>> marks;
    private final double level;

    /**
     * @param attendance empty for those who see groups and no people
     * @param marks      one list a person, without names; empty for the same
     */
    StayedPart(Evaluation evaluation, Optional<AttendanceSummary> attendance, List<List<Optional<Mark>>> marks) {
        this.evaluation = evaluation;
        this.attendance = attendance;
        this.marks = marks;
        this.level = evaluation.definitions().confidence();
    }

    List<Component> parts() {
        List<Component> parts = new ArrayList<>();
        if (evaluation.flow().referred() > 0 && !leavesOutAStep()) {
            parts.add(FlowDiagram.of(evaluation.arrows()));
        }
        parts.add(new FlowPart(evaluation));
        parts.add(dropOut());
        attendance.map(AttendanceHeatMap::ofCohorts).ifPresent(parts::add);
        if (!marks.isEmpty()) {
            parts.add(AttendanceHeatMap.ofPeople(marks));
        }
        return parts;
    }

    /** A step that is left out looks like one that nobody came to. */
    private boolean leavesOutAStep() {
        return evaluation.hidesSmallGroups()
                && evaluation.arrows().stream().anyMatch(arrow -> arrow.before() == 0 || arrow.after() == 0);
    }

    private Component dropOut() {
        DropOut dropOut = evaluation.dropOut();
        if (dropOut.completers() == 0 || dropOut.others() == 0) {
            return Lines.of("quiet", Words.say(evaluation.hidesSmallGroups() ? "outcome.drop-out.too-few"
                    : dropOut.completers() == 0 ? "outcome.drop-out.nobody-stayed" : "outcome.drop-out.all-stayed"));
        }
        DataTable table = DataTable.within(Words.say("outcome.drop-out"), Words.say("outcome.drop-out.sub"),
                Words.say("outcome.drop-out.at-start"), Words.say("outcome.drop-out.completers", dropOut.completers()),
                Words.say("outcome.drop-out.others", dropOut.others()), Words.say("outcome.drop-out.test"),
                Words.say("outcome.changes.p"));
        dropOut.numbers().forEach(numbers -> table.row(what(numbers.what()), "", mean(numbers.completers()),
                mean(numbers.others()), Words.say("outcome.drop-out.mann-whitney", Cells.of(numbers.test().u(), Figures::points)),
                Cells.of(numbers.test().pExact().isPresent() ? numbers.test().pExact() : numbers.test().pNormal(), Figures::p)));
        dropOut.shares().forEach(shares -> table.row(what(shares.what()), "", share(shares.completers()),
                share(shares.others()), Words.say("outcome.drop-out.fisher"), Cells.of(shares.test().p(), Figures::p)));
        return table;
    }

    private String what(DropOut.What what) {
        return what == DropOut.What.SCORE ? evaluation.dose().measured().name() : Words.say("outcome.drop-out.what", what);
    }

    /** "19.7 (n = 19)" */
    private String mean(MeanOf mean) {
        return mean.n() == 0 ? unknown() : Words.say("outcome.with-interval",
                Cells.of(mean.mean(), Figures::points), Words.say("outcome.n", mean.n()));
    }

    private String share(Proportion share) {
        return share.n() == 0 ? unknown() : Words.say("outcome.with-interval", Figures.counted(share),
                Figures.share(share.value().orElseThrow()));
    }

    private String unknown() {
        return evaluation.hidesSmallGroups() ? Words.say("outcome.too-few") : Figures.NOTHING;
    }
}
