package org.mafs.cohort;

import jakarta.annotation.security.RolesAllowed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mafs.access.CohortScope;
import org.mafs.access.CurrentAccount;
import org.mafs.access.Role;
import org.mafs.audit.Sealing;
import org.mafs.base.AccountId;
import org.mafs.base.Calendar;
import org.mafs.base.CohortId;
import org.mafs.base.EnrolmentId;
import org.mafs.base.PersonId;
import org.mafs.base.Refused;
import org.mafs.base.TriedAgain;
import org.mafs.person.ContactSheet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is to be asked again a month after the end: everyone who came at least once and agreed to be contacted, until
 * the programme's follow-up forms are in or it is noted why they cannot be. Each list is one statement.
 */
@Service
@Transactional
@RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS})
public class FollowUps {

    public static final int LONGEST_NOTE = 500;

    private static final String OF_ALL = """
              FROM enrolment e JOIN cohort c ON c.id = e.cohort_id JOIN person p ON p.id = e.person_id
              JOIN %s ON ended.cohort_id = c.id
              LEFT JOIN follow_up l ON l.enrolment_id = e.id
             WHERE e.merged_into IS NULL AND %s
               AND (:account IS NULL OR c.id IN (SELECT cohort_id FROM cohort_access WHERE account_id = :account))
               AND ended.last_on <= :endedBy""".formatted(FollowUpRows.ENDED, FollowUpRows.STARTED);

    /** What is sealed, and every attempt, is looked up for the lines of one page only, not for all that are sorted. */
    private static final String LINES = """
            SELECT x.enrolment, x.cohort_id, x.cohort, x.ended_on, x.missing, x.lost_because, %s,
                   (SELECT COUNT(*) FROM contact_attempt a
                     WHERE a.enrolment_id = e.id AND a.purpose = 'FOLLOW_UP') AS attempts,
                   (SELECT MAX(a.tried_at) FROM contact_attempt a
                     WHERE a.enrolment_id = e.id AND a.purpose = 'FOLLOW_UP') AS last_tried
              FROM (SELECT e.id AS enrolment, e.cohort_id, c.name AS cohort, %s AS ended_on, l.lost_because, %s AS missing
                    %s AND %s AND (l.id IS NOT NULL) = :lost
                       AND (:cohort IS NULL OR c.id = :cohort)
                    HAVING missing IS NOT NULL AND ended_on <= :endedBy
                     ORDER BY ended_on, e.id LIMIT :limit OFFSET :offset) x
              JOIN enrolment e ON e.id = x.enrolment JOIN person p ON p.id = e.person_id
             ORDER BY x.ended_on, x.enrolment""".formatted(ContactSheet.COLUMNS, FollowUpRows.ENDED_ON,
            FollowUpRows.MISSING, OF_ALL, FollowUpRows.agreed("FOLLOW_UP"));

    private static final String NOT_AGREED = "SELECT COUNT(*) " + OF_ALL + " AND ended.last_on >= :endedSince AND NOT "
            + FollowUpRows.agreed("FOLLOW_UP");

    private static final String DUE_AMONG = """
            SELECT e.person_id, %s AS ended_on, %s AS missing
            %s AND %s AND l.id IS NULL AND e.person_id IN (:people)
            HAVING missing IS NOT NULL AND ended_on <= :endedBy""".formatted(FollowUpRows.ENDED_ON, FollowUpRows.MISSING,
            OF_ALL, FollowUpRows.agreed("FOLLOW_UP"));

    private final JdbcClient database;
    private final FollowUpsEnded endings;
    private final FollowUpWindows windows;
    private final ContactSheet sheet;
    private final CohortScope scope;
    private final CurrentAccount current;
    private final Sealing sealing;
    private final Calendar calendar;

    FollowUps(JdbcClient database, FollowUpsEnded endings, FollowUpWindows windows, ContactSheet sheet,
            CohortScope scope, CurrentAccount current, Sealing sealing, Calendar calendar) {
        this.database = database;
        this.endings = endings;
        this.windows = windows;
        this.sheet = sheet;
        this.scope = scope;
        this.current = current;
        this.sealing = sealing;
        this.calendar = calendar;
    }

    /** Those to be asked now, the longest waiting first; whose time has passed stay until they are done or lost. */
    @Transactional(readOnly = true)
    public List<FollowUpLine> due(int offset, int limit) {
        return lines(Optional.empty(), false, offset, limit);
    }

    /** Those of one cohort to be asked now. */
    @Transactional(readOnly = true)
    public List<FollowUpLine> due(CohortId cohort) {
        scope.require(cohort);
        return lines(Optional.of(cohort), false, 0, Integer.MAX_VALUE);
    }

    /** Those of these people who are to be asked now about a cohort that the one who asks may open. */
    @Transactional(readOnly = true)
    public Set<PersonId> dueAmong(Set<PersonId> people) {
        FollowUpWindow window = windows.kept();
        return people.isEmpty() ? Set.of() : asked(DUE_AMONG, window).param("from", window.from())
                .param("forTheEnd", window.daysForTheEnd())
                .param("people", people.stream().map(PersonId::value).toList())
                .query((row, number) -> new PersonId(row.getLong("person_id"))).set();
    }

    /** Those who could not be reached and of whom no form came in since. */
    @Transactional(readOnly = true)
    public List<FollowUpLine> lost(int offset, int limit) {
        return lines(Optional.empty(), true, offset, limit);
    }

    /** How many would be due these days had they agreed to be contacted. They are counted and never named. */
    @Transactional(readOnly = true)
    public int notAgreed() {
        FollowUpWindow window = windows.kept();
        return asked(NOT_AGREED, window)
                .param("endedSince", calendar.today().minusDays(window.to())).query(Integer.class).single();
    }

    /** Notes that somebody could not be asked, and why. Said again, the later reason counts. */
    @TriedAgain
    public void lose(EnrolmentId enrolment, LostBecause because, String note) {
        scope.requireLeading(enrolment);
        if (note.length() > LONGEST_NOTE) {
            throw new Refused("cohort.contact.long", LONGEST_NOTE);
        }
        FollowUp ended = endings.findByEnrolmentId(enrolment.value()).orElseGet(() -> new FollowUp(enrolment));
        ended.lose(because, note, sealing, calendar.today(), current.id());
        endings.saveAndFlush(ended);
    }

    /** Somebody thought lost is to be asked after all. */
    @TriedAgain
    public void lookAgain(EnrolmentId enrolment) {
        scope.requireLeading(enrolment);
        endings.findByEnrolmentId(enrolment.value()).ifPresent(endings::delete);
    }

    private List<FollowUpLine> lines(Optional<CohortId> cohort, boolean lost, int offset, int limit) {
        FollowUpWindow window = windows.kept();
        return asked(LINES, window).param("from", window.from()).param("forTheEnd", window.daysForTheEnd())
                .param("cohort", cohort.map(CohortId::value).orElse(null)).param("lost", lost).param("limit", limit)
                .param("offset", offset).query((row, number) -> line(row, window)).list();
    }

    private StatementSpec asked(String statement, FollowUpWindow window) {
        return database.sql(statement)
                .param("account", scope.limitedTo().map(AccountId::value).orElse(null))
                .param("endedBy", calendar.today().minusDays(window.from()));
    }

    private FollowUpLine line(ResultSet row, FollowUpWindow window) throws SQLException {
        LocalDate ended = row.getObject("ended_on", LocalDate.class);
        return new FollowUpLine(new EnrolmentId(row.getLong("enrolment")), new CohortId(row.getLong("cohort_id")),
                row.getString("cohort"), sheet.read(row), window.opensOn(ended), window.closesOn(ended),
                row.getInt("attempts"), Optional.ofNullable(row.getTimestamp("last_tried")).map(Timestamp::toInstant),
                List.of(row.getString("missing").split(",")),
                Optional.ofNullable(row.getString("lost_because")).map(LostBecause::valueOf));
    }
}
