package org.mafs.outcome.statistics;

/** Two numbers of one person, such as sessions attended and change of distress. */
public record Point(double x, double y) {

    public Point {
        if (!Double.isFinite(x) || !Double.isFinite(y)) {
            throw new IllegalArgumentException("A point is two numbers, not " + x + " and " + y + ".");
        }
    }
}
