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
            SELECT c.id, c.name, s.number, s.held_on
              FROM cohort c JOIN cohort_session s ON s.cohort_id = c.id
             WHERE c.id IN (:cohorts) ORDER BY c.id, s.number""";

    private static final String PLACES = """
            SELECT e.id, e.person_id, e.cohort_id, e.status, e.joined_on, e.left_on,
                   %s AS agreed_to_take_part, %s AS agreed_to_research
              FROM enrolment e WHERE e.cohort_id IN (:cohorts)"""
            .formatted(Consented.TO_TAKE_PART, Consented.TO_RESEARCH);

    private static final String MARKS = """
            SELECT a.enrolment_id, s.number, a.mark
              FROM attendance a JOIN cohort_session s ON s.id = a.session_id WHERE s.cohort_id IN (:cohorts)""";

    private static final String CHECK_INS = """
            SELECT k.enrolment_id, COUNT(*) AS handed_in
              FROM check_in k JOIN enrolment e ON e.id = k.enrolment_id
             WHERE e.cohort_id IN (:cohorts) GROUP BY k.enrolment_id""";

    private final JdbcClient database;

    ServiceDatasets(JdbcClient database) {
        this.database = database;
    }

    /** @param cohorts at least one */
    ServiceDataset of(Collection<CohortId> cohorts) {
        List<Long> ids = cohorts.stream().map(CohortId::value).sorted().toList();
        Map<CohortId, ServiceDataset.Cohort> chosen = cohorts(ids);
        Map<EnrolmentId, Map<Integer, Mark>> marks = marks(ids);
        Map<EnrolmentId, Integer> checkIns = checkIns(ids);
        List<ServiceDataset.Place> places = database.sql(PLACES).param("cohorts", ids).query((row, number) -> {
            EnrolmentId enrolment = new EnrolmentId(row.getLong("id"));
            CohortId cohort = new CohortId(row.getLong("cohort_id"));
            Map<Integer, Mark> own = marks.getOrDefault(enrolment, Map.of());
            List<ServiceDataset.Session> sessions = chosen.get(cohort).sessions();
            return new ServiceDataset.Place(
                    new Participation(enrolment, new PersonId(row.getLong("person_id")),
                            row.getObject("joined_on", LocalDate.class), startedOn(sessions, own),
                            sessions.getLast().heldOn()),
                    cohort, EnrolmentStatus.valueOf(row.getString("status")),
                    Optional.ofNullable(row.getObject("left_on", LocalDate.class)),
                    row.getBoolean("agreed_to_take_part"), row.getBoolean("agreed_to_research"), own,
                    checkIns.getOrDefault(enrolment, 0));
        }).list();
        return new ServiceDataset(chosen.values().stream().sorted(EARLIEST).toList(), places);
    }

    private static final Comparator<ServiceDataset.Cohort> EARLIEST = Comparator
            .comparing((ServiceDataset.Cohort cohort) -> cohort.sessions().getFirst().heldOn())
            .thenComparing(ServiceDataset.Cohort::name);

    private static Optional<LocalDate> startedOn(List<ServiceDataset.Session> sessions, Map<Integer, Mark> marks) {
        return sessions.stream().filter(session -> Optional.ofNullable(marks.get(session.number())).filter(Mark::attended).isPresent())
                .map(ServiceDataset.Session::heldOn).min(Comparator.naturalOrder());
    }

    private Map<CohortId, ServiceDataset.Cohort> cohorts(List<Long> ids) {
        Map<CohortId, ServiceDataset.Cohort> cohorts = new LinkedHashMap<>();
        database.sql(SESSIONS).param("cohorts", ids).query(row -> {
            CohortId id = new CohortId(row.getLong("id"));
            String name = row.getString("name");
            cohorts.computeIfAbsent(id, any -> new ServiceDataset.Cohort(id, name, new ArrayList<>())).sessions()
                    .add(new ServiceDataset.Session(row.getInt("number"), row.getObject("held_on", LocalDate.class)));
        });
        return cohorts;
    }

    private Map<EnrolmentId, Map<Integer, Mark>> marks(List<Long> ids) {
        Map<EnrolmentId, Map<Integer, Mark>> marks = new HashMap<>();
        database.sql(MARKS).param("cohorts", ids).query(row -> {
            marks.computeIfAbsent(new EnrolmentId(row.getLong("enrolment_id")), any -> new HashMap<>())
                    .put(row.getInt("number"), Mark.valueOf(row.getString("mark")));
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
