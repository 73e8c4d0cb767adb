package org.mafs.outcome.statistics;

/** The confidence level of an interval: a share strictly between 0 and 1. */
final class Level {

    private Level() {
    }

    static void check(double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("A confidence level lies between 0 and 1, such as 0.95, not " + level + ".");
        }
    }
}
