package org.mafs.outcome;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mafs.base.CohortId;
import org.mafs.base.EnrolmentId;
import org.mafs.base.PersonId;
import org.mafs.mutualaid.FellowshipKind;
import org.mafs.mutualaid.GoingBack;
import org.mafs.person.AgeBand;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what researchers are given beside the two datasets, in three statements; of people, those who agreed to research. */
@Component
class ResearchRecords {

    private static final String COHORTS = """
            SELECT c.id, c.uuid, w.uuid AS site
              FROM cohort c JOIN venue v ON v.id = c.venue_id JOIN site w ON w.id = v.site_id
             WHERE c.id IN (:cohorts) ORDER BY c.id""";

    private static final String PEOPLE = Consented.ENROLMENTS + """
            SELECT DISTINCT p.id, p.uuid, p.age_band FROM consented e JOIN person p ON p.id = e.person_id""";

    /** Of a visit whose day nobody knows, the day of the session at which it was told of. */
    private static final String VISITS = Consented.ENROLMENTS + """
            SELECT v.enrolment_id, COALESCE(v.visited_on, s.held_on, v.told_on) AS day, v.visited_on IS NOT NULL AS known,
                   f.kind, v.times, v.first_ever, v.how_it_was, v.going_back
              FROM consented e JOIN visit v ON v.enrolment_id = e.id
              LEFT JOIN fellowship f ON f.id = v.fellowship_id LEFT JOIN cohort_session s ON s.id = v.session_id
             ORDER BY day, v.id""";

    private final JdbcClient database;

    ResearchRecords(JdbcClient database) {
        this.database = database;
    }

    /** Whose name it is, by cohort. */
    record Place(UUID cohort, UUID site) {
    }

    /** @param ageBand what they told where they did not tell their date of birth */
    record Who(UUID uuid, Optional<AgeBand> ageBand) {
    }

    /** @param on the day, or where {@code dayKnown} is false the one on which it was told of */
    record Visited(LocalDate on, boolean dayKnown, Optional<FellowshipKind> kind, int times, Boolean firstEver,
            Integer howItWas, Optional<GoingBack> goingBack) {
    }

    Map<CohortId, Place> cohorts(Collection<CohortId> cohorts) {
        Map<CohortId, Place> found = new HashMap<>();
        database.sql(COHORTS).param("cohorts", ids(cohorts)).query(row -> {
            found.put(new CohortId(row.getLong("id")), new Place(UUID.fromString(row.getString("uuid")),
                    UUID.fromString(row.getString("site"))));
        });
        return found;
    }

    Map<PersonId, Who> people(Collection<CohortId> cohorts) {
        Map<PersonId, Who> found = new HashMap<>();
        database.sql(PEOPLE).param("cohorts", ids(cohorts)).query(row -> {
            found.put(new PersonId(row.getLong("id")), new Who(UUID.fromString(row.getString("uuid")),
                    Optional.ofNullable(row.getString("age_band")).map(AgeBand::valueOf)));
        });
        return found;
    }

    /** In the order of their days. */
    Map<EnrolmentId, List<Visited>> visits(Collection<CohortId> cohorts) {
        Map<EnrolmentId, List<Visited>> found = new HashMap<>();
        database.sql(VISITS).param("cohorts", ids(cohorts)).query(row -> {
            found.computeIfAbsent(new EnrolmentId(row.getLong("enrolment_id")), any -> new ArrayList<>())
                    .add(new Visited(row.getObject("day", LocalDate.class), row.getBoolean("known"),
                            Optional.ofNullable(row.getString("kind")).map(FellowshipKind::valueOf), row.getInt("times"),
                            row.getObject("first_ever", Boolean.class), row.getObject("how_it_was", Integer.class),
                            Optional.ofNullable(row.getString("going_back")).map(GoingBack::valueOf)));
        });
        return found;
    }

    private static List<Long> ids(Collection<CohortId> cohorts) {
        return cohorts.stream().map(CohortId::value).sorted().toList();
    }
}
