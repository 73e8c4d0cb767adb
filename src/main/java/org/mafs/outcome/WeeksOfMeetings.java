package org.mafs.outcome;

import java.util.Collection;
import java.util.List;
import org.mafs.base.CohortId;
import org.mafs.outcome.statistics.Proportion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads who went to mutual aid from week to week, of those who started and agreed to research, in one statement. */
@Component
class WeeksOfMeetings {

    /**
     * Whoever started, in the first place in which they did. Somebody who was asked twice at one session counts once: by
     * what they said last.
     */
    private static final String WEEKS = Consented.ENROLMENTS + """
            , begun AS (SELECT e.id, e.person_id, e.joined_on, %s AS started_on FROM consented e),
            counted AS (SELECT id, person_id, ROW_NUMBER() OVER (PARTITION BY person_id
                                                   ORDER BY started_on, joined_on, id) AS place
                          FROM begun WHERE started_on IS NOT NULL)
            SELECT number, SUM(meetings > 0) AS went, COUNT(*) AS asked FROM (
                SELECT s.number, m.meetings, ROW_NUMBER() OVER (PARTITION BY s.number, e.person_id
                                                   ORDER BY m.asked_on DESC, m.recorded_at DESC, m.id DESC) AS place
                  FROM counted e JOIN meeting_recall m ON m.enrolment_id = e.id
                  JOIN cohort_session s ON s.id = m.session_id
                 WHERE e.place = 1 AND m.window_days = 7 AND s.status <> 'CANCELLED') said
             WHERE place = 1 GROUP BY number ORDER BY number""".formatted(FirstAttended.ON);

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
