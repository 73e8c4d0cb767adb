package org.mafs.cohort;

/** A session of another cohort at which a missed one can be made up. */
public record MakeUpChoice(SessionRecord session, String cohort, String place) {
}
