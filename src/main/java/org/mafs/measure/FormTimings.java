package org.mafs.measure;

import jakarta.annotation.security.RolesAllowed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mafs.access.CohortScope;
import org.mafs.access.Role;
import org.mafs.base.EnrolmentId;
import org.mafs.cohort.FollowUpWindow;
import org.mafs.cohort.FollowUpWindows;
import org.mafs.draft.FormKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says of each of a person's forms whether it came in time, and for what. */
@Service
@Transactional(readOnly = true)
@RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS})
public class FormTimings {

    private static final String FORMS = """
            SELECT r.form_key, r.taken_on,
                   (SELECT MIN(t.held_on) FROM attendance a JOIN cohort_session t ON t.id = a.session_id
                     WHERE a.enrolment_id = e.id AND a.mark IN ('PRESENT', 'LATE', 'LEFT_EARLY')) AS started_on,
                   (SELECT MIN(t.held_on) FROM cohort_session t
                     WHERE t.cohort_id = e.cohort_id AND t.status <> 'CANCELLED') AS first_on,
                   (SELECT MAX(t.held_on) FROM cohort_session t
                     WHERE t.cohort_id = e.cohort_id AND t.status <> 'CANCELLED') AS last_on,
                   EXISTS (SELECT 1 FROM programme_form f JOIN cohort_session t ON t.id = r.session_id
                            WHERE f.programme_id = c.programme_id AND f.form = r.instrument
                              AND f.number = t.number) AS planned
              FROM response r JOIN enrolment e ON e.id = r.enrolment_id JOIN cohort c ON c.id = e.cohort_id
             WHERE e.id = ?""";

    private final JdbcClient database;
    private final CohortScope scope;
    private final FollowUpWindows followUps;

    FormTimings(JdbcClient database, CohortScope scope, FollowUpWindows followUps) {
        this.database = database;
        this.scope = scope;
        this.followUps = followUps;
    }

    /** Of the measures that one person has filled in; of a cohort without any session nothing is said. */
    public Map<FormKey, Timing> of(EnrolmentId enrolment) {
        scope.requireLeading(enrolment);
        FollowUpWindow followUp = followUps.get();
        Map<FormKey, Timing> timings = new HashMap<>();
        database.sql(FORMS).param(enrolment.value()).query((ResultSet row) -> {
            if (row.getObject("first_on") != null) {
                timings.put(new FormKey(UUID.fromString(row.getString("form_key"))), timing(row, followUp));
            }
        });
        return timings;
    }

    private static Timing timing(ResultSet row, FollowUpWindow followUp) throws SQLException {
        return Timing.of(row.getObject("taken_on", LocalDate.class),
                Optional.ofNullable(row.getObject("started_on", LocalDate.class)),
                row.getObject("first_on", LocalDate.class), row.getObject("last_on", LocalDate.class), followUp,
                row.getBoolean("planned"));
    }
}
