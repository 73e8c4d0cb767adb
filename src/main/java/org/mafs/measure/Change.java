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
        double from = before.getAsDouble();
        double to = after.getAsDouble();
        boolean couldRecover = scale.isClinical(from);
        Optional<ChangeLabel> label = scale.reliableChange().isPresent()
                ? Optional.of(label(scale, from, to, couldRecover))
                : Optional.empty();
        return Optional.of(new Change(to - from, label, couldRecover));
    }

    private static ChangeLabel label(Scale scale, double from, double to, boolean couldRecover) {
        // Two scores such as 1.7 and 1.1 differ by a hair less than 0.6 in binary. Each may be off by its last binary
        // digit, and a change must not be lost to that.
        double needed = scale.reliableChange().getAsDouble() - Math.ulp(from) - Math.ulp(to);
        double improvement = scale.direction().improvement(from, to);
        if (improvement >= needed) {
            return couldRecover && !scale.isClinical(to) ? ChangeLabel.RECOVERED : ChangeLabel.RELIABLY_IMPROVED;
        }
        return -improvement >= needed ? ChangeLabel.RELIABLY_DETERIORATED : ChangeLabel.NO_RELIABLE_CHANGE;
    }
}
