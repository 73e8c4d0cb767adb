package org.mafs.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mafs.base.AccountId;
import org.mafs.base.Calendar;
import org.mafs.base.Words;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The words people were and are asked in. Rows are added here and nowhere changed. */
@Component
class ConsentTexts implements SmartInitializingSingleton {

    private static final int SHIPPED = 1;

    private static final String ADD = """
            INSERT IGNORE INTO consent_text (id, uuid, purpose, number, wording, statements, made_at, made_by)
            VALUES (NEXT VALUE FOR mafs_id, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String NEWEST = """
            SELECT t.* FROM consent_text t
             WHERE t.number = (SELECT MAX(n.number) FROM consent_text n WHERE n.purpose = t.purpose)""";

    private final JdbcClient database;
    private final Calendar calendar;

    ConsentTexts(JdbcClient database, Calendar calendar) {
        this.database = database;
        this.calendar = calendar;
    }

    /** The words that ship stand as number 1 before anybody is asked; once there, they stay as they were. */
    @Override
    public void afterSingletonsInstantiated() {
        for (ConsentPurpose purpose : ConsentPurpose.values()) {
            add(purpose, SHIPPED, Words.say("person.consent.words", purpose),
                    Words.say("person.consent.ticks", purpose).lines().toList(), Optional.empty());
        }
    }

    List<AgreementText> newest() {
        return database.sql(NEWEST).query(ConsentTexts::read).list();
    }

    AgreementText newest(ConsentPurpose purpose) {
        return database.sql(NEWEST + " AND t.purpose = ?").param(purpose.name()).query(ConsentTexts::read).single();
    }

    Optional<AgreementText> numbered(ConsentPurpose purpose, int number) {
        return database.sql("SELECT t.* FROM consent_text t WHERE t.purpose = ? AND t.number = ?")
                .params(purpose.name(), number).query(ConsentTexts::read).optional();
    }

    /** Newest first. */
    List<AgreementText> all(ConsentPurpose purpose) {
        return database.sql("SELECT t.* FROM consent_text t WHERE t.purpose = ? ORDER BY t.number DESC")
                .param(purpose.name()).query(ConsentTexts::read).list();
    }

    /** @return whether the number was still free */
    boolean add(ConsentPurpose purpose, int number, String wording, List<String> statements,
            Optional<AccountId> madeBy) {
        return database.sql(ADD)
                .params(UUID.randomUUID().toString(), purpose.name(), number, wording, String.join("\n", statements),
                        Timestamp.from(calendar.now()), madeBy.map(AccountId::value).orElse(null))
                .update() == 1;
    }

    private static AgreementText read(ResultSet row, int line) throws SQLException {
        Instant madeAt = row.getTimestamp("made_at").toInstant();
        row.getLong("made_by");
        return new AgreementText(ConsentPurpose.valueOf(row.getString("purpose")), row.getInt("number"),
                row.getString("wording"), row.getString("statements").lines().toList(),
                row.wasNull() ? Optional.empty() : Optional.of(madeAt));
    }
}
