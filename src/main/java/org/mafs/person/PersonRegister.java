package org.mafs.person;

import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mafs.access.CohortScope;
import org.mafs.access.Role;
import org.mafs.audit.Sealing;
import org.mafs.base.Calendar;
import org.mafs.base.CohortId;
import org.mafs.base.PersonId;
import org.mafs.base.Rules;
import org.mafs.base.SessionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who the people are. */
@Service
@Transactional
@RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS})
public class PersonRegister {

    private static final int MOST_MATCHES = 10;

    private final People people;
    private final Referrals referrals;
    private final JdbcClient database;
    private final Sealing sealing;
    private final CohortScope scope;
    private final Rules rules;
    private final Calendar calendar;

    PersonRegister(People people, Referrals referrals, JdbcClient database, Sealing sealing, CohortScope scope,
            Rules rules, Calendar calendar) {
        this.people = people;
        this.referrals = referrals;
        this.database = database;
        this.sealing = sealing;
        this.scope = scope;
        this.rules = rules;
        this.calendar = calendar;
    }

    public PersonId add(NewPerson asked, LocalDate referredOn) {
        rules.check(asked);
        Person person = people.saveAndFlush(new Person(asked, sealing, calendar.now()));
        referrals.saveAndFlush(new Referral(person.id(), asked.source(), referredOn));
        return new PersonId(person.id());
    }

    @Transactional(readOnly = true)
    public PersonRecord get(PersonId id) {
        scope.requireTonight(id);
        return people.findById(id.value()).orElseThrow().record(sealing);
    }

    /** The people of one cohort. */
    @Transactional(readOnly = true)
    public Map<PersonId, PersonRecord> of(CohortId cohort) {
        scope.requireTonight(cohort);
        return people.ofCohort(cohort.value()).stream().map(person -> person.record(sealing))
                .collect(Collectors.toMap(PersonRecord::id, Function.identity()));
    }

    /** The people of other cohorts who make a missed session up at this one. */
    @Transactional(readOnly = true)
    public Map<PersonId, PersonRecord> guestsAt(SessionId session) {
        scope.require(session);
        return people.guestsAt(session.value()).stream().map(person -> person.record(sealing))
                .collect(Collectors.toMap(PersonRecord::id, Function.identity()));
    }

    /** People already known by all words of this name, a few at most. For those who see every cohort. */
    @RolesAllowed(Role.RUNS_COHORTS)
    @Transactional(readOnly = true)
    public List<PersonRecord> known(String name) {
        List<byte[]> keys = NameKey.allOf(name, sealing).stream().map(NameKey::bytes).toList();
        if (keys.isEmpty()) {
            return List.of();
        }
        List<Long> ids = database.sql("SELECT person_id FROM person_name_key WHERE name_key IN (:keys) "
                        + "GROUP BY person_id HAVING COUNT(*) = :words LIMIT " + MOST_MATCHES)
                .param("keys", keys).param("words", keys.size()).query(Long.class).list();
        return people.findAllById(ids).stream().map(person -> person.record(sealing)).toList();
    }
}
