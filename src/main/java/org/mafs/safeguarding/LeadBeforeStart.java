package org.mafs.safeguarding;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mafs.access.AccountRecord;
import org.mafs.access.AccountRegister;
import org.mafs.access.CurrentAccount;
import org.mafs.access.Role;
import org.mafs.base.CohortId;
import org.mafs.base.Words;
import org.mafs.cohort.NotYet;
import org.mafs.cohort.StartCondition;
import org.mafs.cohort.ui.CohortNavigation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** No cohort begins while its site has no safeguarding lead or no deputy. */
@Component
class LeadBeforeStart implements StartCondition {

    private final Duties duties;
    private final AccountRegister accounts;
    private final CurrentAccount current;
    private final JdbcClient database;

    LeadBeforeStart(Duties duties, AccountRegister accounts, CurrentAccount current, JdbcClient database) {
        this.duties = duties;
        this.accounts = accounts;
        this.current = current;
        this.database = database;
    }

    @Override
    public Optional<NotYet> missing(CohortId cohort) {
        List<Duty> held = duties.of(cohort).stream().filter(DutyHolder::present).map(DutyHolder::duty).toList();
        if (held.containsAll(List.of(Duty.values()))) {
            return Optional.empty();
        }
        String site = site(cohort);
        String missing = Words.say(held.isEmpty() ? "safeguarding.start.nobody" : held.contains(Duty.LEAD)
                ? "safeguarding.start.no-deputy" : "safeguarding.start.no-lead", site);
        if (current.get().role() == Role.COORDINATOR) {
            return Optional.of(new NotYet(Words.say("safeguarding.start.coordinator", missing), Optional.of(
                    new NotYet.Step(CohortNavigation.places(), Words.say("safeguarding.start.name", site)))));
        }
        String ask = accounts.coordinators().stream().map(AccountRecord::name).collect(Collectors.joining(", "));
        return Optional.of(new NotYet(ask.isEmpty() ? Words.say("safeguarding.start.facilitator.nobody", missing)
                : Words.say("safeguarding.start.facilitator", missing, ask), Optional.empty()));
    }

    /** A cohort without a room yet is called by its own name. */
    private String site(CohortId cohort) {
        return database.sql("SELECT COALESCE(s.name, c.name) FROM cohort c LEFT JOIN venue v ON v.id = c.venue_id "
                + "LEFT JOIN site s ON s.id = v.site_id WHERE c.id = ?").param(cohort.value()).query(String.class).single();
    }
}
