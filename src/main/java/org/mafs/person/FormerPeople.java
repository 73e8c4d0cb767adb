package org.mafs.person;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mafs.access.CohortScope;
import org.mafs.access.Role;
import org.mafs.audit.Sealing;
import org.mafs.base.CohortId;
import org.mafs.base.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who was in a cohort and moved on to another: those who led it may go on knowing their names, and no more. */
@Service
@Transactional(readOnly = true)
@RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS})
public class FormerPeople {

    private final People people;
    private final JdbcClient database;
    private final Sealing sealing;
    private final CohortScope scope;

    FormerPeople(People people, JdbcClient database, Sealing sealing, CohortScope scope) {
        this.people = people;
        this.database = database;
        this.sealing = sealing;
        this.scope = scope;
    }

    public Map<PersonId, PersonRecord> of(CohortId cohort) {
        scope.require(cohort);
        List<Long> moved = database.sql("SELECT DISTINCT e.person_id FROM enrolment_move m "
                        + "JOIN enrolment e ON e.id = m.enrolment_id WHERE m.from_cohort_id = ?")
                .param(cohort.value()).query(Long.class).list();
        return moved.isEmpty() ? Map.of() : people.findAllById(moved).stream().map(person -> person.record(sealing))
                .collect(Collectors.toMap(PersonRecord::id, Function.identity()));
    }
}
