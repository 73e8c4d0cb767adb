package org.mafs.mutualaid;

import org.mafs.base.EnrolmentId;
import org.mafs.cohort.HoldsEnrolmentData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What somebody meant to try goes along when their place becomes another. */
@Component
class MergedPlans implements HoldsEnrolmentData {

    private final JdbcClient database;

    MergedPlans(JdbcClient database) {
        this.database = database;
    }

    @Override
    public void merge(EnrolmentId from, EnrolmentId into) {
        database.sql("UPDATE visit_plan SET enrolment_id = ?, version = version + 1 WHERE enrolment_id = ?")
                .params(into.value(), from.value()).update();
    }
}
