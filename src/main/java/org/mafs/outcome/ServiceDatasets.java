package org.mafs.outcome;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mafs.base.CohortId;
import org.mafs.base.EnrolmentId;
import org.mafs.base.PersonId;
import org.mafs.cohort.EnrolmentStatus;
import org.mafs.cohort.Mark;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the dataset of everyone on the lists, in four statements whatever their number. */
@Component
class ServiceDatasets {

    private static final String SESSIONS = """
            SELECT c.id, c.name, p.sessions_to_complete, s.number, s.held_on, s.unnamed_visitors
              FROM cohort c JOIN programme p ON p.id = c.programme_id LEFT JOIN cohort_session s ON s.cohort_id = c.id AND s.status <> 'CANCELLED'
             WHERE c.id IN (:cohorts) ORDER BY c.id, s.number""";

    private static final String PLACES = """
            SELECT e.id, e.person_id, e.cohort_id, e.status, e.joined_on, e.left_on,
                   (SELECT MAX(m.moved_on) FROM enrolment_move m
                     WHERE m.enrolment_id = e.id AND m.to_cohort_id = e.cohort_id) AS moved_on,
                   %s AS agreed_to_take_part, %s AS agreed_to_research
              FROM enrolment e WHERE e.cohort_id IN (:cohorts) AND e.merged_into IS NULL"""
            .formatted(Consented.TO_TAKE_PART, Consented.TO_RESEARCH);

    /** Wherever they were made: as a guest, or before a place moved. Having come counts over every other mark. */
    private static final String MARKS = """
            SELECT a.enrolment_id, s.number, s.held_on, a.mark
              FROM attendance a JOIN enrolment e ON e.id = a.enrolment_id JOIN cohort_session s ON s.id = a.session_id
             WHERE e.cohort_id IN (:cohorts) AND e.merged_into IS NULL AND s.status <> 'CANCELLED'
             ORDER BY a.mark IN ('PRESENT', 'LATE', 'LEFT_EARLY'), s.cohort_id = e.cohort_id, s.held_on DESC""";

    private static final String CHECK_INS = """
            SELECT k.enrolment_id, COUNT(*) AS handed_in
              FROM check_in k JOIN enrolment e ON e.id = k.enrolment_id
             WHERE e.cohort_id IN (:cohorts) AND e.merged_into IS NULL GROUP BY k.enrolment_id""";

    private final JdbcClient database;

    ServiceDatasets(JdbcClient database) {
        this.database = database;
    }

    /** @param cohorts at least one */
    ServiceDataset of(Collection<CohortId> cohorts) {
        List<Long> ids = cohorts.stream().map(CohortId::value).sorted().toList();
        Map<CohortId, ServiceDataset.Cohort> chosen = cohorts(ids);
        Map<EnrolmentId, Map<Integer, Dated<Mark>>> marks = marks(ids);
        Map<EnrolmentId, Integer> checkIns = checkIns(ids);
        List<ServiceDataset.Place> places = database.sql(PLACES).param("cohorts", ids).query((row, number) -> {
            EnrolmentId enrolment = new EnrolmentId(row.getLong("id"));
            CohortId cohort = new CohortId(row.getLong("cohort_id"));
            Map<Integer, Dated<Mark>> own = marks.getOrDefault(enrolment, Map.of());
            LocalDate joinedOn = row.getObject("joined_on", LocalDate.class);
            Optional<LocalDate> movedOn = Optional.ofNullable(row.getObject("moved_on", LocalDate.class));
            List<ServiceDataset.Session> sessions = chosen.get(cohort).sessions();
            return new ServiceDataset.Place(
                    new Participation(enrolment, new PersonId(row.getLong("person_id")),
                            joinedOn, startedOn(own),
                            sessions.isEmpty() ? joinedOn : sessions.getLast().heldOn()),
                    cohort, EnrolmentStatus.valueOf(row.getString("status")),
                    movedOn.orElse(joinedOn),
                    Optional.ofNullable(row.getObject("left_on", LocalDate.class)),
                    row.getBoolean("agreed_to_take_part"), row.getBoolean("agreed_to_research"),
                    marksOf(own), broughtIn(own, movedOn), checkIns.getOrDefault(enrolment, 0));
        }).list();
        return new ServiceDataset(chosen.values().stream().sorted(EARLIEST).toList(), places);
    }

    private static final Comparator<ServiceDataset.Cohort> EARLIEST = Comparator
            .comparing((ServiceDataset.Cohort cohort) -> cohort.sessions().stream().findFirst()
                    .map(ServiceDataset.Session::heldOn).orElse(LocalDate.MAX))
            .thenComparing(ServiceDataset.Cohort::name);

    private static Optional<LocalDate> startedOn(Map<Integer, Dated<Mark>> marks) {
        return marks.values().stream().filter(mark -> mark.value().attended()).map(Dated::on)
                .min(Comparator.naturalOrder());
    }

    private static Map<Integer, Mark> marksOf(Map<Integer, Dated<Mark>> marks) {
        return marks.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, mark -> mark.getValue().value()));
    }

    private static Set<Integer> broughtIn(Map<Integer, Dated<Mark>> marks, Optional<LocalDate> movedOn) {
        return marks.entrySet().stream().filter(mark -> movedOn.filter(mark.getValue().on()::isBefore).isPresent())
                .map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    private Map<CohortId, ServiceDataset.Cohort> cohorts(List<Long> ids) {
        Map<CohortId, ServiceDataset.Cohort> cohorts = new LinkedHashMap<>();
        database.sql(SESSIONS).param("cohorts", ids).query(row -> {
            CohortId id = new CohortId(row.getLong("id"));
            String name = row.getString("name");
            int toComplete = row.getInt("sessions_to_complete");
            List<ServiceDataset.Session> sessions = cohorts.computeIfAbsent(id, any ->
                    new ServiceDataset.Cohort(id, name, toComplete, new ArrayList<>())).sessions();
            LocalDate day = row.getObject("held_on", LocalDate.class);
            if (day != null) {
                sessions.add(new ServiceDataset.Session(row.getInt("number"), day, row.getInt("unnamed_visitors")));
            }
        });
        return cohorts;
    }

    private Map<EnrolmentId, Map<Integer, Dated<Mark>>> marks(List<Long> ids) {
        Map<EnrolmentId, Map<Integer, Dated<Mark>>> marks = new HashMap<>();
        database.sql(MARKS).param("cohorts", ids).query(row -> {
            marks.computeIfAbsent(new EnrolmentId(row.getLong("enrolment_id")), any -> new HashMap<>())
                    .put(row.getInt("number"), new Dated<>(row.getObject("held_on", LocalDate.class),
                            Mark.valueOf(row.getString("mark"))));
        });
        return marks;
    }

    private Map<EnrolmentId, Integer> checkIns(List<Long> ids) {
        Map<EnrolmentId, Integer> handedIn = new HashMap<>();
        database.sql(CHECK_INS).param("cohorts", ids).query(row -> {
            handedIn.put(new EnrolmentId(row.getLong("enrolment_id")), row.getInt("handed_in"));
        });
        return handedIn;
    }
}
