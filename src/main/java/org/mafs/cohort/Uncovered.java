package org.mafs.cohort;

/**
 * A session that nobody leads.
 *
 * @param cohort what the cohort is called
 */
public record Uncovered(SessionRecord session, String cohort) {
}
