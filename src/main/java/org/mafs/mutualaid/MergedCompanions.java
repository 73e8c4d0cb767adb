package org.mafs.mutualaid;

import org.springframework.stereotype.Component;
import org.mafs.base.EnrolmentId;
import org.mafs.cohort.HoldsEnrolmentData;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was agreed at a place that became another goes along with it. */
@Component
class MergedCompanions implements HoldsEnrolmentData {

    private final JdbcClient database;

    MergedCompanions(JdbcClient database) {
        this.database = database;
    }

    @Override
    public void merge(EnrolmentId from, EnrolmentId into) {
        database.sql("UPDATE companion SET enrolment_id = ?, version = version + 1 WHERE enrolment_id = ?")
                .params(into.value(), from.value()).update();
    }
}
