package org.mafs.cohort;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityNotFoundException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mafs.access.CohortScope;
import org.mafs.access.CurrentAccount;
import org.mafs.access.Role;
import org.mafs.audit.Sealing;
import org.mafs.base.Calendar;
import org.mafs.base.CohortId;
import org.mafs.base.EnrolmentId;
import org.mafs.base.PersonId;
import org.mafs.base.Refused;
import org.mafs.base.SessionId;
import org.mafs.base.TriedAgain;
import org.mafs.base.Words;
import org.mafs.person.PersonRecord;
import org.mafs.person.PersonRegister;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** People who make a missed session up in another cohort. What they do there counts for their own place, by number. */
@Service
@Transactional
@RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS})
public class Guests {

    private static final String ELSEWHERE = """
            SELECT w.enrolment_id, s.id, s.number, s.held_on, c.name, a.mark, g.session_id IS NOT NULL AS booked
              FROM (SELECT v.session_id, v.enrolment_id FROM session_guest v
                      JOIN enrolment e ON e.id = v.enrolment_id WHERE %1$s
                     UNION
                    SELECT t.session_id, t.enrolment_id FROM attendance t
                      JOIN enrolment e ON e.id = t.enrolment_id WHERE %1$s) w
              JOIN enrolment e ON e.id = w.enrolment_id
              JOIN cohort_session s ON s.id = w.session_id AND s.cohort_id <> e.cohort_id
              JOIN cohort c ON c.id = s.cohort_id
              LEFT JOIN attendance a ON a.session_id = w.session_id AND a.enrolment_id = w.enrolment_id
              LEFT JOIN session_guest g ON g.session_id = w.session_id AND g.enrolment_id = w.enrolment_id
             WHERE s.status <> 'CANCELLED' ORDER BY s.number, s.held_on, s.id""";

    private static final String OF_COHORT = ELSEWHERE.formatted("e.cohort_id = :id AND e.merged_into IS NULL");

    private static final String OF_ENROLMENT = ELSEWHERE.formatted("e.id = :id");

    private static final String CHOICES = """
            SELECT s.id, s.version, s.cohort_id, s.number, s.title, s.held_on, s.starts_at, s.minutes, s.status,
                   c.name AS cohort_name, v.name AS room, w.name AS site
              FROM enrolment e JOIN cohort_session s ON s.cohort_id <> e.cohort_id AND s.number = :number
              JOIN cohort c ON c.id = s.cohort_id
              JOIN venue v ON v.id = COALESCE(s.venue_id, c.venue_id) JOIN site w ON w.id = v.site_id
             WHERE e.id = :enrolment AND s.status = 'PLANNED' AND s.held_on >= :today
             ORDER BY s.held_on, s.starts_at, s.id""";

    private final JdbcClient database;
    private final Enrolments enrolments;
    private final Sessions sessions;
    private final PersonRegister people;
    private final CohortScope scope;
    private final CurrentAccount current;
    private final Sealing sealing;
    private final Calendar calendar;

    Guests(JdbcClient database, Enrolments enrolments, Sessions sessions, PersonRegister people, CohortScope scope,
            CurrentAccount current, Sealing sealing, Calendar calendar) {
        this.database = database;
        this.enrolments = enrolments;
        this.sessions = sessions;
        this.people = people;
        this.scope = scope;
        this.current = current;
        this.sealing = sealing;
        this.calendar = calendar;
    }

    /**
     * Who is a guest at a session, by the names they are called; each with their own place in their own cohort. A guest
     * whose place has moved here since is one of the cohort's own.
     */
    @Transactional(readOnly = true)
    public List<EnrolmentRecord> at(SessionId session) {
        scope.require(session);
        List<Long> ids = database.sql("SELECT g.enrolment_id FROM session_guest g "
                        + "JOIN enrolment e ON e.id = g.enrolment_id JOIN cohort_session s ON s.id = g.session_id "
                        + "WHERE g.session_id = ? AND e.cohort_id <> s.cohort_id AND e.merged_into IS NULL")
                .param(session.value()).query(Long.class).list();
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<PersonId, PersonRecord> persons = people.guestsAt(session);
        return enrolments.findAllById(ids).stream()
                .map(enrolment -> enrolment.record(persons.get(enrolment.person()), sealing))
                .sorted(Comparator.comparing(EnrolmentRecord::name, Words.inOrder())).toList();
    }

    /** The names of the cohorts that a session's guests come from. */
    @Transactional(readOnly = true)
    public Map<EnrolmentId, String> homes(SessionId session) {
        scope.require(session);
        return database.sql("SELECT e.id, c.name FROM session_guest g JOIN enrolment e ON e.id = g.enrolment_id "
                        + "JOIN cohort c ON c.id = e.cohort_id JOIN cohort_session s ON s.id = g.session_id "
                        + "WHERE g.session_id = ? AND e.cohort_id <> s.cohort_id").param(session.value())
                .query((row, number) -> Map.entry(new EnrolmentId(row.getLong("id")), row.getString("name"))).list()
                .stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** What the people of a cohort did elsewhere, by session number. */
    @Transactional(readOnly = true)
    public List<MakeUp> elsewhere(CohortId cohort) {
        scope.require(cohort);
        return elsewhere(OF_COHORT, cohort.value());
    }

    /** What one person did, or will do, elsewhere, by session number. */
    @Transactional(readOnly = true)
    public List<MakeUp> elsewhere(EnrolmentId enrolment) {
        scope.requireLeading(enrolment);
        return elsewhere(OF_ENROLMENT, enrolment.value());
    }

    /** Where a session that was missed can be made up, soonest first. */
    @Transactional(readOnly = true)
    @RolesAllowed(Role.RUNS_COHORTS)
    public List<MakeUpChoice> choices(EnrolmentId enrolment, int number) {
        return database.sql(CHOICES).param("enrolment", enrolment.value()).param("number", number)
                .param("today", calendar.today())
                .query((row, at) -> new MakeUpChoice(
                        new SessionRecord(new SessionId(row.getLong("id")), row.getLong("version"),
                                new CohortId(row.getLong("cohort_id")), row.getInt("number"), row.getString("title"),
                                row.getObject("held_on", LocalDate.class), row.getObject("starts_at", LocalTime.class),
                                row.getInt("minutes"), SessionStatus.valueOf(row.getString("status"))),
                        row.getString("cohort_name"), VenueRecord.inFull(row.getString("room"), row.getString("site"))))
                .list();
    }

    /**
     * Somebody makes a missed session up here. The same again changes nothing.
     *
     * @throws Refused when they are not on a list, came to a session of this number already, or this one is over
     */
    @TriedAgain
    @RolesAllowed(Role.RUNS_COHORTS)
    public void book(EnrolmentId id, SessionId at) {
        Enrolment enrolment = enrolments.findById(id.value()).orElseThrow(EntityNotFoundException::new);
        Session session = sessions.findById(at.value()).orElseThrow(EntityNotFoundException::new);
        session.requireOpen();
        int number = session.record().number();
        if (enrolment.status() != EnrolmentStatus.ENROLLED) {
            throw new Refused("cohort.make-up.not-on-list");
        }
        if (enrolment.cohort().equals(session.cohort())) {
            throw new Refused("cohort.make-up.own-cohort");
        }
        if (cameTo(id, number)) {
            throw new Refused("cohort.make-up.came-already", number);
        }
        if (session.record().heldOn().isBefore(calendar.today())) {
            throw new Refused("cohort.session.over", number);
        }
        database.sql("INSERT IGNORE INTO session_guest (session_id, enrolment_id, arranged_at, arranged_by) "
                        + "VALUES (:session, :enrolment, :now, :by)")
                .param("session", at.value()).param("enrolment", id.value())
                .param("now", Timestamp.from(calendar.now())).param("by", current.id().value()).update();
    }

    /** @throws Refused when the register there says something of them already */
    @TriedAgain
    @RolesAllowed(Role.RUNS_COHORTS)
    public void cancel(EnrolmentId enrolment, SessionId at) {
        int marked = database.sql("SELECT COUNT(*) FROM attendance WHERE session_id = ? AND enrolment_id = ?")
                .params(at.value(), enrolment.value()).query(Integer.class).single();
        if (marked > 0) {
            throw new Refused("cohort.make-up.marked");
        }
        database.sql("DELETE FROM session_guest WHERE session_id = ? AND enrolment_id = ?")
                .params(at.value(), enrolment.value()).update();
    }

    private boolean cameTo(EnrolmentId enrolment, int number) {
        return database.sql("SELECT COUNT(*) FROM attendance a JOIN cohort_session s ON s.id = a.session_id "
                        + "WHERE a.enrolment_id = ? AND s.number = ? AND a.mark IN ('PRESENT', 'LATE', 'LEFT_EARLY')")
                .params(enrolment.value(), number).query(Integer.class).single() > 0;
    }

    private List<MakeUp> elsewhere(String sql, long id) {
        return database.sql(sql).param("id", id).query((row, number) -> new MakeUp(
                new EnrolmentId(row.getLong("enrolment_id")), new SessionId(row.getLong("id")), row.getInt("number"),
                row.getObject("held_on", LocalDate.class), row.getString("name"),
                Optional.ofNullable(row.getString("mark")).map(Mark::valueOf), row.getBoolean("booked"))).list();
    }
}
