package org.mafs.access;

import java.sql.Timestamp;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.mafs.audit.SealedField;
import org.mafs.audit.Sealing;
import org.mafs.base.Calendar;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the organisation has set for itself, by name and sealed. A room offers its own settings with their meaning,
 * their range and who may change them; this is only where they are kept.
 */
@Component
@Transactional
public class OrganisationSettings {

    private static final SealedField VALUE = new SealedField("setting", "value");

    private final JdbcClient database;
    private final Sealing sealing;
    private final CurrentAccount current;
    private final Calendar calendar;

    OrganisationSettings(JdbcClient database, Sealing sealing, CurrentAccount current, Calendar calendar) {
        this.database = database;
        this.sealing = sealing;
        this.current = current;
        this.calendar = calendar;
    }

    @Transactional(readOnly = true)
    public Optional<String> get(String name) {
        return database.sql("SELECT uuid, value_sealed FROM setting WHERE name = ?").param(name)
                .query((row, number) -> sealing.open(row.getBytes("value_sealed"), VALUE,
                        UUID.fromString(row.getString("uuid")))).optional();
    }

    /** Several at once, by name; what was never set is not among them. */
    @Transactional(readOnly = true)
    public Map<String, String> get(Set<String> names) {
        Map<String, String> values = new HashMap<>();
        database.sql("SELECT name, uuid, value_sealed FROM setting WHERE name IN (:names)").param("names", names)
                .query(row -> {
                    values.put(row.getString("name"), sealing.open(row.getBytes("value_sealed"), VALUE,
                            UUID.fromString(row.getString("uuid"))));
                });
        return values;
    }

    /** Empty text goes back to the default. The caller has checked that the one who asks may say so. */
    public void set(String name, String value) {
        if (value.isBlank()) {
            database.sql("DELETE FROM setting WHERE name = ?").param(name).update();
            return;
        }
        UUID uuid = UUID.randomUUID();
        database.sql("""
                        INSERT INTO setting (name, uuid, value_sealed, changed_at, changed_by) VALUES (?, ?, ?, ?, ?)
                        ON DUPLICATE KEY UPDATE uuid = VALUES(uuid), value_sealed = VALUES(value_sealed),
                               changed_at = VALUES(changed_at), changed_by = VALUES(changed_by)""")
                .params(name, uuid.toString(), sealing.seal(value, VALUE, uuid),
                        Timestamp.from(calendar.now()), current.ifSignedIn().map(SignedIn::id).map(id -> id.value())
                                .orElse(null)).update();
    }
}
