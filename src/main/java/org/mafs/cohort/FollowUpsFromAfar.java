package org.mafs.cohort;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mafs.base.Calendar;
import org.mafs.base.EnrolmentId;
import org.mafs.person.ContactSheet;
import org.mafs.person.Reachable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who of some people may be asked again these days without coming to us: those in the programme whose window is open,
 * who agree to it now, are not noted as lost, and of whom a form is still missing. The callers have asked who may know.
 */
@Component
@Transactional(readOnly = true)
public class FollowUpsFromAfar {

    private static final String ASKED = """
            SELECT e.id AS enrolment, %s AS ended_on, %s, %s AS missing,
                   (x.stopped_at IS NOT NULL AND NOT EXISTS (SELECT 1 FROM consent g WHERE g.person_id = p.id
                       AND g.purpose = 'FOLLOW_UP' AND g.given AND g.recorded_at > x.stopped_at)) AS stopped
              FROM enrolment e JOIN cohort c ON c.id = e.cohort_id JOIN person p ON p.id = e.person_id
              JOIN %s ON ended.cohort_id = c.id
              LEFT JOIN message_stop x ON x.person_id = p.id
             WHERE e.id IN (:enrolments) AND e.status = 'ENROLLED' AND e.merged_into IS NULL
               AND %s AND %s AND %s
               AND NOT EXISTS (SELECT 1 FROM follow_up l WHERE l.enrolment_id = e.id)
            HAVING missing IS NOT NULL AND ended_on BETWEEN :first AND :last""".formatted(FollowUpRows.ENDED_ON,
            ContactSheet.COLUMNS, FollowUpRows.MISSING, FollowUpRows.ENDED, FollowUpRows.STARTED,
            FollowUpRows.agreed("FOLLOW_UP"), FollowUpRows.agreed("TAKING_PART"));

    private final JdbcClient database;
    private final FollowUpWindows windows;
    private final ContactSheet sheet;
    private final Calendar calendar;

    FollowUpsFromAfar(JdbcClient database, FollowUpWindows windows, ContactSheet sheet, Calendar calendar) {
        this.database = database;
        this.windows = windows;
        this.sheet = sheet;
        this.calendar = calendar;
    }

    public Map<EnrolmentId, AskedFromAfar> among(Collection<EnrolmentId> people) {
        if (people.isEmpty()) {
            return Map.of();
        }
        FollowUpWindow window = windows.kept();
        return database.sql(ASKED).param("enrolments", people.stream().map(EnrolmentId::value).toList())
                .param("from", window.from()).param("forTheEnd", window.daysForTheEnd())
                .param("first", calendar.today().minusDays(window.to()))
                .param("last", calendar.today().minusDays(window.from())).query((row, number) -> {
                    Reachable person = sheet.read(row);
                    return new AskedFromAfar(new EnrolmentId(row.getLong("enrolment")), person.id(), person.email(),
                            row.getBoolean("stopped"), List.of(row.getString("missing").split(",")),
                            window.closesOn(row.getObject("ended_on", LocalDate.class)));
                }).list().stream().collect(Collectors.toMap(AskedFromAfar::id, Function.identity()));
    }
}
