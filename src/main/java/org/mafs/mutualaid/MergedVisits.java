package org.mafs.mutualaid;

import org.mafs.base.EnrolmentId;
import org.mafs.cohort.HoldsEnrolmentData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The visits that the team wrote down go along with a place that became another; those of a form go with the form. */
@Component
class MergedVisits implements HoldsEnrolmentData {

    private final JdbcClient database;

    MergedVisits(JdbcClient database) {
        this.database = database;
    }

    @Override
    public void merge(EnrolmentId from, EnrolmentId into) {
        database.sql("UPDATE visit SET enrolment_id = ?, version = version + 1 WHERE enrolment_id = ? AND form_key IS NULL")
                .params(into.value(), from.value()).update();
    }
}
