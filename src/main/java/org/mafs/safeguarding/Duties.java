package org.mafs.safeguarding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.mafs.audit.SealedField;
import org.mafs.audit.Sealing;
import org.mafs.base.AccountId;
import org.mafs.base.CohortId;
import org.mafs.base.SiteId;
import org.mafs.person.Contact;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is on duty where. Asks nobody who they are: for this room's own use. */
@Component
class Duties {

    private static final SealedField EMAIL = new SealedField("site_duty", "email");
    private static final SealedField PHONE = new SealedField("site_duty", "phone");

    private static final String HOLDERS = """
            SELECT d.site_id, d.duty, d.uuid, d.account_id, d.email_sealed, d.phone_sealed, d.named_at,
                   a.enabled AND a.role IN ('FACILITATOR', 'COORDINATOR') AS present
              FROM site_duty d JOIN account a ON a.id = d.account_id""";

    private final JdbcClient database;
    private final Sealing sealing;

    Duties(JdbcClient database, Sealing sealing) {
        this.database = database;
        this.sealing = sealing;
    }

    List<DutyHolder> all() {
        return database.sql(HOLDERS + " ORDER BY d.site_id, d.duty DESC").query(this::holder).list();
    }

    /** The lead first. */
    List<DutyHolder> of(SiteId site) {
        return database.sql(HOLDERS + " WHERE d.site_id = ? ORDER BY d.duty DESC").param(site.value())
                .query(this::holder).list();
    }

    /** Those of the site where the cohort meets, the lead first. */
    List<DutyHolder> of(CohortId cohort) {
        return database.sql(HOLDERS + " JOIN venue v ON v.site_id = d.site_id JOIN cohort c ON c.venue_id = v.id "
                        + "WHERE c.id = ? ORDER BY d.duty DESC")
                .param(cohort.value()).query(this::holder).list();
    }

    void put(SiteId site, Duty duty, AccountId account, Contact reach, AccountId by, Instant now) {
        UUID row = UUID.randomUUID();
        database.sql("REPLACE INTO site_duty (site_id, duty, uuid, account_id, email_sealed, phone_sealed, named_at, "
                        + "named_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(site.value(), duty.name(), row, account.value(), sealing.seal(reach.email(), EMAIL, row),
                        sealing.seal(reach.phone(), PHONE, row), Timestamp.from(now), by.value()).update();
    }

    private DutyHolder holder(ResultSet row, int number) throws SQLException {
        UUID uuid = row.getObject("uuid", UUID.class);
        return new DutyHolder(new SiteId(row.getLong("site_id")), Duty.valueOf(row.getString("duty")),
                new AccountId(row.getLong("account_id")), row.getBoolean("present"),
                new Contact(sealing.open(row.getBytes("phone_sealed"), PHONE, uuid),
                        sealing.open(row.getBytes("email_sealed"), EMAIL, uuid), Set.of(), null),
                row.getTimestamp("named_at").toInstant());
    }
}
