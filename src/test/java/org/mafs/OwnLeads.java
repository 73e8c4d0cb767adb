package org.mafs;

import org.mafs.access.AccountRegister;
import org.mafs.access.DemoAccounts;
import org.mafs.access.NewAccount;
import org.mafs.access.Role;
import org.mafs.base.AccountId;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Somebody answers for safeguarding at the sites that tests make, so that their cohorts may begin: the demo's
 * coordinator leads, and an account of its own, which leads no cohort, is the deputy.
 */
@Component
@ConditionalOnBooleanProperty("mafs.demo")
public class OwnLeads {

    public static final String DEPUTY = "own-deputy";
    public static final String DEPUTY_NAME = "Dee Marsh";

    private final DemoAccounts accounts;
    private final AccountRegister register;
    private final JdbcClient database;

    OwnLeads(DemoAccounts accounts, AccountRegister register, JdbcClient database) {
        this.accounts = accounts;
        this.register = register;
        this.database = database;
    }

    /** At each site that has nobody yet. */
    public synchronized void everywhere() {
        AccountId deputy = deputy();
        name("LEAD", accounts.of(Role.COORDINATOR));
        name("DEPUTY", deputy);
    }

    public synchronized AccountId deputy() {
        return database.sql("SELECT id FROM account WHERE username = ?").param(DEPUTY).query(Long.class).optional()
                .map(AccountId::new).orElseGet(() -> {
                    String code = accounts.as(Role.COORDINATOR, () -> register.invite(Role.FACILITATOR));
                    register.accept(new NewAccount(code, DEPUTY_NAME, DEPUTY, "a long password"));
                    return deputy();
                });
    }

    private void name(String duty, AccountId account) {
        database.sql("INSERT IGNORE INTO site_duty (site_id, duty, uuid, account_id, named_at, named_by) "
                        + "SELECT s.id, ?, UUID(), ?, NOW(6), ? FROM site s")
                .params(duty, account.value(), account.value()).update();
    }
}
