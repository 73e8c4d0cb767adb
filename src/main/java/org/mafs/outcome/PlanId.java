package org.mafs.outcome;

/** The plan of an evaluation, by its number. */
public record PlanId(long value) {
}
