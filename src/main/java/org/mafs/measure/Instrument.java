package org.mafs.measure;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A measure as data: what it asks, how it is scored, and who says so.
 *
 * @param code           a stable name such as {@code core-10}
 * @param version        counted from 1; answers keep the version they were given to
 * @param items          in the order of the form, numbered 1, 2, 3 …
 * @param missing        what happens when items are left out
 * @param scoring        how contributions become a score
 * @param bands          by rising lower bound; empty where none are published
 * @param cutOff         the score that parts the clinical from the general population; empty where none is published
 * @param reliableChange the smallest difference that is more than the measure's own noise, in points; empty where none is published
 * @param direction      which way is better
 * @param recall         message key of the period the questions look back on
 * @param source         where structure and figures come from
 * @param copyright      the line that stands wherever an item is shown
 */
public record Instrument(String code, int version, List<Item> items, MissingRule missing, ScoringKind scoring,
                         List<Band> bands, OptionalDouble cutOff, OptionalDouble reliableChange, Direction direction,
                         Optional<String> recall, String source, String copyright) {

    public Instrument {
        items = List.copyOf(items);
        bands = List.copyOf(bands);
        if (code == null || !code.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException(
                    "An instrument's code is lower-case letters and digits joined by hyphens, not \"" + code + "\".");
        }
        if (version < 1) {
            throw new IllegalArgumentException("Versions are counted from 1, not " + version + ".");
        }
        if (items.isEmpty()) {
            throw new IllegalArgumentException("An instrument needs at least one item.");
        }
        for (int place = 1; place <= items.size(); place++) {
            if (items.get(place - 1).number() != place) {
                throw new IllegalArgumentException("Item " + items.get(place - 1).number() + " stands in place " + place + ".");
            }
        }
        if (missing.mayBeMissing() >= items.size()) {
            throw new IllegalArgumentException("At least one item must be answered for a score.");
        }
        for (int i = 1; i < bands.size(); i++) {
            if (bands.get(i).from() <= bands.get(i - 1).from()) {
                throw new IllegalArgumentException("Band \"" + bands.get(i).code() + "\" must begin above \""
                        + bands.get(i - 1).code() + "\".");
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
    }

    /** The band a score lies in, by the lower bounds and the unrounded score. */
    public Optional<Band> band(double score) {
        return bands.reversed().stream().filter(band -> score >= band.from()).findFirst();
    }

    /** Whether a score lies on the clinical side of the cut-off, the cut-off itself included; false without a cut-off. */
    public boolean isClinical(double score) {
        return cutOff.isPresent() && direction.improvement(score, cutOff.getAsDouble()) >= 0;
    }
}
