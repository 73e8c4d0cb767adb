package org.mafs.person;

import jakarta.annotation.security.RolesAllowed;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.mafs.access.CohortScope;
import org.mafs.access.Role;
import org.mafs.audit.Sealing;
import org.mafs.base.EnrolmentId;
import org.mafs.base.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people are called, for lists across cohorts: two statements at most, however long the list. */
@Service
@Transactional(readOnly = true)
@RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS})
public class Names {

    private final People people;
    private final CohortScope scope;
    private final Sealing sealing;
    private final JdbcClient database;

    Names(People people, CohortScope scope, Sealing sealing, JdbcClient database) {
        this.people = people;
        this.scope = scope;
        this.sealing = sealing;
        this.database = database;
    }

    /** Those of these people whom the one who asks may know; about the others nothing is said. */
    public Map<PersonId, String> of(Collection<PersonId> asked) {
        return named(scope.withinReach(asked));
    }

    /** As {@link #of(Collection)}, and also of whom a concern is open, or was, at a site the one who asks answers for. */
    public Map<PersonId, String> inCare(Collection<PersonId> asked) {
        return named(scope.withinCare(asked));
    }

    private Map<PersonId, String> named(Collection<PersonId> known) {
        return people.findAllById(known.stream().map(PersonId::value).toList()).stream()
                .map(person -> person.record(sealing)).collect(Collectors.toMap(PersonRecord::id, PersonRecord::name));
    }

    /** What the person of one place is called, for whoever may fill their forms in, themselves included. */
    @RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS, Role.FILLS_FORMS})
    public String of(EnrolmentId enrolment) {
        scope.require(enrolment);
        long person = database.sql("SELECT person_id FROM enrolment WHERE id = ?").param(enrolment.value())
                .query(Long.class).single();
        return people.findById(person).orElseThrow().record(sealing).name();
    }
}
