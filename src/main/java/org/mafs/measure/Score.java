package org.mafs.measure;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What one form comes to.
 *
 * @param answered how many items were answered
 * @param scales   in the order of the instrument, each for itself
 * @param risk     what the risk items say, known also when there is no score
 */
public record Score(int answered, List<ScaleScore> scales, Risk risk) {

    public Score {
        scales = List.copyOf(scales);
        if (answered < 0) {
            throw new IllegalArgumentException("The number of answered items cannot be below zero.");
        }
    }

    /** The score of an instrument with one scale; empty for several, which are never added up. */
    public OptionalDouble value() {
        return scales.size() == 1 ? scales.getFirst().value() : OptionalDouble.empty();
    }

    /** The band of an instrument with one scale. */
    public Optional<Band> band() {
        return scales.size() == 1 ? scales.getFirst().band() : Optional.empty();
    }

    public Optional<ScaleScore> of(Scale scale) {
        return scales.stream().filter(scored -> scored.scale().equals(scale.code())).findFirst();
    }

    /** Whether any scale has a value. */
    public boolean isScorable() {
        return scales.stream().anyMatch(scored -> scored.value().isPresent());
    }
}
