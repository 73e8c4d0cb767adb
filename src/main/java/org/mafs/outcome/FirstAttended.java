package org.mafs.outcome;

/** When somebody started. Both datasets ask here, so that they speak of the same day. */
final class FirstAttended {

    /**
     * The day of the first session that enrolment e came to, in whichever cohort and under whichever number; a session that
     * was cancelled is none. NULL when they came to none.
     */
    static final String ON = """
            (SELECT MIN(s.held_on) FROM attendance a JOIN cohort_session s ON s.id = a.session_id
              WHERE a.enrolment_id = e.id AND s.status <> 'CANCELLED' AND a.mark IN ('PRESENT', 'LATE', 'LEFT_EARLY'))""";

    private FirstAttended() {
    }
}
