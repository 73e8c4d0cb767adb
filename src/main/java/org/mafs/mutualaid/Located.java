package org.mafs.mutualaid;

/**
 * A place that distance is told from.
 *
 * @param said what it was found by, as the screen says it: "LE1 1AA", or "the LE1 area"
 */
public record Located(Point point, Precision precision, String said) {
}
