package org.mafs.mutualaid;

import jakarta.annotation.security.RolesAllowed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.mafs.access.CohortScope;
import org.mafs.access.Role;
import org.mafs.base.Calendar;
import org.mafs.base.CohortId;
import org.mafs.base.EnrolmentId;
import org.mafs.cohort.FollowUpWindow;
import org.mafs.cohort.FollowUpWindows;
import org.mafs.mutualaid.TriedOutside.Count;
import org.mafs.mutualaid.TriedOutside.Told;
import org.mafs.mutualaid.TriedOutside.Went;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who tried a meeting outside, how often, and who is still going: from the visits and from the counts of the forms. Read
 * in as many statements, whatever the number of people. What was told at a session is of the week before the day on which
 * the session is kept now, also when it was moved since.
 */
@Service
@Transactional(readOnly = true)
@RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS})
public class OutsideMeetings {

    /** A course begins with the first session somebody came to; a visit's kind tells groups for families apart. */
    private static final String ROWS = """
            WITH asked AS (SELECT e.id, e.cohort_id, e.joined_on FROM enrolment e WHERE %s)
            SELECT a.id AS enrolment, 'COURSE' AS what,
                   COALESCE((SELECT MIN(s.held_on) FROM attendance t JOIN cohort_session s ON s.id = t.session_id
                              WHERE t.enrolment_id = a.id AND t.mark IN ('PRESENT', 'LATE', 'LEFT_EARLY')),
                            (SELECT MIN(s.held_on) FROM cohort_session s
                              WHERE s.cohort_id = a.cohort_id AND s.status <> 'CANCELLED'), a.joined_on) AS day,
                   COALESCE((SELECT s.held_on FROM cohort_session s
                              WHERE s.cohort_id = a.cohort_id AND s.status <> 'CANCELLED'
                              ORDER BY s.number DESC LIMIT 1), a.joined_on) AS last_day,
                   0 AS counted, 0 AS exact, NULL AS form_key, NULL AS fellowship, NULL AS kind
              FROM asked a
            UNION ALL
            SELECT a.id, 'SESSION', s.held_on, NULL, 0, 0, NULL, NULL, NULL
              FROM asked a JOIN cohort_session s ON s.cohort_id = a.cohort_id AND s.status <> 'CANCELLED'
            UNION ALL
            SELECT m.enrolment_id, 'COUNT', COALESCE(s.held_on, m.asked_on), NULL, m.meetings, m.window_days, m.form_key,
                   NULL, NULL
              FROM asked a JOIN meeting_recall m ON m.enrolment_id = a.id
                   LEFT JOIN cohort_session s ON s.id = m.session_id
            UNION ALL
            SELECT v.enrolment_id, 'VISIT', COALESCE(v.visited_on, s.held_on, v.told_on), NULL, v.times,
                   v.visited_on IS NOT NULL, v.form_key, f.id, f.kind
              FROM asked a JOIN visit v ON v.enrolment_id = a.id JOIN fellowship f ON f.id = v.fellowship_id
                   LEFT JOIN cohort_session s ON s.id = v.session_id""";

    private final JdbcClient database;
    private final CohortScope scope;
    private final FollowUpWindows followUps;
    private final Calendar calendar;

    OutsideMeetings(JdbcClient database, CohortScope scope, FollowUpWindows followUps, Calendar calendar) {
        this.database = database;
        this.scope = scope;
        this.followUps = followUps;
        this.calendar = calendar;
    }

    public TriedOutside of(EnrolmentId enrolment) {
        scope.require(enrolment);
        return read("e.id IN (:ids)", List.of(enrolment.value())).get(enrolment);
    }

    /** Of everybody on the list of one cohort. */
    public Map<EnrolmentId, TriedOutside> in(CohortId cohort) {
        scope.require(cohort);
        return read("e.cohort_id IN (:ids) AND e.merged_into IS NULL", List.of(cohort.value()));
    }

    /** Without names, for those who study groups of people. */
    @RolesAllowed({Role.RUNS_COHORTS, Role.STUDIES_OUTCOMES})
    public Map<EnrolmentId, TriedOutside> of(Collection<EnrolmentId> enrolments) {
        return enrolments.isEmpty() ? Map.of()
                : read("e.id IN (:ids)", enrolments.stream().map(EnrolmentId::value).toList());
    }

    /**
     * How many meetings each person went to at least, from their first session to the end of their group; absent where it
     * is not known. Without names, for those who study groups of people.
     */
    @RolesAllowed({Role.RUNS_COHORTS, Role.STUDIES_OUTCOMES})
    public Map<EnrolmentId, Integer> duringTheCourse(Collection<EnrolmentId> enrolments) {
        Map<EnrolmentId, Integer> times = new HashMap<>();
        if (!enrolments.isEmpty()) {
            read("e.id IN (:ids)", enrolments.stream().map(EnrolmentId::value).toList(), Told::untilTheEnd)
                    .forEach((enrolment, tried) -> {
                        if (tried.tried() != Known.NOT_KNOWN) {
                            times.put(enrolment, tried.times());
                        }
                    });
        }
        return times;
    }

    private Map<EnrolmentId, TriedOutside> read(String which, List<Long> ids) {
        return read(which, ids, (told, followUp) -> told);
    }

    private Map<EnrolmentId, TriedOutside> read(String which, List<Long> ids,
            BiFunction<Told, FollowUpWindow, Told> narrowed) {
        List<Row> rows = database.sql(ROWS.formatted(which)).param("ids", ids).query((row, number) -> row(row)).list();
        Map<EnrolmentId, List<Row>> byPerson = rows.stream().collect(Collectors.groupingBy(Row::enrolment));
        Map<EnrolmentId, TriedOutside> found = new HashMap<>();
        FollowUpWindow followUp = followUps.get();
        byPerson.forEach((enrolment, told) -> found.put(enrolment,
                TriedOutside.of(narrowed.apply(told(told), followUp), followUp, calendar.today())));
        return found;
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(new EnrolmentId(row.getLong("enrolment")), row.getString("what"),
                row.getObject("day", LocalDate.class), row.getObject("last_day", LocalDate.class),
                row.getInt("counted"), row.getInt("exact"), row.getString("form_key"), row.getLong("fellowship"),
                row.getString("kind"));
    }

    private static Told told(List<Row> rows) {
        Row course = rows.stream().filter(row -> row.what().equals("COURSE")).findFirst().orElseThrow();
        List<LocalDate> sessions = rows.stream().filter(row -> row.what().equals("SESSION")).map(Row::day).toList();
        List<Row> counted = rows.stream().filter(row -> row.what().equals("COUNT")).toList();
        List<Row> visits = rows.stream().filter(row -> row.what().equals("VISIT")).toList();
        Set<String> forms = counted.stream().map(Row::form).collect(Collectors.toSet());
        return new Told(course.day(), course.lastDay(), sessions,
                counted.stream().map(row -> withoutFamilies(row, visits)).toList(),
                visits.stream().filter(row -> !row.isFamilies()).map(row -> row.went(forms)).toList());
    }

    /** A count says no kind: of its meetings those are taken off that are known to have been groups for families. */
    private static Count withoutFamilies(Row row, List<Row> visits) {
        Count said = new Count(row.day(), row.also(), row.counted());
        int families = visits.stream().filter(visit -> visit.isFamilies()
                && (row.form().equals(visit.form()) || liesIn(said, visit.went(Set.of())))).mapToInt(Row::counted).sum();
        return new Count(said.askedOn(), said.window(), Math.max(0, said.meetings() - families));
    }

    private static boolean liesIn(Count count, Went visit) {
        return !visit.from().isBefore(count.from()) && !visit.to().isAfter(count.to());
    }

    /** @param also of a count, how many days; of a visit, whether the day is known */
    private record Row(EnrolmentId enrolment, String what, LocalDate day, LocalDate lastDay, int counted, int also,
            String form, long fellowship, String kind) {

        Went went(Set<String> countedIn) {
            return new Went(day, also > 0, form != null && countedIn.contains(form), counted, new FellowshipId(fellowship));
        }

        boolean isFamilies() {
            return FellowshipKind.FAMILIES.name().equals(kind);
        }
    }
}
