package org.mafs.cohort;

import java.util.Set;
import java.util.stream.Collectors;
import org.mafs.base.EnrolmentId;
import org.mafs.base.SessionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whose names stand on a session's list beside the cohort's own. Asks nobody who they are. */
@Component
class GuestList {

    private final JdbcClient database;

    GuestList(JdbcClient database) {
        this.database = database;
    }

    Set<EnrolmentId> at(SessionId session) {
        return database.sql("SELECT g.enrolment_id FROM session_guest g JOIN enrolment e ON e.id = g.enrolment_id "
                        + "JOIN cohort_session s ON s.id = g.session_id "
                        + "WHERE g.session_id = ? AND e.cohort_id <> s.cohort_id AND e.merged_into IS NULL").param(session.value())
                .query(Long.class).list().stream().map(EnrolmentId::new).collect(Collectors.toSet());
    }
}
