package org.mafs.outcome;

/**
 * What people agreed to, as SQL over an enrolment {@code e}. Only the last word counts: whoever took research consent
 * back is gone from the next figures, and whoever was never asked has not agreed.
 */
final class Consented {

    private static final String LAST_WORD = """
            COALESCE((SELECT y.given FROM consent y WHERE y.person_id = e.person_id AND y.purpose = '%s'
                       ORDER BY y.recorded_at DESC, y.id DESC LIMIT 1), FALSE)""";

    static final String TO_TAKE_PART = LAST_WORD.formatted("TAKING_PART");

    static final String TO_RESEARCH = LAST_WORD.formatted("RESEARCH");

    /** The enrolments whose answers may be studied; their number is a parameter's only in cohorts, never in people. */
    static final String ENROLMENTS = """
            WITH consented AS (SELECT e.* FROM enrolment e WHERE e.cohort_id IN (:cohorts) AND e.merged_into IS NULL
              AND %s AND %s)
            """.formatted(TO_TAKE_PART, TO_RESEARCH);

    private Consented() {
    }
}
