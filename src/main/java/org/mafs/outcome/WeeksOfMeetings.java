package org.mafs.outcome;

import java.util.Collection;
import java.util.List;
import org.mafs.base.CohortId;
import org.mafs.outcome.statistics.Proportion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads who went to mutual aid from week to week, of those who agreed to research, in one statement. */
@Component
class WeeksOfMeetings {

    /** Somebody who was asked twice at one session, or is in two of the cohorts, counts once: by what they said last. */
    private static final String WEEKS = Consented.ENROLMENTS + """
            SELECT number, SUM(meetings > 0) AS went, COUNT(*) AS asked FROM (
                SELECT s.number, m.meetings, ROW_NUMBER() OVER (PARTITION BY s.number, e.person_id
                                                   ORDER BY m.asked_on DESC, m.recorded_at DESC, m.id DESC) AS place
                  FROM consented e JOIN meeting_recall m ON m.enrolment_id = e.id
                  JOIN cohort_session s ON s.id = m.session_id
                 WHERE m.window_days = 7) said
             WHERE place = 1 GROUP BY number ORDER BY number""";

    private final JdbcClient database;

    WeeksOfMeetings(JdbcClient database) {
        this.database = database;
    }

    /**
     * @param cohorts at least one
     * @return by the number of the session; sessions at which nobody was asked are left out
     */
    List<WeekOfMeetings> of(Collection<CohortId> cohorts) {
        return database.sql(WEEKS).param("cohorts", cohorts.stream().map(CohortId::value).sorted().toList())
                .query((row, number) -> new WeekOfMeetings(row.getInt("number"),
                        new Proportion(row.getInt("went"), row.getInt("asked")))).list();
    }
}
