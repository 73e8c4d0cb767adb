package org.mafs.access;

import java.util.Optional;
import java.util.function.Function;
import org.mafs.audit.Sealing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whoever may run commands on the server writes in the name of the coordinator who has been here longest: what is stored
 * always names an account.
 */
@Component
public class OperatorWrites {

    private final JdbcClient database;
    private final Accounts accounts;
    private final Sealing sealing;

    OperatorWrites(JdbcClient database, Accounts accounts, Sealing sealing) {
        this.database = database;
        this.accounts = accounts;
        this.sealing = sealing;
    }

    /**
     * @param work is told the name it is done in
     * @return empty when there is no coordinator who may sign in; then nothing has been done
     */
    public <T> Optional<T> call(Function<String, T> work) {
        return database.sql("SELECT username FROM account WHERE role = 'COORDINATOR' AND enabled ORDER BY created_at, id "
                + "LIMIT 1").query(String.class).optional().flatMap(accounts::findByUsername)
                .map(account -> new SignedIn(account.accountId(), account.username(), account.name(sealing),
                        account.role(), account.passwordHash(), account.enabled()))
                .map(account -> ActingAs.call(account, () -> work.apply(account.name())));
    }
}
