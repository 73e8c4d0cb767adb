package org.mafs.access;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How the one who is signed in likes their lists. Nothing that says anything of people belongs here. */
@Component
@Transactional
public class Preferences {

    private final JdbcClient database;
    private final CurrentAccount current;

    Preferences(JdbcClient database, CurrentAccount current) {
        this.database = database;
        this.current = current;
    }

    @Transactional(readOnly = true)
    public Optional<String> get(String name) {
        return database.sql("SELECT value FROM account_preference WHERE account_id = ? AND name = ?")
                .params(current.id().value(), name).query(String.class).optional();
    }

    public void set(String name, String value) {
        database.sql("""
                        INSERT INTO account_preference (account_id, name, value) VALUES (?, ?, ?)
                        ON DUPLICATE KEY UPDATE value = VALUES(value)""")
                .params(current.id().value(), name, value).update();
    }
}
