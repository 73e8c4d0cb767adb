package org.mafs.person;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityNotFoundException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mafs.access.CohortScope;
import org.mafs.access.Role;
import org.mafs.audit.Sealing;
import org.mafs.base.Calendar;
import org.mafs.base.CohortId;
import org.mafs.base.Conflict;
import org.mafs.base.Conflict.Difference;
import org.mafs.base.PersonId;
import org.mafs.base.Refused;
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

    /** Who may join, in whole years; older is taken for a slip of the keyboard. */
    public static final int YOUNGEST = 16;
    public static final int OLDEST = 110;

    private static final int MOST_MATCHES = 10;

    private final People people;
    private final Referrals referrals;
    private final PersonSearch search;
    private final JdbcClient database;
    private final Sealing sealing;
    private final CohortScope scope;
    private final Rules rules;
    private final Calendar calendar;

    PersonRegister(People people, Referrals referrals, PersonSearch search, JdbcClient database, Sealing sealing,
            CohortScope scope, Rules rules, Calendar calendar) {
        this.people = people;
        this.referrals = referrals;
        this.search = search;
        this.database = database;
        this.sealing = sealing;
        this.scope = scope;
        this.rules = rules;
        this.calendar = calendar;
    }

    /** Somebody who is on a cohort's list at once: their referral is answered with it. */
    public PersonId add(NewPerson asked, LocalDate referredOn) {
        PersonId person = enter(asked);
        Referral referral = new Referral(person, asked.source(), referredOn);
        referral.answer(ReferralOutcome.OFFERED, "", referredOn, sealing);
        referrals.saveAndFlush(referral);
        return person;
    }

    /** @throws Refused when a rule is broken; nothing is kept then */
    PersonId enter(NewPerson asked) {
        rules.check(asked);
        requireAnAgeToJoin(asked.dateOfBirth());
        return new PersonId(people.saveAndFlush(new Person(PersonDetails.of(asked), sealing, calendar.now())).id());
    }

    @Transactional(readOnly = true)
    public PersonRecord get(PersonId id) {
        scope.requireTonight(id);
        return found(id).record(sealing);
    }

    /** All that is kept of somebody, also of one who turned out to be somebody else. */
    @Transactional(readOnly = true)
    public PersonFile details(PersonId id) {
        scope.require(id);
        return found(id).file(sealing);
    }

    /**
     * @param seenVersion what the screen showed when the change was begun
     * @throws Conflict   when somebody else has changed them since
     */
    public void change(PersonId id, long seenVersion, PersonDetails changed) {
        scope.require(id);
        rules.check(changed);
        requireAnAgeToJoin(changed.dateOfBirth());
        Person person = found(id);
        if (person.mergedInto().isPresent()) {
            throw new Refused("person.merged-already");
        }
        if (seenVersion != person.version()) {
            throw new Conflict(person.version(), differences(person.details(sealing), changed.settled()));
        }
        person.change(changed, sealing);
        people.flush();
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
        List<byte[]> keys = search.names(name);
        if (keys.isEmpty()) {
            return List.of();
        }
        List<Long> ids = database.sql("SELECT person_id FROM person_name_key WHERE name_key IN (:keys) "
                        + "GROUP BY person_id HAVING COUNT(*) = :words LIMIT " + MOST_MATCHES)
                .param("keys", keys).param("words", keys.size()).query(Long.class).list();
        return people.findAllById(ids).stream().map(person -> person.record(sealing)).toList();
    }

    /**
     * People who may be the one who is meant, the likeliest first and a few at most: by name, date of birth, phone and
     * e-mail. For those who see every cohort.
     */
    @RolesAllowed(Role.RUNS_COHORTS)
    @Transactional(readOnly = true)
    public List<LikelyTheSame> likelyTheSame(Likeness told) {
        return records(search.alike(told, Optional.empty()));
    }

    /** Other people who may be this one, kept twice. */
    @RolesAllowed(Role.RUNS_COHORTS)
    @Transactional(readOnly = true)
    public List<LikelyTheSame> likelyTheSame(PersonId id) {
        return records(search.alike(Likeness.of(found(id).details(sealing)), Optional.of(id)));
    }

    private List<LikelyTheSame> records(List<PersonSearch.Found> found) {
        Map<PersonId, PersonRecord> records = people
                .findAllById(found.stream().map(one -> one.person().value()).toList()).stream()
                .map(person -> person.record(sealing))
                .collect(Collectors.toMap(PersonRecord::id, Function.identity()));
        return found.stream().map(one -> new LikelyTheSame(records.get(one.person()), one.by())).toList();
    }

    private void requireAnAgeToJoin(LocalDate born) {
        if (born == null) {
            return;
        }
        int age = born.until(calendar.today()).getYears();
        if (age < YOUNGEST) {
            throw new Refused("person.born.young", YOUNGEST);
        }
        if (age > OLDEST) {
            throw new Refused("person.born.old", OLDEST);
        }
    }

    private static List<Difference> differences(PersonDetails theirs, PersonDetails yours) {
        return theirs.differences(yours).stream()
                .map(part -> new Difference(part.label(), part.in(theirs), part.in(yours))).toList();
    }

    private Person found(PersonId id) {
        return people.findById(id.value()).orElseThrow(EntityNotFoundException::new);
    }
}
