package org.mafs.cohort;

import jakarta.persistence.EntityNotFoundException;
import java.time.LocalDate;
import java.util.List;
import org.mafs.base.CohortId;
import org.mafs.base.EnrolmentId;
import org.mafs.base.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps a cohort from having more people than places, however many add at once. Whoever gives a place away first locks
 * the cohort: it has to be the first statement of the transaction, since a read before it would fix what is seen to a
 * moment before the others finished. The count locks too, so that one made too late fails instead of counting what was.
 */
@Component
class FreePlaces {

    private static final String COUNTED = """
            SELECT c.capacity, COALESCE(SUM(e.status = 'ENROLLED'), 0) AS enrolled,
                   COALESCE(SUM(e.status = 'OFFERED'), 0) AS offered, COALESCE(SUM(e.status = 'WAITING'), 0) AS waiting
              FROM cohort c LEFT JOIN enrolment e ON e.cohort_id = c.id AND e.merged_into IS NULL
             WHERE c.id = ? GROUP BY c.id, c.capacity""";

    private static final String WAITED_FOR = """
            SELECT c.id, c.name, SUM(e.status = 'WAITING') AS waiting, MIN(e.waiting_since) AS since
              FROM cohort c JOIN enrolment e ON e.cohort_id = c.id AND e.merged_into IS NULL
             WHERE c.id IN (SELECT w.cohort_id FROM enrolment w WHERE w.status = 'WAITING'
                       AND w.merged_into IS NULL)
               AND EXISTS (SELECT 1 FROM cohort_session s WHERE s.cohort_id = c.id AND s.held_on >= ?)
             GROUP BY c.id, c.name, c.capacity
            HAVING SUM(e.status IN ('ENROLLED', 'OFFERED')) < c.capacity AND SUM(e.status = 'WAITING') > 0
             ORDER BY since LIMIT 50""";

    private final JdbcClient database;

    FreePlaces(JdbcClient database) {
        this.database = database;
    }

    void lock(CohortId cohort) {
        database.sql("SELECT id FROM cohort WHERE id = ? FOR UPDATE").param(cohort.value()).query(Long.class)
                .optional().orElseThrow(EntityNotFoundException::new);
    }

    /** @return the cohort the enrolment is in */
    CohortId lockCohortOf(EnrolmentId enrolment) {
        return new CohortId(database.sql("SELECT c.id FROM enrolment e JOIN cohort c ON c.id = e.cohort_id "
                        + "WHERE e.id = ? FOR UPDATE").param(enrolment.value()).query(Long.class)
                .optional().orElseThrow(EntityNotFoundException::new));
    }

    PlacesTaken of(CohortId cohort) {
        return counted(cohort, "");
    }

    List<PlaceToGive> waitedFor(LocalDate today) {
        return database.sql(WAITED_FOR).param(today).query((row, number) -> new PlaceToGive(
                new CohortId(row.getLong("id")), row.getString("name"), row.getInt("waiting"),
                row.getTimestamp("since").toInstant())).list();
    }

    boolean any(CohortId cohort) {
        return counted(cohort, " LOCK IN SHARE MODE").free() > 0;
    }

    /** @throws Refused when every place is taken */
    void require(CohortId cohort) {
        PlacesTaken taken = counted(cohort, " LOCK IN SHARE MODE");
        if (taken.free() == 0) {
            throw new Refused("cohort.full", taken.capacity());
        }
    }

    private PlacesTaken counted(CohortId cohort, String lock) {
        return database.sql(COUNTED + lock).param(cohort.value())
                .query((row, number) -> new PlacesTaken(row.getInt("capacity"), row.getInt("enrolled"),
                        row.getInt("offered"), row.getInt("waiting"))).single();
    }
}
