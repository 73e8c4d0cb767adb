package org.mafs.measure;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What one score is made of: all items of an instrument, some of them, or a single one.
 *
 * @param code           a stable name within the instrument, such as {@code total} or {@code anxious}
 * @param name           what people read
 * @param items          the numbers of the items that count
 * @param missing        what happens when items are left out
 * @param scoring        how contributions become a raw score
 * @param transformation what is done to the raw score
 * @param bands          by rising lower bound; empty where none are published
 * @param cutOff         the score that parts the clinical from the general population; empty where none is published
 * @param reliableChange the smallest difference that is more than the measure's own noise, in points; empty where none is published
 * @param direction      which way is better
 */
public record Scale(String code, String name, List<Integer> items, MissingRule missing, ScoringKind scoring,
        Transformation transformation, List<Band> bands, OptionalDouble cutOff, OptionalDouble reliableChange,
        Direction direction) {

    public Scale {
        if (code == null || !code.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException(
                    "A scale's code is lower-case letters and digits joined by hyphens, not \"" + code + "\".");
        }
        name = name == null || name.isBlank() ? code.replace('-', ' ') : name.strip();
        items = List.copyOf(items == null ? List.of() : items);
        missing = missing == null ? MissingRule.allNeeded() : missing;
        scoring = scoring == null ? ScoringKind.SUM : scoring;
        transformation = transformation == null ? Transformation.NONE : transformation;
        bands = List.copyOf(bands == null ? List.of() : bands);
        cutOff = cutOff == null ? OptionalDouble.empty() : cutOff;
        reliableChange = reliableChange == null ? OptionalDouble.empty() : reliableChange;
        if (items.isEmpty()) {
            throw new IllegalArgumentException("The scale \"" + name + "\" needs at least one item.");
        }
        if (new HashSet<>(items).size() != items.size()) {
            throw new IllegalArgumentException("The scale \"" + name + "\" counts an item twice.");
        }
        if (direction == null) {
            throw new IllegalArgumentException("The scale \"" + name + "\" does not say which way is better.");
        }
        if (missing.mayBeMissing() >= items.size()) {
            throw new IllegalArgumentException("At least one item must be answered for a score.");
        }
        for (int i = 1; i < bands.size(); i++) {
            if (bands.get(i).from() <= bands.get(i - 1).from()) {
                throw new IllegalArgumentException("Band \"" + bands.get(i).name() + "\" must begin above \""
                        + bands.get(i - 1).name() + "\".");
            }
        }
        if (cutOff.isPresent() && !Double.isFinite(cutOff.getAsDouble())) {
            throw new IllegalArgumentException("A cut-off is a number, not " + cutOff.getAsDouble() + ".");
        }
        if (reliableChange.isPresent()
                && !(reliableChange.getAsDouble() > 0 && Double.isFinite(reliableChange.getAsDouble()))) {
            throw new IllegalArgumentException("A reliable change is a number above zero, not "
                    + reliableChange.getAsDouble() + ".");
        }
        if (transformation.byTable() && missing.mayBeMissing() > 0) {
            throw new IllegalArgumentException("A table knows whole scores only, so no item may be missing.");
        }
    }

    /** The band a score lies in, by the lower bounds and the unrounded score. */
    public Optional<Band> band(double score) {
        for (int place = bands.size() - 1; place >= 0; place--) {
            if (score >= bands.get(place).from()) {
                return Optional.of(bands.get(place));
            }
        }
        return Optional.empty();
    }

    /** Whether a score lies on the clinical side of the cut-off, the cut-off itself included; false without a cut-off. */
    public boolean isClinical(double score) {
        return direction.isClinical(score, cutOff);
    }

    /**
     * What this many answered items come to before they are transformed, each missing one counted as their mean.
     *
     * @param sum of what they add
     */
    double raw(long sum, int answered) {
        // Whole numbers until one last division: the result is the double nearest to the true fraction, so that a score
        // which truly reaches a bound is never held below it by rounding.
        return switch (scoring) {
            case SUM -> (double) (sum * items.size()) / answered;
            case MEAN -> (double) sum / answered;
        };
    }
}
