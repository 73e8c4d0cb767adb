package org.mafs.cohort;

/**
 * A session is about to be closed. Told within the transaction that closes it: what listens is kept with the closing, or
 * both are not.
 */
public record SessionCloses(SessionRecord session) {
}
