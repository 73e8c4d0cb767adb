package org.mafs.outcome;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.mafs.base.CohortId;
import org.mafs.base.EnrolmentId;
import org.mafs.base.PersonId;
import org.mafs.cohort.EnrolmentStatus;
import org.mafs.cohort.LeftBecause;
import org.mafs.cohort.LostBecause;
import org.mafs.cohort.Mark;
import org.mafs.cohort.SiteKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the dataset of everyone on the lists, in four statements whatever their number. */
@Component
class ServiceDatasets {

    private static final String SESSIONS = """
            SELECT c.id, c.name, w.name AS site, w.kind, p.sessions_to_complete, s.number, s.held_on, s.unnamed_visitors
              FROM cohort c JOIN programme p ON p.id = c.programme_id
              JOIN venue v ON v.id = c.venue_id JOIN site w ON w.id = v.site_id LEFT JOIN cohort_session s ON s.cohort_id = c.id AND s.status <> 'CANCELLED'
             WHERE c.id IN (:cohorts) ORDER BY c.id, s.number""";

    private static final String PLACES = """
            SELECT e.id, e.person_id, e.cohort_id, e.status, e.joined_on, e.left_on, e.left_because,
                   (SELECT f.lost_because FROM follow_up f WHERE f.enrolment_id = e.id) AS lost_because,
                   %s AS started_on, %s = 'NOT_SUITABLE' AS not_suitable,
                   (SELECT MAX(m.moved_on) FROM enrolment_move m
                     WHERE m.enrolment_id = e.id AND m.to_cohort_id = e.cohort_id) AS moved_on,
                   %s AS taking_part, %s AS research
              FROM enrolment e WHERE e.cohort_id IN (:cohorts) AND e.merged_into IS NULL"""
            .formatted(FirstAttended.ON, Referred.OUTCOME, Consented.WORD_ON_TAKING_PART, Consented.WORD_ON_RESEARCH);

    /** Wherever they were made: as a guest, or before a place moved. Having come counts over every other mark. */
    private static final String MARKS = """
            SELECT a.enrolment_id, s.number, s.held_on, a.mark, d.covered
              FROM attendance a JOIN enrolment e ON e.id = a.enrolment_id JOIN cohort_session s ON s.id = a.session_id
              LEFT JOIN (SELECT session_id, SUM(outcome = 'COVERED') AS covered FROM delivered_step
                          WHERE outcome IS NOT NULL GROUP BY session_id) d ON d.session_id = s.id
             WHERE e.cohort_id IN (:cohorts) AND e.merged_into IS NULL AND s.status <> 'CANCELLED'
             ORDER BY a.mark IN ('PRESENT', 'LATE', 'LEFT_EARLY'), s.cohort_id = e.cohort_id, s.held_on DESC""";

    private static final String CHECK_INS = """
            SELECT k.enrolment_id, COUNT(*) AS handed_in
              FROM check_in k JOIN enrolment e ON e.id = k.enrolment_id
             WHERE e.cohort_id IN (:cohorts) AND e.merged_into IS NULL GROUP BY k.enrolment_id""";

    /** @param covered steps delivered in full in that session; empty when nobody said how it went */
    private record Marked(LocalDate on, Mark value, OptionalInt covered) {
    }

    private final JdbcClient database;

    ServiceDatasets(JdbcClient database) {
        this.database = database;
    }

    /** @param cohorts at least one */
    ServiceDataset of(Collection<CohortId> cohorts) {
        List<Long> ids = cohorts.stream().map(CohortId::value).sorted().toList();
        Map<CohortId, ServiceDataset.Cohort> chosen = cohorts(ids);
        Map<EnrolmentId, Map<Integer, Marked>> marks = marks(ids);
        Map<EnrolmentId, Integer> checkIns = checkIns(ids);
        List<ServiceDataset.Place> places = database.sql(PLACES).param("cohorts", ids).query((row, number) -> {
            EnrolmentId enrolment = new EnrolmentId(row.getLong("id"));
            CohortId cohort = new CohortId(row.getLong("cohort_id"));
            Map<Integer, Marked> own = marks.getOrDefault(enrolment, Map.of());
            LocalDate joinedOn = row.getObject("joined_on", LocalDate.class);
            Optional<LocalDate> movedOn = Optional.ofNullable(row.getObject("moved_on", LocalDate.class));
            List<ServiceDataset.Session> sessions = chosen.get(cohort).sessions();
            return new ServiceDataset.Place(
                    new Participation(enrolment, new PersonId(row.getLong("person_id")),
                            joinedOn, Optional.ofNullable(row.getObject("started_on", LocalDate.class)),
                            sessions.isEmpty() ? joinedOn : sessions.getLast().heldOn()),
                    cohort, stay(row, movedOn.orElse(joinedOn)),
                    LastWord.valueOf(row.getString("taking_part")), LastWord.valueOf(row.getString("research")),
                    new ServiceDataset.Coming(marksOf(own), broughtIn(own, movedOn),
                            checkIns.getOrDefault(enrolment, 0), covered(own)));
        }).list();
        return new ServiceDataset(chosen.values().stream().sorted(EARLIEST).toList(), places);
    }

    private static final Comparator<ServiceDataset.Cohort> EARLIEST = Comparator
            .comparing((ServiceDataset.Cohort cohort) -> cohort.sessions().stream().findFirst()
                    .map(ServiceDataset.Session::heldOn).orElse(LocalDate.MAX))
            .thenComparing(ServiceDataset.Cohort::name);

    private static ServiceDataset.Stay stay(ResultSet row, LocalDate onListFrom) throws SQLException {
        return new ServiceDataset.Stay(EnrolmentStatus.valueOf(row.getString("status")), onListFrom,
                Optional.ofNullable(row.getObject("left_on", LocalDate.class)),
                Optional.ofNullable(row.getString("left_because")).map(LeftBecause::valueOf),
                Optional.ofNullable(row.getString("lost_because")).map(LostBecause::valueOf),
                row.getBoolean("not_suitable"));
    }

    private static OptionalInt covered(Map<Integer, Marked> marks) {
        List<Marked> cameTo = marks.values().stream().filter(mark -> mark.value().attended()).toList();
        return cameTo.isEmpty() || cameTo.stream().anyMatch(mark -> mark.covered().isEmpty()) ? OptionalInt.empty()
                : OptionalInt.of(cameTo.stream().mapToInt(mark -> mark.covered().getAsInt()).sum());
    }

    private static Map<Integer, Mark> marksOf(Map<Integer, Marked> marks) {
        return marks.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, mark -> mark.getValue().value()));
    }

    private static Set<Integer> broughtIn(Map<Integer, Marked> marks, Optional<LocalDate> movedOn) {
        return marks.entrySet().stream().filter(mark -> movedOn.filter(mark.getValue().on()::isBefore).isPresent())
                .map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    private Map<CohortId, ServiceDataset.Cohort> cohorts(List<Long> ids) {
        Map<CohortId, ServiceDataset.Cohort> cohorts = new LinkedHashMap<>();
        database.sql(SESSIONS).param("cohorts", ids).query(row -> {
            CohortId id = new CohortId(row.getLong("id"));
            String name = row.getString("name");
            String site = row.getString("site");
            SiteKind kind = SiteKind.valueOf(row.getString("kind"));
            int toComplete = row.getInt("sessions_to_complete");
            List<ServiceDataset.Session> sessions = cohorts.computeIfAbsent(id, any ->
                    new ServiceDataset.Cohort(id, name, site, kind, toComplete, new ArrayList<>())).sessions();
            LocalDate day = row.getObject("held_on", LocalDate.class);
            if (day != null) {
                sessions.add(new ServiceDataset.Session(row.getInt("number"), day, row.getInt("unnamed_visitors")));
            }
        });
        return cohorts;
    }

    private Map<EnrolmentId, Map<Integer, Marked>> marks(List<Long> ids) {
        Map<EnrolmentId, Map<Integer, Marked>> marks = new HashMap<>();
        database.sql(MARKS).param("cohorts", ids).query(row -> {
            marks.computeIfAbsent(new EnrolmentId(row.getLong("enrolment_id")), any -> new HashMap<>())
                    .put(row.getInt("number"), marked(row));
        });
        return marks;
    }

    private static Marked marked(ResultSet row) throws SQLException {
        int covered = row.getInt("covered");
        boolean nobodySaid = row.wasNull();
        return new Marked(row.getObject("held_on", LocalDate.class), Mark.valueOf(row.getString("mark")),
                nobodySaid ? OptionalInt.empty() : OptionalInt.of(covered));
    }

    private Map<EnrolmentId, Integer> checkIns(List<Long> ids) {
        Map<EnrolmentId, Integer> handedIn = new HashMap<>();
        database.sql(CHECK_INS).param("cohorts", ids).query(row -> {
            handedIn.put(new EnrolmentId(row.getLong("enrolment_id")), row.getInt("handed_in"));
        });
        return handedIn;
    }
}
