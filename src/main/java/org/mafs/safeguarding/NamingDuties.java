package org.mafs.safeguarding;

import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mafs.access.AccountRecord;
import org.mafs.access.AccountRegister;
import org.mafs.access.CurrentAccount;
import org.mafs.access.Role;
import org.mafs.base.AccountId;
import org.mafs.base.Calendar;
import org.mafs.base.Conflict;
import org.mafs.base.Conflict.Difference;
import org.mafs.base.Refused;
import org.mafs.base.Rules;
import org.mafs.base.SiteId;
import org.mafs.base.TriedAgain;
import org.mafs.base.Words;
import org.mafs.person.Contact;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Names a safeguarding lead and a deputy for each site. */
@Service
@Transactional
@RolesAllowed(Role.RUNS_COHORTS)
public class NamingDuties {

    private final Duties duties;
    private final AccountRegister accounts;
    private final CurrentAccount current;
    private final JdbcClient database;
    private final Rules rules;
    private final Calendar calendar;

    NamingDuties(Duties duties, AccountRegister accounts, CurrentAccount current, JdbcClient database, Rules rules,
            Calendar calendar) {
        this.duties = duties;
        this.accounts = accounts;
        this.current = current;
        this.database = database;
        this.rules = rules;
        this.calendar = calendar;
    }

    /** Every site where somebody was ever named, without how they are reached. */
    @Transactional(readOnly = true)
    @RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS, Role.KEEPS_ACCOUNTS})
    public Map<SiteId, SiteDuties> all() {
        List<DutyHolder> holders = duties.all();
        Map<AccountId, String> names = names(holders);
        return holders.stream().collect(Collectors.groupingBy(DutyHolder::site)).entrySet().stream()
                .map(site -> record(site.getKey(), site.getValue(), names, holder -> Contact.NONE))
                .collect(Collectors.toMap(SiteDuties::site, Function.identity()));
    }

    /** Who is on duty at one site, and how they are reached. */
    @Transactional(readOnly = true)
    public SiteDuties at(SiteId site) {
        List<DutyHolder> holders = duties.of(site);
        return record(site, holders, names(holders), DutyHolder::reach);
    }

    /** The sites where groups are planned, or a concern is open, and there is no lead or no deputy. */
    @Transactional(readOnly = true)
    public List<SiteWithout> missing() {
        return database.sql("""
                SELECT s.id, s.name FROM site s
                 WHERE (SELECT COUNT(*) FROM site_duty d JOIN account a ON a.id = d.account_id
                         WHERE d.site_id = s.id AND a.enabled AND a.role IN ('FACILITATOR', 'COORDINATOR')) < 2
                   AND EXISTS (SELECT 1 FROM venue v JOIN cohort c ON c.venue_id = v.id
                                WHERE v.site_id = s.id
                                  AND (EXISTS (SELECT 1 FROM cohort_session t WHERE t.cohort_id = c.id
                                                  AND t.status = 'PLANNED' AND t.held_on >= :today)
                                    OR EXISTS (SELECT 1 FROM enrolment e JOIN concern n ON n.enrolment_id = e.id
                                                WHERE e.cohort_id = c.id AND n.closed_at IS NULL)))
                 ORDER BY s.name""").param("today", calendar.today())
                .query((row, number) -> new SiteWithout(new SiteId(row.getLong("id")), row.getString("name"))).list();
    }

    /** Whom a duty can be given to: whoever leads sessions or runs cohorts and may sign in. */
    @Transactional(readOnly = true)
    public List<AccountRecord> whoMayBeNamed() {
        return accounts.all().stream().filter(NamingDuties::mayHold).toList();
    }

    /**
     * Names both, in place of whoever was named.
     *
     * @param seenVersion what the screen showed when the change was begun
     * @throws Refused  when one of them is missing or may not hold a duty, or both are the same
     * @throws Conflict when somebody has named others since
     */
    @TriedAgain
    public void name(SiteId site, long seenVersion, NewDuty lead, NewDuty deputy) {
        rules.check(lead);
        rules.check(deputy);
        if (lead.account().equals(deputy.account())) {
            throw new Refused("safeguarding.duty.two");
        }
        lock(site);
        Map<AccountId, String> mayHold = whoMayBeNamed().stream()
                .collect(Collectors.toMap(AccountRecord::id, AccountRecord::name));
        if (!mayHold.keySet().containsAll(List.of(lead.account(), deputy.account()))) {
            throw new Refused("safeguarding.duty.cannot");
        }
        SiteDuties stored = at(site);
        if (seenVersion != stored.version()) {
            throw new Conflict(stored.version(), Stream.of(difference(Duty.LEAD, stored, mayHold.get(lead.account())),
                    difference(Duty.DEPUTY, stored, mayHold.get(deputy.account()))).toList());
        }
        Instant now = calendar.now();
        duties.put(site, Duty.LEAD, lead.account(), lead.reach(), current.id(), now);
        duties.put(site, Duty.DEPUTY, deputy.account(), deputy.reach(), current.id(), now);
    }

    /** Two who name at once: one after the other. */
    private void lock(SiteId site) {
        database.sql("SELECT id FROM site WHERE id = ? FOR UPDATE").param(site.value()).query(Long.class).single();
    }

    private static Difference difference(Duty duty, SiteDuties stored, String yours) {
        return new Difference(Words.say("safeguarding.duty", duty), stored.of(duty).map(SiteDuty::name)
                .orElse(Words.say("safeguarding.duty.nobody")), yours);
    }

    private static boolean mayHold(AccountRecord account) {
        return account.enabled() && (account.role() == Role.FACILITATOR || account.role() == Role.COORDINATOR);
    }

    private Map<AccountId, String> names(List<DutyHolder> holders) {
        return holders.isEmpty() ? Map.of() : accounts.names(holders.stream().map(DutyHolder::account).toList());
    }

    private static SiteDuties record(SiteId site, List<DutyHolder> holders, Map<AccountId, String> names,
            Function<DutyHolder, Contact> reach) {
        long version = holders.stream().map(DutyHolder::namedAt).max(Comparator.naturalOrder())
                .map(at -> at.getEpochSecond() * 1_000_000 + at.getNano() / 1000).orElse(0L);
        return new SiteDuties(site, version, holders.stream().map(holder -> new SiteDuty(holder.duty(),
                holder.account(), names.get(holder.account()), holder.present(), reach.apply(holder))).toList());
    }
}
