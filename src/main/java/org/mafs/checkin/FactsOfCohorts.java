package org.mafs.checkin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.mafs.base.Calendar;
import org.mafs.base.CohortId;
import org.mafs.base.EnrolmentId;
import org.mafs.base.PersonId;
import org.mafs.base.SessionId;
import org.mafs.checkin.CohortFacts.Begun;
import org.mafs.checkin.CohortFacts.Course;
import org.mafs.checkin.CohortFacts.Days;
import org.mafs.checkin.CohortFacts.Declined;
import org.mafs.checkin.CohortFacts.Handed;
import org.mafs.checkin.CohortFacts.Held;
import org.mafs.checkin.CohortFacts.Marked;
import org.mafs.checkin.CohortFacts.Meetings;
import org.mafs.checkin.CohortFacts.Place;
import org.mafs.checkin.CohortFacts.Planned;
import org.mafs.checkin.CohortFacts.Twice;
import org.mafs.cohort.EnrolmentStatus;
import org.mafs.cohort.SessionStatus;
import org.mafs.measure.UseDays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what was written down in some cohorts: as many statements for one person as for a thousand. */
@Component
class FactsOfCohorts {

    private static final String PEOPLE = " JOIN enrolment e ON e.id = %s.enrolment_id "
            + "WHERE e.cohort_id IN (:cohorts) AND e.merged_into IS NULL";

    /** The session a row belongs to, where there is one. */
    private static final String AT = ", x.session_id, COALESCE(s.cohort_id = e.cohort_id, FALSE) AS here "
            + "FROM %s x LEFT JOIN cohort_session s ON s.id = x.session_id" + PEOPLE.formatted("x");

    private static final String SESSIONS = """
            SELECT s.id, s.cohort_id, c.name, s.number, s.held_on, s.status FROM cohort_session s
              JOIN cohort c ON c.id = s.cohort_id
             WHERE s.cohort_id IN (:cohorts) AND s.status <> 'CANCELLED' ORDER BY s.held_on, s.number""";

    private static final String PLANNED = """
            SELECT c.id, f.form, MIN(f.number) AS first_number, MAX(f.number) AS last_number
              FROM cohort c JOIN programme_form f ON f.programme_id = c.programme_id AND f.number > 0
             WHERE c.id IN (:cohorts) GROUP BY c.id, f.form""";

    private static final String PLACES = """
            SELECT e.id, e.person_id, e.cohort_id, e.status, e.joined_on, e.left_on,
                   GREATEST(e.joined_on, COALESCE((SELECT MAX(m.moved_on) FROM enrolment_move m
                     WHERE m.enrolment_id = e.id AND m.to_cohort_id = e.cohort_id), e.joined_on)) AS since
              FROM enrolment e WHERE e.cohort_id IN (:cohorts) AND e.merged_into IS NULL ORDER BY e.id""";

    private static final String MARKS = """
            SELECT a.enrolment_id, a.session_id, s.cohort_id, s.number, s.held_on, a.mark IN ('PRESENT', 'LATE', 'LEFT_EARLY') AS came,
                   s.status = 'CLOSED' OR s.held_on < :today AS is_over
              FROM attendance a JOIN cohort_session s ON s.id = a.session_id"""
            + PEOPLE.formatted("a");

    private static final String PLANNED_THERE = """
            EXISTS (SELECT 1 FROM programme_form f JOIN cohort c ON c.programme_id = f.programme_id
                     WHERE c.id = e.cohort_id AND f.form = %s AND f.number = s.number) AS planned""";

    private static final String MEASURES = """
            SELECT x.uuid, x.form_key, x.enrolment_id, x.instrument AS form, x.instrument_version AS number, x.taken_on AS held,
                   (SELECT GROUP_CONCAT(CONCAT(a.item, ':', a.answer)) FROM response_answer a
                     WHERE a.response_id = x.id) AS answers, """
            + PLANNED_THERE.formatted("x.instrument") + AT.formatted("response") + " ORDER BY x.taken_on, x.id";

    private static final String CHECK_INS = """
            SELECT x.uuid, x.form_key, x.enrolment_id, 'check-in' AS form, 0 AS number, s.held_on AS held, NULL AS answers,
                   TRUE AS planned""" + AT.formatted("check_in") + " ORDER BY s.held_on, x.id";

    private static final String USE = """
            SELECT x.uuid, x.form_key, x.enrolment_id, x.asked_on AS held, x.window_days,
                   (SELECT GROUP_CONCAT(CONCAT(d.substance, ':', d.days)) FROM use_recall_days d
                     WHERE d.use_recall_id = x.id) AS days, """
            + PLANNED_THERE.formatted("'look-back'") + AT.formatted("use_recall") + " ORDER BY x.asked_on, x.id";

    private static final String MEETINGS = """
            SELECT x.uuid, x.form_key, x.enrolment_id, x.asked_on AS held, x.window_days, x.meetings, """
            + PLANNED_THERE.formatted("'look-back'") + AT.formatted("meeting_recall") + " ORDER BY x.asked_on, x.id";

    private static final String DECLINED = """
            SELECT x.enrolment_id, x.form, x.handed_in_at, s.held_on FROM form_filled x
              LEFT JOIN cohort_session s ON s.id = x.session_id""" + PEOPLE.formatted("x");

    private static final String BEGUN = "SELECT x.enrolment_id, x.form_key, COUNT(*) AS fields, MIN(x.saved_at) AS first_at, "
            + "MAX(x.saved_at) AS last_at FROM draft_answer x" + PEOPLE.formatted("x")
            + " GROUP BY x.enrolment_id, x.form_key ORDER BY last_at, x.form_key";

    private static final String TWICE = "SELECT x.uuid, x.enrolment_id, x.form, x.held_on AS held, x.session_id, x.arrived_at "
            + "FROM answers_beside x" + PEOPLE.formatted("x") + " AND x.settled_at IS NULL ORDER BY x.arrived_at, x.uuid";

    private final JdbcClient database;
    private final Forms forms;
    private final Calendar calendar;

    FactsOfCohorts(JdbcClient database, Forms forms, Calendar calendar) {
        this.database = database;
        this.forms = forms;
        this.calendar = calendar;
    }

    /** Of cohorts that the one who asks may open; one without any session is left out. */
    CohortFacts of(Set<CohortId> cohorts) {
        Map<CohortId, Course> courses = new LinkedHashMap<>();
        List<Held> sessions = new ArrayList<>();
        if (!cohorts.isEmpty()) {
            Map<CohortId, String> names = new HashMap<>();
            asked(SESSIONS, cohorts, row -> {
                Held held = held(row);
                names.put(held.cohort(), row.getString("name"));
                sessions.add(held);
                return held;
            }).forEach(held -> courses.merge(held.cohort(), new Course(held.cohort(), names.get(held.cohort()), held.on(),
                    held.on(), held.number()), FactsOfCohorts::whole));
        }
        Set<CohortId> known = courses.keySet();
        if (known.isEmpty()) {
            return new CohortFacts(Map.of(), List.of(), Map.of(), List.of(), Map.of(), Map.of(), Map.of(), Map.of(),
                    Map.of(), List.of(), List.of());
        }
        Map<EnrolmentId, List<Days>> days = new HashMap<>();
        Map<EnrolmentId, List<Meetings>> meetings = new HashMap<>();
        Map<EnrolmentId, List<Handed>> handed = handed(known, days, meetings);
        return new CohortFacts(courses, sessions, planned(known), asked(PLACES, known, FactsOfCohorts::place),
                marks(known), handed, days, meetings,
                byPerson(DECLINED, known, FactsOfCohorts::declined),
                asked(BEGUN, known, FactsOfCohorts::begun), asked(TWICE, known, FactsOfCohorts::twice));
    }

    private static Course whole(Course one, Course later) {
        return new Course(one.id(), one.name(), one.first(), later.last(), Math.max(one.number(), later.number()));
    }

    private Map<CohortId, List<Planned>> planned(Set<CohortId> cohorts) {
        Map<String, Form> known = new HashMap<>();
        forms.all().stream().filter(form -> form.kind() != Form.Kind.CHECK_IN && !form.isForTheClose())
                .forEach(form -> known.put(form.code(), form));
        Map<CohortId, List<Planned>> planned = new HashMap<>();
        each(PLANNED, cohorts, row -> {
            Form form = known.get(row.getString("form"));
            if (form != null) {
                add(planned, new CohortId(row.getLong("id")),
                        new Planned(form, row.getInt("first_number"), row.getInt("last_number")));
            }
        });
        planned.values().forEach(asked -> asked.sort((one, other) -> one.form().compareTo(other.form())));
        return planned;
    }

    private Map<EnrolmentId, List<Marked>> marks(Set<CohortId> cohorts) {
        Map<EnrolmentId, List<Marked>> marks = new HashMap<>();
        database.sql(MARKS).param("cohorts", values(cohorts)).param("today", calendar.today())
                .query((ResultSet row) -> add(marks, person(row), new Marked(new SessionId(row.getLong("session_id")),
                        new CohortId(row.getLong("cohort_id")), row.getInt("number"), row.getObject("held_on", LocalDate.class), row.getBoolean("came"),
                        row.getBoolean("is_over"))));
        return marks;
    }

    /** A form whose answers lie in several tables is one form. */
    private Map<EnrolmentId, List<Handed>> handed(Set<CohortId> cohorts, Map<EnrolmentId, List<Days>> days,
            Map<EnrolmentId, List<Meetings>> meetings) {
        Map<EnrolmentId, List<Handed>> handed = new HashMap<>();
        Set<UUID> seen = new HashSet<>();
        Recalled keep = (row, form) -> {
            if (seen.add(uuid(row, "form_key"))) {
                add(handed, person(row), form);
            }
        };
        for (String measures : List.of(MEASURES, CHECK_INS)) {
            each(measures, cohorts, row -> keep.keep(row, handed(row, row.getString("form"), row.getInt("number"),
                    numbers(row.getString("answers"), Integer::valueOf))));
        }
        each(USE, cohorts, row -> {
            add(days, person(row), new Days(uuid(row, "uuid"), session(row), row.getBoolean("here"), held(row, "held"),
                    row.getInt("window_days"), numbers(row.getString("days"), Function.identity())));
            keep.keep(row, handed(row, recalled(row), 0, Map.of()));
        });
        each(MEETINGS, cohorts, row -> {
            add(meetings, person(row), new Meetings(uuid(row, "uuid"), session(row), row.getBoolean("here"),
                    held(row, "held"), row.getInt("window_days"), row.getInt("meetings")));
            keep.keep(row, handed(row, recalled(row), 0, Map.of()));
        });
        return handed;
    }

    private interface Recalled {

        void keep(ResultSet row, Handed form) throws SQLException;
    }

    private interface Reading<T> {

        T read(ResultSet row) throws SQLException;
    }

    private interface Taking {

        void take(ResultSet row) throws SQLException;
    }

    private <T> List<T> asked(String sql, Set<CohortId> cohorts, Reading<T> reading) {
        return database.sql(sql).param("cohorts", values(cohorts)).query((row, number) -> reading.read(row)).list();
    }

    private void each(String sql, Set<CohortId> cohorts, Taking taking) {
        database.sql(sql).param("cohorts", values(cohorts)).query((ResultSet row) -> taking.take(row));
    }

    private <T> Map<EnrolmentId, List<T>> byPerson(String sql, Set<CohortId> cohorts, Reading<T> reading) {
        Map<EnrolmentId, List<T>> kept = new HashMap<>();
        each(sql, cohorts, row -> add(kept, person(row), reading.read(row)));
        return kept;
    }

    private static <K, T> void add(Map<K, List<T>> lists, K of, T one) {
        lists.computeIfAbsent(of, any -> new ArrayList<>()).add(one);
    }

    private static List<Long> values(Collection<CohortId> cohorts) {
        return cohorts.stream().map(CohortId::value).toList();
    }

    private static Held held(ResultSet row) throws SQLException {
        return new Held(new SessionId(row.getLong("id")), new CohortId(row.getLong("cohort_id")), row.getInt("number"),
                row.getObject("held_on", LocalDate.class), SessionStatus.valueOf(row.getString("status")));
    }

    private static Place place(ResultSet row) throws SQLException {
        return new Place(new EnrolmentId(row.getLong("id")), new PersonId(row.getLong("person_id")),
                new CohortId(row.getLong("cohort_id")), EnrolmentStatus.valueOf(row.getString("status")),
                held(row, "joined_on"), held(row, "since"), Optional.ofNullable(held(row, "left_on")));
    }

    private static Handed handed(ResultSet row, String form, int version, Map<Integer, Integer> answers)
            throws SQLException {
        return new Handed(uuid(row, "uuid"), uuid(row, "form_key"), form, version, session(row), row.getBoolean("here"),
                row.getBoolean("planned"), held(row, "held"), answers);
    }

    private static String recalled(ResultSet row) throws SQLException {
        return row.getInt("window_days") == UseDays.WEEK ? Form.CHECK_IN.code() : Form.LOOK_BACK.code();
    }

    private static Declined declined(ResultSet row) throws SQLException {
        LocalDate held = held(row, "held_on");
        return new Declined(row.getString("form"), held != null ? held
                : instant(row, "handed_in_at").atZone(Calendar.PLACE).toLocalDate());
    }

    private static Begun begun(ResultSet row) throws SQLException {
        return new Begun(person(row), uuid(row, "form_key"), row.getInt("fields"), instant(row, "first_at"),
                instant(row, "last_at"));
    }

    private static Twice twice(ResultSet row) throws SQLException {
        return new Twice(uuid(row, "uuid"), person(row), row.getString("form"), session(row), held(row, "held"),
                instant(row, "arrived_at"));
    }

    private static EnrolmentId person(ResultSet row) throws SQLException {
        return new EnrolmentId(row.getLong("enrolment_id"));
    }

    private static Optional<SessionId> session(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getObject("session_id", Long.class)).map(SessionId::new);
    }

    private static UUID uuid(ResultSet row, String column) throws SQLException {
        return UUID.fromString(row.getString(column));
    }

    private static LocalDate held(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }

    /** "alcohol:3,crack:0" */
    private static <K extends Comparable<K>> Map<K, Integer> numbers(String listed, Function<String, K> name) {
        Map<K, Integer> numbers = new TreeMap<>();
        if (listed != null) {
            for (String pair : listed.split(",")) {
                int colon = pair.indexOf(':');
                numbers.put(name.apply(pair.substring(0, colon)), Integer.valueOf(pair.substring(colon + 1)));
            }
        }
        return numbers;
    }
}
