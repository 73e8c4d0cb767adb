package org.mafs.access;

import jakarta.annotation.security.RolesAllowed;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.mafs.audit.SealedField;
import org.mafs.audit.Sealing;
import org.mafs.base.AccountId;
import org.mafs.base.Calendar;
import org.mafs.base.Refused;
import org.mafs.base.TriedAgain;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/**
 * The short code by which somebody takes a tablet back that they have handed over, or that has locked. It opens nothing
 * but the tablet it was used on before, and only a few wrong tries are borne there.
 */
@Service
public class Pins {

    public static final int FEWEST_DIGITS = 4;
    public static final int MOST_DIGITS = 8;

    /** Wrong codes that one tablet bears until it asks for the password. */
    public static final int TRIES = 5;

    private static final SealedField VERIFIER = new SealedField("account_pin", "verifier");
    private static final Duration COUNTS_FOR = Duration.ofDays(2);

    private final JdbcClient database;
    private final Sealing sealing;
    private final CurrentAccount current;
    private final CohortScope scope;
    private final PasswordEncoder passwords;
    private final Calendar calendar;

    Pins(JdbcClient database, Sealing sealing, CurrentAccount current, CohortScope scope, PasswordEncoder passwords,
            Calendar calendar) {
        this.database = database;
        this.sealing = sealing;
        this.current = current;
        this.scope = scope;
        this.passwords = passwords;
        this.calendar = calendar;
    }

    /** Whether the one who asks has chosen a code. */
    @RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS})
    public boolean isChosen() {
        return has(current.id());
    }

    /** @throws Refused when the code is too easy to guess, or one was chosen before */
    @RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS})
    public void choose(NewPin asked) {
        requireGood(asked);
        int made = keep("INSERT IGNORE INTO account_pin (verifier_sealed, uuid, set_at, account_id) VALUES (?, ?, ?, ?)",
                asked);
        if (made == 0) {
            throw new Refused("access.pin.chosen-before");
        }
    }

    /** @throws Refused when the password is wrong or the code too easy to guess */
    @RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS})
    public void change(String password, NewPin asked) {
        if (!passwords.matches(password, current.get().passwordHash())) {
            throw new Refused("access.pin.password-wrong");
        }
        requireGood(asked);
        if (keep("UPDATE account_pin SET verifier_sealed = ?, uuid = ?, set_at = ? WHERE account_id = ?", asked) == 0) {
            choose(asked);
        }
    }

    /** By what the tablet that was handed to them knows its facilitator; on no other device is there any. */
    @RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS, Role.FILLS_FORMS})
    public Optional<PinVerifier> verifier(Participant person) {
        scope.require(person.enrolment(), person.session());
        return person.way() == FormWay.HANDED ? verifier(person.issuedBy()) : Optional.empty();
    }

    boolean has(AccountId account) {
        return database.sql("SELECT COUNT(*) FROM account_pin WHERE account_id = ?").param(account.value())
                .query(Integer.class).single() > 0;
    }

    /**
     * The try is spent before it is looked at, so that many at once are no more than the few.
     *
     * @param place the one hand-over or lock that the tries are counted for
     * @return empty when it is right; else how many tries are left
     */
    @TriedAgain
    OptionalInt tryAt(UUID place, AccountId account, String pin) {
        int spent = database.sql("""
                        INSERT INTO pin_guard (id, tries, begun_at) VALUES (?, 1, ?)
                        ON DUPLICATE KEY UPDATE tries = tries + 1 RETURNING tries""")
                .params(place.toString(), Timestamp.from(calendar.now())).query(Integer.class).single();
        if (spent <= TRIES && verifier(account).filter(known -> known.matches(pin)).isPresent()) {
            database.sql("DELETE FROM pin_guard WHERE begun_at < ?")
                    .param(Timestamp.from(calendar.now().minus(COUNTS_FOR))).update();
            return OptionalInt.empty();
        }
        return OptionalInt.of(Math.max(0, TRIES - spent));
    }

    private Optional<PinVerifier> verifier(AccountId account) {
        return database.sql("SELECT uuid, verifier_sealed FROM account_pin WHERE account_id = ?").param(account.value())
                .query((row, number) -> PinVerifier.read(sealing.open(row.getBytes("verifier_sealed"), VERIFIER,
                        UUID.fromString(row.getString("uuid"))))).optional();
    }

    private int keep(String statement, NewPin asked) {
        UUID row = UUID.randomUUID();
        return database.sql(statement).params(sealing.seal(PinVerifier.of(asked.pin()).text(), VERIFIER, row),
                row.toString(), Timestamp.from(calendar.now()), current.id().value()).update();
    }

    private static void requireGood(NewPin asked) {
        String pin = asked.pin() == null ? "" : asked.pin();
        if (!pin.matches("[0-9]{%d,%d}".formatted(FEWEST_DIGITS, MOST_DIGITS))) {
            throw new Refused("access.pin.digits", FEWEST_DIGITS, MOST_DIGITS);
        }
        if (isRun(pin, 1) || isRun(pin, 9) || pin.matches("(.{1,4})\\1+")) {
            throw new Refused("access.pin.easy");
        }
        if (!pin.equals(asked.again())) {
            throw new Refused("access.pin.differs");
        }
    }

    /** Each digit stands the same step after the one before, as in 1234 and 7890, or 4321. */
    private static boolean isRun(String pin, int step) {
        for (int place = 1; place < pin.length(); place++) {
            if ((pin.charAt(place) - pin.charAt(place - 1) + 10) % 10 != step) {
                return false;
            }
        }
        return true;
    }
}
