package org.mafs.person;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityNotFoundException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mafs.access.CohortScope;
import org.mafs.access.Role;
import org.mafs.audit.Sealing;
import org.mafs.base.Calendar;
import org.mafs.base.PersonId;
import org.mafs.base.ReferralId;
import org.mafs.base.Refused;
import org.mafs.base.Rules;
import org.mafs.base.TriedAgain;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes referrals and the answers to them. */
@Service
@Transactional
@RolesAllowed(Role.RUNS_COHORTS)
public class Referring {

    /** How long a reason may be, in letters. */
    public static final int LONGEST_REASON = 450;

    private static final String ROWS = """
            SELECT r.id, r.uuid, r.source, r.agency_sealed, r.referred_on, r.outcome,
                   p.id AS person, p.uuid AS person_uuid, p.name_sealed
              FROM referral r JOIN person p ON p.id = r.person_id
             %s LIMIT :limit OFFSET :offset""";
    private static final String OPEN = "WHERE r.outcome IS NULL ORDER BY r.referred_on, r.id";
    private static final String OPEN_FIRST = "ORDER BY r.outcome IS NOT NULL, "
            + "CASE WHEN r.outcome IS NULL THEN r.referred_on END, r.outcome_on DESC, r.id DESC";

    private final Referrals referrals;
    private final PersonRegister people;
    private final JdbcClient database;
    private final Sealing sealing;
    private final CohortScope scope;
    private final Rules rules;
    private final Calendar calendar;

    Referring(Referrals referrals, PersonRegister people, JdbcClient database, Sealing sealing, CohortScope scope,
            Rules rules, Calendar calendar) {
        this.referrals = referrals;
        this.people = people;
        this.database = database;
        this.sealing = sealing;
        this.scope = scope;
        this.rules = rules;
        this.calendar = calendar;
    }

    /**
     * Somebody new is referred.
     *
     * @param key made when the form was opened: the same key again is the same referral
     */
    @TriedAgain
    public PersonId record(UUID key, NewReferral asked) {
        check(asked);
        return referrals.findByUuid(key).map(Referral::person).orElseGet(() -> {
            PersonId person = people.enter(asked.person());
            referrals.saveAndFlush(new Referral(key, person, asked, sealing));
            return person;
        });
    }

    /** Somebody we know is referred (again): another referral, not another person. */
    @TriedAgain
    public PersonId record(UUID key, PersonId known, NewReferral asked) {
        check(asked);
        people.get(known);
        return referrals.findByUuid(key).map(Referral::person).orElseGet(() -> {
            referrals.saveAndFlush(new Referral(key, known, asked, sealing));
            return known;
        });
    }

    /**
     * A page of the list, those who wait longest on top.
     *
     * @param openOnly leaves out those that have been answered; otherwise they come last
     */
    @Transactional(readOnly = true)
    public List<ReferralRow> page(boolean openOnly, int offset, int limit) {
        return database.sql(ROWS.formatted(openOnly ? OPEN : OPEN_FIRST)).param("limit", limit)
                .param("offset", offset).query((row, number) -> new ReferralRow(new ReferralId(row.getLong("id")),
                        new PersonId(row.getLong("person")),
                        sealing.open(row.getBytes("name_sealed"), Person.NAME,
                                UUID.fromString(row.getString("person_uuid"))),
                        ReferralSource.valueOf(row.getString("source")),
                        Optional.ofNullable(sealing.open(row.getBytes("agency_sealed"), Referral.AGENCY,
                                UUID.fromString(row.getString("uuid")))),
                        row.getObject("referred_on", LocalDate.class),
                        Optional.ofNullable(row.getString("outcome")).map(ReferralOutcome::valueOf))).list();
    }

    /** Every time somebody was referred, the latest first. */
    @Transactional(readOnly = true)
    @RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS})
    public List<ReferralRecord> of(PersonId person) {
        scope.require(person);
        return referrals.findByPersonIdOrderByReferredOnDescIdDesc(person.value()).stream()
                .map(referral -> referral.record(sealing)).toList();
    }

    /**
     * @param reason may be empty, but not for {@link ReferralOutcome#NOT_SUITABLE}
     * @throws Refused when it was already answered for good with something else
     */
    public void answer(ReferralId id, ReferralOutcome outcome, String reason) {
        if (reason.length() > LONGEST_REASON) {
            throw new Refused("person.referral.reason.long", LONGEST_REASON);
        }
        Referral referral = referrals.findById(id.value()).orElseThrow(EntityNotFoundException::new);
        referral.answer(outcome, reason, calendar.today(), sealing);
        referrals.flush();
    }

    private void check(NewReferral asked) {
        rules.check(asked);
        if (asked.referredOn().isAfter(calendar.today())) {
            throw new Refused("person.referral.date.future");
        }
    }
}
