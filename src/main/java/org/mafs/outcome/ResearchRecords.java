package org.mafs.outcome;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.mafs.base.CohortId;
import org.mafs.base.EnrolmentId;
import org.mafs.base.PersonId;
import org.mafs.curriculum.DeliveryFigures;
import org.mafs.curriculum.Fidelity;
import org.mafs.mutualaid.FellowshipKind;
import org.mafs.mutualaid.GoingBack;
import org.mafs.mutualaid.OutsideMeetings;
import org.mafs.mutualaid.TriedOutside;
import org.mafs.person.AgeBand;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads what researchers are given beside the two datasets, in a fixed number of statements; of people, those who agreed to
 * research.
 */
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
    private final OutsideMeetings outside;
    private final DeliveryFigures delivery;

    ResearchRecords(JdbcClient database, OutsideMeetings outside, DeliveryFigures delivery) {
        this.database = database;
        this.outside = outside;
        this.delivery = delivery;
    }

    /** A cohort, and the site where it meets. */
    record Place(UUID cohort, UUID site) {
    }

    /** @param ageBand what they told where they did not tell their date of birth */
    record Who(UUID uuid, Optional<AgeBand> ageBand) {
    }

    /** @param on the day, or where {@code dayKnown} is false the one on which it was told of */
    record Visited(LocalDate on, boolean dayKnown, Optional<FellowshipKind> kind, int times, Boolean firstEver,
            Integer howItWas, Optional<GoingBack> goingBack) {
    }

    /** Everything of chosen cohorts that is in neither dataset. */
    record Beside(Map<CohortId, Place> places, Map<PersonId, Who> people, Map<EnrolmentId, List<Visited>> visits,
            Map<EnrolmentId, TriedOutside> tried, Map<CohortId, Fidelity> delivered) {

        Place place(CohortId cohort) {
            return places.get(cohort);
        }

        Who who(Course course) {
            return people.get(course.place().participation().person());
        }

        /** In the order of their days. */
        List<Visited> visits(Course course) {
            return visits.getOrDefault(course.place().participation().enrolment(), List.of());
        }

        TriedOutside tried(Course course) {
            return tried.get(course.place().participation().enrolment());
        }

        Fidelity delivered(CohortId cohort) {
            return delivered.getOrDefault(cohort, Fidelity.of(List.of()));
        }
    }

    Beside of(Set<CohortId> cohorts, Courses courses) {
        List<Long> ids = cohorts.stream().map(CohortId::value).sorted().toList();
        return new Beside(places(ids), people(ids), visits(ids), outside.of(courses.people().stream()
                .map(course -> course.place().participation().enrolment()).toList()), delivery.each(cohorts));
    }

    private Map<CohortId, Place> places(List<Long> cohorts) {
        Map<CohortId, Place> found = new HashMap<>();
        database.sql(COHORTS).param("cohorts", cohorts).query(row -> {
            found.put(new CohortId(row.getLong("id")), new Place(UUID.fromString(row.getString("uuid")),
                    UUID.fromString(row.getString("site"))));
        });
        return found;
    }

    private Map<PersonId, Who> people(List<Long> cohorts) {
        Map<PersonId, Who> found = new HashMap<>();
        database.sql(PEOPLE).param("cohorts", cohorts).query(row -> {
            found.put(new PersonId(row.getLong("id")), new Who(UUID.fromString(row.getString("uuid")),
                    Optional.ofNullable(row.getString("age_band")).map(AgeBand::valueOf)));
        });
        return found;
    }

    private Map<EnrolmentId, List<Visited>> visits(List<Long> cohorts) {
        Map<EnrolmentId, List<Visited>> found = new HashMap<>();
        database.sql(VISITS).param("cohorts", cohorts).query(row -> {
            found.computeIfAbsent(new EnrolmentId(row.getLong("enrolment_id")), any -> new ArrayList<>())
                    .add(new Visited(row.getObject("day", LocalDate.class), row.getBoolean("known"),
                            Optional.ofNullable(row.getString("kind")).map(FellowshipKind::valueOf), row.getInt("times"),
                            row.getObject("first_ever", Boolean.class), row.getObject("how_it_was", Integer.class),
                            Optional.ofNullable(row.getString("going_back")).map(GoingBack::valueOf)));
        });
        return found;
    }
}
