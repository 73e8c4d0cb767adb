package org.mafs.cohort;

/** A session with what Today says about it. {@code newSinceLast} counts those who have not been marked present before. */
public record Tonight(SessionRecord session, String cohort, String place, int sessionsInAll, int onTheList,
        int newSinceLast) {
}
