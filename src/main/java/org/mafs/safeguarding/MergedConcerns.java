package org.mafs.safeguarding;

import org.mafs.base.EnrolmentId;
import org.mafs.cohort.HoldsEnrolmentData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The concerns of a place that became another go along, also those whose form stayed where it was. */
@Component
class MergedConcerns implements HoldsEnrolmentData {

    private final JdbcClient database;

    MergedConcerns(JdbcClient database) {
        this.database = database;
    }

    @Override
    public void merge(EnrolmentId from, EnrolmentId into) {
        database.sql("UPDATE concern SET enrolment_id = ?, version = version + 1 WHERE enrolment_id = ?")
                .params(into.value(), from.value()).update();
    }
}
