package org.mafs.checkin;

import org.mafs.base.EnrolmentId;
import org.mafs.cohort.HoldsEnrolmentData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was left as it is of a place that became another stays left as it is. */
@Component
class AcceptedOfMerged implements HoldsEnrolmentData {

    private final JdbcClient database;

    AcceptedOfMerged(JdbcClient database) {
        this.database = database;
    }

    /**
     * A key names a form by its row, which goes along, or a place by its number, which becomes the other's. What is left
     * as it is under both stays under the one it was said of.
     */
    @Override
    public void merge(EnrolmentId from, EnrolmentId into) {
        database.sql("""
                        UPDATE IGNORE quality_accepted SET enrolment_id = :into, finding = IF(
                            SUBSTRING_INDEX(SUBSTRING_INDEX(finding, '/', 2), '/', -1) = :number,
                            CONCAT(SUBSTRING_INDEX(finding, '/', 1), '/', :into,
                                   SUBSTRING(finding, LENGTH(SUBSTRING_INDEX(finding, '/', 2)) + 1)), finding)
                         WHERE enrolment_id = :from""")
                .param("from", from.value()).param("number", String.valueOf(from.value())).param("into", into.value())
                .update();
    }
}
