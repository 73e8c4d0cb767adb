package org.mafs.outcome;

/**
 * What people agreed to, as SQL over an enrolment {@code e}. Only the last word counts: whoever took research consent
 * back is gone from the next figures, and whoever was never asked has not agreed.
 */
final class Consented {

    private static final String LAST_WORD = """
            COALESCE((SELECT y.given FROM consent y WHERE y.person_id = e.person_id AND y.purpose = '%s'
                       ORDER BY y.recorded_at DESC, y.id DESC LIMIT 1), %s)""";

    private static final String LAST_WORD_IN_FULL = """
            CASE %s WHEN TRUE THEN 'AGREED' WHEN FALSE THEN
                 IF(EXISTS (SELECT 1 FROM consent y WHERE y.person_id = e.person_id AND y.purpose = '%s' AND y.given),
                    'WITHDREW', 'SAID_NO') ELSE 'NOT_ASKED' END""";

    /** A {@link LastWord} by name. */
    static final String WORD_ON_TAKING_PART = inFull("TAKING_PART");

    static final String WORD_ON_RESEARCH = inFull("RESEARCH");

    /** The enrolments whose answers may be studied; their number is a parameter's only in cohorts, never in people. */
    static final String ENROLMENTS = """
            WITH consented AS (SELECT e.* FROM enrolment e WHERE e.cohort_id IN (:cohorts) AND e.merged_into IS NULL
              AND %s AND %s)
            """.formatted(LAST_WORD.formatted("TAKING_PART", "FALSE"), LAST_WORD.formatted("RESEARCH", "FALSE"));

    private Consented() {
    }

    private static String inFull(String purpose) {
        return LAST_WORD_IN_FULL.formatted(LAST_WORD.formatted(purpose, "-1"), purpose);
    }
}
