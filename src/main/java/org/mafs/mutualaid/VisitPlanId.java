package org.mafs.mutualaid;

/** A plan to try a meeting, by its number. */
public record VisitPlanId(long value) {
}
