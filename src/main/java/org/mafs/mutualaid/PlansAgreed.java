package org.mafs.mutualaid;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.mafs.base.EnrolmentId;
import org.mafs.cohort.AgreedDay;
import org.mafs.cohort.AgreedDays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The days of plans whose people want to be reminded. A dropped plan is none, and a changed one another. */
@Component
class PlansAgreed implements AgreedDays {

    private static final String AGREED = """
            SELECT id, enrolment_id, planned_on, starts_at FROM visit_plan
             WHERE status = 'PLANNED' AND remind AND planned_on BETWEEN :first AND :last ORDER BY planned_on, id""";

    private final JdbcClient database;

    PlansAgreed(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<AgreedDay> between(LocalDate first, LocalDate last) {
        return database.sql(AGREED).param("first", first).param("last", last)
                .query((row, number) -> new AgreedDay("visit " + row.getLong("id"),
                        new EnrolmentId(row.getLong("enrolment_id")), row.getObject("planned_on", LocalDate.class),
                        Optional.ofNullable(row.getObject("starts_at", LocalTime.class)))).list();
    }
}
