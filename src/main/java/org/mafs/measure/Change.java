package org.mafs.measure;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One person's change between two scores of the same instrument.
 *
 * @param difference   later minus earlier score, in points, unrounded
 * @param label        what the change means; empty when the instrument has no published reliable change
 * @param couldRecover whether the earlier score was on the clinical side of the cut-off. People who began on the other
 *                     side cannot recover and are reported apart
 */
public record Change(double difference, Optional<ChangeLabel> label, boolean couldRecover) {

    public Change {
        if (!Double.isFinite(difference)) {
            throw new IllegalArgumentException("A change is a number, not " + difference + ".");
        }
        if (label.equals(Optional.of(ChangeLabel.RECOVERED)) && !couldRecover) {
            throw new IllegalArgumentException("Only someone who began on the clinical side of the cut-off can recover.");
        }
    }

    /** The change from one score to the next of an instrument with one scale; empty when either form is not scorable. */
    public static Optional<Change> between(Instrument instrument, Score before, Score after) {
        return instrument.total().flatMap(scale -> between(scale, before.value(), after.value()));
    }

    /** The change on one scale; empty without both values. */
    public static Optional<Change> between(Scale scale, OptionalDouble before, OptionalDouble after) {
        if (before.isEmpty() || after.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(between(scale.direction(), scale.cutOff(), scale.reliableChange(), before.getAsDouble(),
                after.getAsDouble()));
    }

    /** The change on whatever has these figures; without a reliable change it has no label. */
    public static Change between(Direction direction, OptionalDouble cutOff, OptionalDouble reliableChange, double from,
            double to) {
        boolean couldRecover = direction.isClinical(from, cutOff);
        Optional<ChangeLabel> label = reliableChange.isEmpty() ? Optional.empty()
                : Optional.of(label(direction, reliableChange.getAsDouble(), from, to,
                        couldRecover && !direction.isClinical(to, cutOff)));
        return new Change(to - from, label, couldRecover);
    }

    private static ChangeLabel label(Direction direction, double reliableChange, double from, double to, boolean crossed) {
        // Two scores such as 1.7 and 1.1 differ by a hair less than 0.6 in binary. Each may be off by its last binary
        // digit, and a change must not be lost to that.
        double needed = reliableChange - Math.ulp(from) - Math.ulp(to);
        double improvement = direction.improvement(from, to);
        if (improvement >= needed) {
            return crossed ? ChangeLabel.RECOVERED : ChangeLabel.RELIABLY_IMPROVED;
        }
        return -improvement >= needed ? ChangeLabel.RELIABLY_DETERIORATED : ChangeLabel.NO_RELIABLE_CHANGE;
    }
}
