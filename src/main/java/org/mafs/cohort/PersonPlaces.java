package org.mafs.cohort;

import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.mafs.access.CohortScope;
import org.mafs.access.Role;
import org.mafs.base.AccountId;
import org.mafs.base.CohortId;
import org.mafs.base.EnrolmentId;
import org.mafs.base.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where people are: their places in the cohorts one may see, in one statement whatever the number of people. */
@Service
@Transactional(readOnly = true)
@RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS})
public class PersonPlaces {

    private static final String ROWS = """
            SELECT e.person_id, e.id, e.status, e.joined_on, c.id AS cohort, c.name,
                   (SELECT COUNT(*) FROM attendance a
                     WHERE a.enrolment_id = e.id AND a.mark IN ('PRESENT', 'LATE', 'LEFT_EARLY')) AS attended,
                   (SELECT MIN(s.held_on) FROM attendance a JOIN cohort_session s ON s.id = a.session_id
                     WHERE a.enrolment_id = e.id AND a.mark IN ('PRESENT', 'LATE', 'LEFT_EARLY')) AS started_on,
                   (SELECT MAX(r.referred_on) FROM referral r
                     WHERE r.person_id = e.person_id AND r.referred_on <= (
                           SELECT MIN(s.held_on) FROM attendance a JOIN cohort_session s ON s.id = a.session_id
                            WHERE a.enrolment_id = e.id AND a.mark IN ('PRESENT', 'LATE', 'LEFT_EARLY'))) AS referred_on
              FROM enrolment e JOIN cohort c ON c.id = e.cohort_id
             WHERE e.person_id IN (:people) AND e.merged_into IS NULL
               AND (:account IS NULL OR c.id IN (SELECT cohort_id FROM cohort_access WHERE account_id = :account))
             ORDER BY e.id""";

    private final JdbcClient database;
    private final CohortScope scope;

    PersonPlaces(JdbcClient database, CohortScope scope) {
        this.database = database;
        this.scope = scope;
    }

    /** Somebody's places, the latest first. */
    public List<PersonPlace> of(PersonId person) {
        scope.require(person);
        return rows(List.of(person)).reversed();
    }

    /** For each of these people the place they were given last; absent where they have none that one may see. */
    public Map<PersonId, PersonPlace> latest(Collection<PersonId> people) {
        Map<PersonId, PersonPlace> latest = new HashMap<>();
        if (!people.isEmpty()) {
            rows(people).forEach(place -> latest.put(place.person(), place));
        }
        return latest;
    }

    /** Whether this place was joined with another of the same person in the same cohort. */
    public SecondRecord second(EnrolmentId place) {
        scope.require(place);
        record Joined(long id, Long mergedInto) {
        }
        List<Joined> joined = database.sql("SELECT id, merged_into FROM enrolment WHERE id = :id OR merged_into = :id")
                .param("id", place.value()).query(Joined.class).list();
        return new SecondRecord(
                joined.stream().filter(one -> one.id() == place.value() && one.mergedInto() != null).findFirst()
                        .map(one -> new EnrolmentId(one.mergedInto())),
                joined.stream().filter(one -> one.id() != place.value()).map(one -> new EnrolmentId(one.id()))
                        .toList());
    }

    private List<PersonPlace> rows(Collection<PersonId> people) {
        return database.sql(ROWS).param("people", people.stream().map(PersonId::value).toList())
                .param("account", scope.limitedTo().map(AccountId::value).orElse(null))
                .query((row, number) -> new PersonPlace(new PersonId(row.getLong("person_id")),
                        new EnrolmentId(row.getLong("id")), new CohortId(row.getLong("cohort")), row.getString("name"),
                        EnrolmentStatus.valueOf(row.getString("status")), row.getObject("joined_on", LocalDate.class),
                        row.getInt("attended"), days(row.getObject("referred_on", LocalDate.class),
                                row.getObject("started_on", LocalDate.class)))).list();
    }

    private static OptionalInt days(LocalDate referred, LocalDate started) {
        return referred == null || started == null ? OptionalInt.empty()
                : OptionalInt.of(Math.toIntExact(ChronoUnit.DAYS.between(referred, started)));
    }
}
