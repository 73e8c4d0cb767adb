package org.mafs;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.mafs.OwnCohorts.OwnCohort;
import org.mafs.access.DemoAccounts;
import org.mafs.access.Role;
import org.mafs.audit.SealedField;
import org.mafs.audit.Sealing;
import org.mafs.base.EnrolmentId;
import org.mafs.cohort.Places;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A site that no other test's cohort meets at, who is on duty there, and a concern put back in time. */
@Component
@ConditionalOnBooleanProperty("mafs.demo")
public class OwnSite {

    private final JdbcClient database;
    private final Sealing sealing;
    private final Places places;
    private final DemoAccounts accounts;

    OwnSite(JdbcClient database, Sealing sealing, Places places, DemoAccounts accounts) {
        this.database = database;
        this.sealing = sealing;
        this.places = places;
        this.accounts = accounts;
    }

    /** From now on the cohort meets at a site of its own, of which the name is given back. Nobody is on duty there yet. */
    public String of(OwnCohort cohort) {
        String name = "Hall " + UUID.randomUUID();
        long venue = accounts.as(Role.COORDINATOR, () -> places.called(name)).value();
        database.sql("UPDATE cohort SET venue_id = ? WHERE id = ?").params(venue, cohort.id().value()).update();
        return name;
    }

    /** @param duty LEAD or DEPUTY, in place of whoever it was */
    public void onDuty(OwnCohort cohort, String duty, Role account, String email, String phone) {
        UUID row = UUID.randomUUID();
        database.sql("""
                        REPLACE INTO site_duty (site_id, duty, uuid, account_id, email_sealed, phone_sealed, named_at, named_by)
                        SELECT v.site_id, ?, ?, ?, ?, ?, CURRENT_TIMESTAMP, ?
                          FROM cohort c JOIN venue v ON v.id = c.venue_id WHERE c.id = ?""")
                .params(duty, row.toString(), accounts.of(account).value(),
                        sealing.seal(email, new SealedField("site_duty", "email"), row),
                        sealing.seal(phone, new SealedField("site_duty", "phone"), row),
                        accounts.of(Role.COORDINATOR).value(), cohort.id().value()).update();
    }

    public void nobodyOnDuty(OwnCohort cohort) {
        database.sql("DELETE d FROM site_duty d JOIN venue v ON v.site_id = d.site_id JOIN cohort c ON c.venue_id = v.id "
                + "WHERE c.id = ?").param(cohort.id().value()).update();
    }

    /** The concern about this person was opened so long before now. */
    public void openedAgo(EnrolmentId person, int minutes, Instant now) {
        database.sql("UPDATE concern SET opened_at = ? WHERE enrolment_id = ?")
                .params(Timestamp.from(now.minusSeconds(minutes * 60L)), person.value()).update();
    }
}
