package org.mafs.cohort;

import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.Map;
import org.mafs.access.CohortScope;
import org.mafs.access.Role;
import org.mafs.base.CohortId;
import org.mafs.base.EnrolmentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who has started and who has completed, read from the register by the programme's rule. */
@Service
@Transactional(readOnly = true)
@RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS})
public class Standings {

    private static final String OF_COHORT = """
            SELECT e.id, e.status, p.sessions_to_complete, COUNT(DISTINCT s.number) AS attended
              FROM enrolment e JOIN cohort c ON c.id = e.cohort_id JOIN programme p ON p.id = c.programme_id
              LEFT JOIN attendance a ON a.enrolment_id = e.id AND a.mark IN ('PRESENT', 'LATE', 'LEFT_EARLY')
              LEFT JOIN cohort_session s ON s.id = a.session_id AND s.status <> 'CANCELLED'
             WHERE e.cohort_id = ? AND e.merged_into IS NULL GROUP BY e.id, e.status, p.sessions_to_complete""";

    private final JdbcClient database;
    private final CohortScope scope;

    Standings(JdbcClient database, CohortScope scope) {
        this.database = database;
        this.scope = scope;
    }

    /** Of everyone on a cohort's list, in one statement; sessions come to in another cohort count by their number. */
    public Map<EnrolmentId, Progress> of(CohortId cohort) {
        scope.require(cohort);
        Map<EnrolmentId, Progress> progress = new HashMap<>();
        database.sql(OF_COHORT).param(cohort.value()).query(row -> {
            int attended = row.getInt("attended");
            int toComplete = row.getInt("sessions_to_complete");
            progress.put(new EnrolmentId(row.getLong("id")), new Progress(
                    Standing.of(EnrolmentStatus.valueOf(row.getString("status")), attended, toComplete),
                    attended, toComplete));
        });
        return progress;
    }
}
