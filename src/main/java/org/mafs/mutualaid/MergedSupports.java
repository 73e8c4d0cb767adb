package org.mafs.mutualaid;

import java.util.List;
import org.mafs.base.EnrolmentId;
import org.mafs.cohort.HoldsEnrolmentData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was offered at a place that became another: each kind once, with the earlier offer and what came of either. */
@Component
class MergedSupports implements HoldsEnrolmentData {

    private static final String TOGETHER = """
            UPDATE support s JOIN support g ON g.kind = s.kind AND g.enrolment_id = :from
               SET s.answer = IF(s.answer = 'NOT_SAID' OR g.answer = 'YES', g.answer, s.answer),
                   s.answered_on = IF(s.answered_on IS NULL OR g.answer = 'YES', g.answered_on, s.answered_on),
                   s.visit_plan_id = COALESCE(s.visit_plan_id, g.visit_plan_id),
                   s.used_on = COALESCE(LEAST(s.used_on, g.used_on), s.used_on, g.used_on),
                   s.offered_on = LEAST(s.offered_on, g.offered_on), s.version = s.version + 1
             WHERE s.enrolment_id = :into""";

    private final JdbcClient database;

    MergedSupports(JdbcClient database) {
        this.database = database;
    }

    @Override
    public void merge(EnrolmentId from, EnrolmentId into) {
        List.of(TOGETHER, "DELETE g FROM support g JOIN support s ON s.kind = g.kind AND s.enrolment_id = :into "
                        + "WHERE g.enrolment_id = :from",
                "UPDATE support SET enrolment_id = :into, version = version + 1 WHERE enrolment_id = :from")
                .forEach(step -> database.sql(step).param("from", from.value()).param("into", into.value()).update());
    }
}
