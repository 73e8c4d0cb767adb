package org.mafs.measure;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What one form comes to.
 *
 * @param answered how many items were answered
 * @param value    the score in points, unrounded; empty when too few items were answered
 * @param band     the band of the unrounded score; empty without a score or without published bands
 * @param risk     what the risk items say, known also when there is no score
 */
public record Score(int answered, OptionalDouble value, Optional<Band> band, Risk risk) {

    public Score {
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

    public boolean isScorable() {
        return value.isPresent();
    }
}
