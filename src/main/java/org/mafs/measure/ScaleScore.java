package org.mafs.measure;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What one scale of a form comes to.
 *
 * @param scale    its code
 * @param answered how many of its items were answered
 * @param value    in points, unrounded; empty when too few items were answered, or a table is not filled in
 * @param band     the band of the unrounded value; empty without a value or without published bands
 */
public record ScaleScore(String scale, int answered, OptionalDouble value, Optional<Band> band) {

    public ScaleScore {
        if (answered < 0) {
            throw new IllegalArgumentException("The number of answered items cannot be below zero.");
        }
        if (value.isPresent() && answered == 0) {
            throw new IllegalArgumentException("Nothing answered has no score.");
        }
        if (value.isPresent() && !Double.isFinite(value.getAsDouble())) {
            throw new IllegalArgumentException("A score is a number, not " + value.getAsDouble() + ".");
        }
        if (band.isPresent() && value.isEmpty()) {
            throw new IllegalArgumentException("Without a score there is no band.");
        }
    }
}
