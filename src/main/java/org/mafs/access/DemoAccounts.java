package org.mafs.access;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.mafs.audit.Sealing;
import org.mafs.base.AccountId;
import org.mafs.base.Calendar;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One account of each role with a known password. Exists in demo mode only, which listens on loopback only. */
@Component
@ConditionalOnBooleanProperty("mafs.demo")
public class DemoAccounts {

    private static final String PASSWORD = "mafs-demo";
    private static final List<String> NAMES = List.of("Sam Okafor", "Corin Hughes", "Ravi Desai", "Fern Whitlock",
            "Ada Nowak");

    private final Accounts accounts;
    private final Sealing sealing;
    private final PasswordEncoder passwords;
    private final Calendar calendar;

    DemoAccounts(Accounts accounts, Sealing sealing, PasswordEncoder passwords, Calendar calendar) {
        this.accounts = accounts;
        this.sealing = sealing;
        this.passwords = passwords;
        this.calendar = calendar;
    }

    /** Makes them once. */
    @Transactional
    public void make() {
        if (accounts.count() > 0) {
            return;
        }
        String hash = passwords.encode(PASSWORD);
        for (Role role : Role.values()) {
            accounts.save(new Account(role.name().toLowerCase(Locale.ROOT), NAMES.get(role.ordinal()), hash, role,
                    sealing, calendar.now()));
        }
    }

    public AccountId of(Role role) {
        return accounts.findByUsername(role.name().toLowerCase(Locale.ROOT)).orElseThrow().accountId();
    }

    /** Demo records are written by the account that would have written them. */
    public <T> T as(Role role, Supplier<T> work) {
        Account account = accounts.findByUsername(role.name().toLowerCase(Locale.ROOT)).orElseThrow();
        return ActingAs.call(new SignedIn(account.accountId(), account.username(), account.name(sealing), role, null, true),
                work);
    }
}
