package org.mafs.cohort;

/** What makes a follow-up due, in SQL: for the list that people work from and for the reminders alike. */
final class FollowUpRows {

    /** Each cohort's last session that was not cancelled. */
    static final String ENDED = """
            (SELECT cohort_id, MAX(held_on) AS last_on FROM cohort_session WHERE status <> 'CANCELLED'
              GROUP BY cohort_id) ended""";

    static final String STARTED = "EXISTS (SELECT 1 FROM attendance t WHERE t.enrolment_id = e.id "
            + "AND t.mark IN ('PRESENT', 'LATE', 'LEFT_EARLY'))";

    /** What somebody said last about a purpose; not asked is not agreed. */
    static final String AGREED = """
            COALESCE((SELECT g.given FROM consent g WHERE g.person_id = e.person_id AND g.purpose = '%s'
                       ORDER BY g.recorded_at DESC, g.id DESC LIMIT 1), FALSE)""";

    /**
     * The day from which somebody's own follow-up is counted, as the evaluation counts it: that of their CORE-10 at the
     * end, when enough of it was answered to score it, or else the last session.
     */
    static final String ENDED_ON = """
            COALESCE((SELECT MIN(z.taken_on) FROM response z
                       WHERE z.enrolment_id = e.id AND z.instrument = 'core-10'
                         AND z.taken_on BETWEEN ended.last_on AND ended.last_on + INTERVAL :forTheEnd DAY
                         AND (SELECT COUNT(*) FROM response_answer y WHERE y.response_id = z.id) >= 9), ended.last_on)""";

    /** The programme's follow-up forms of which nothing came in since the window opened; null when none is missing. */
    static final String MISSING = """
            (SELECT GROUP_CONCAT(f.form ORDER BY f.form) FROM programme_form f
              WHERE f.programme_id = c.programme_id AND f.number = 0 AND f.form <> 'check-in'
                AND NOT EXISTS (SELECT 1 FROM response r WHERE r.enrolment_id = e.id AND r.instrument = f.form
                                   AND r.taken_on >= %1$s + INTERVAL :from DAY)
                AND NOT (f.form = 'look-back' AND (
                    EXISTS (SELECT 1 FROM use_recall u WHERE u.enrolment_id = e.id AND u.window_days = 28
                               AND u.asked_on >= %1$s + INTERVAL :from DAY)
                 OR EXISTS (SELECT 1 FROM meeting_recall m WHERE m.enrolment_id = e.id AND m.window_days = 28
                               AND m.asked_on >= %1$s + INTERVAL :from DAY))))""".formatted(ENDED_ON);

    private FollowUpRows() {
    }

    static String agreed(String purpose) {
        return AGREED.formatted(purpose);
    }
}
