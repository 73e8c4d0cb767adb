package org.mafs.safeguarding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mafs.audit.SealedField;
import org.mafs.audit.Sealing;
import org.mafs.base.AccountId;
import org.mafs.base.SiteId;
import org.mafs.message.Channel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is on duty at a site and how they are reached. Whose account is closed is not on duty. */
@Component
class OnDuty {

    private static final SealedField EMAIL = new SealedField("site_duty", "email");
    private static final SealedField PHONE = new SealedField("site_duty", "phone");

    private final JdbcClient database;
    private final Sealing sealing;

    OnDuty(JdbcClient database, Sealing sealing) {
        this.database = database;
        this.sealing = sealing;
    }

    /** Somebody on duty. */
    record Holder(SiteId site, Duty duty, AccountId account, Optional<String> email, Optional<String> phone) {

        Optional<String> address(Channel channel) {
            return channel == Channel.EMAIL ? email : phone;
        }
    }

    /** The lead first. */
    Map<SiteId, List<Holder>> at(Collection<SiteId> sites) {
        return sites.isEmpty() ? Map.of() : database.sql("""
                        SELECT d.* FROM site_duty d JOIN account a ON a.id = d.account_id
                         WHERE d.site_id IN (:sites) AND a.enabled AND a.role IN ('FACILITATOR', 'COORDINATOR')
                         ORDER BY d.site_id, d.duty DESC""")
                .param("sites", sites.stream().map(SiteId::value).distinct().toList())
                .query(this::holder).list().stream().collect(Collectors.groupingBy(Holder::site));
    }

    private Holder holder(ResultSet row, int number) throws SQLException {
        UUID uuid = UUID.fromString(row.getString("uuid"));
        return new Holder(new SiteId(row.getLong("site_id")), Duty.valueOf(row.getString("duty")),
                new AccountId(row.getLong("account_id")),
                Optional.ofNullable(sealing.open(row.getBytes("email_sealed"), EMAIL, uuid)),
                Optional.ofNullable(sealing.open(row.getBytes("phone_sealed"), PHONE, uuid)));
    }
}
