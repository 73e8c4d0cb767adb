package org.mafs.outcome;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.mafs.measure.Change;
import org.mafs.measure.ChangeLabel;

/**
 * What the change from start to end meant for each person, after Jacobson and Truax 1991. Everyone with both scores is in
 * exactly one of {@code recovered}, {@code improved}, {@code unchanged} and {@code worse}.
 *
 * @param n             people with both scores
 * @param recovered     better by at least the reliable change, and from the clinical side of the cut-off to the other
 * @param improved      better by at least the reliable change, without crossing it
 * @param worse         worse by at least the reliable change
 * @param couldRecover  of n, began on the clinical side of the cut-off; nobody where the measure has none
 * @param startedBelow  of n, began on the other side, where nobody can recover: reported apart
 * @param belowImproved of those, better by at least the reliable change
 * @param belowWorse    of those, worse by it
 */
public record ReliableChange(int n, int recovered, int improved, int unchanged, int worse, int couldRecover,
        int startedBelow, int belowImproved, int belowWorse) {

    public ReliableChange {
        if (recovered + improved + unchanged + worse != n || recovered > couldRecover || couldRecover + startedBelow > n) {
            throw new IllegalArgumentException("Everybody's change means one thing.");
        }
    }

    /** Empty where the measure knows no reliable change. */
    static Optional<ReliableChange> of(Asked asked, List<Line> lines) {
        if (asked.measured().reliableChange().isEmpty()) {
            return Optional.empty();
        }
        List<Change> changes = lines.stream()
                .map(line -> Change.between(asked.scale(), line.baseline(), line.end())).flatMap(Optional::stream).toList();
        List<Change> below = asked.measured().cutOff().isEmpty() ? List.of()
                : changes.stream().filter(change -> !change.couldRecover()).toList();
        return Optional.of(new ReliableChange(changes.size(), count(changes, ChangeLabel.RECOVERED),
                count(changes, ChangeLabel.RELIABLY_IMPROVED), count(changes, ChangeLabel.NO_RELIABLE_CHANGE),
                count(changes, ChangeLabel.RELIABLY_DETERIORATED),
                (int) changes.stream().filter(Change::couldRecover).count(), below.size(),
                count(below, ChangeLabel.RELIABLY_IMPROVED), count(below, ChangeLabel.RELIABLY_DETERIORATED)));
    }

    private static int count(Collection<Change> changes, ChangeLabel label) {
        return (int) changes.stream().map(Change::label).flatMap(Optional::stream).filter(label::equals).count();
    }
}
