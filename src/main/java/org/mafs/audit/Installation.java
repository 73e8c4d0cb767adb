package org.mafs.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.mafs.base.Words;
import org.mafs.database.StartRefused;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a database was born as, and the key it was born with. Looked at before anything is migrated, so that a wrong
 * key or the wrong mode changes nothing.
 */
class Installation {

    private static final SealedField KEY_CHECK = new SealedField("installation", "key_check");
    private static final String KEY_CHECK_WORD = "mafs";

    private final JdbcClient database;
    private final Path keyFile;
    private final Stamp asked;
    private final Clock clock;
    private final Stamp stamp;
    private final Sealing sealing;

    /** @param joined for one command, which reads what is there: it may read a demo without being told that it is one */
    Installation(JdbcClient database, Path keyFile, boolean demo, boolean joined, Clock clock) {
        this.database = database;
        this.keyFile = keyFile;
        this.asked = demo ? Stamp.DEMO : Stamp.REAL;
        this.clock = clock;
        Optional<Birth> birth = birth();
        this.stamp = joined ? stampToRead(birth) : stampToServe(birth);
        this.sealing = new Sealing(key(birth.isPresent()));
        birth.ifPresent(this::refuseOtherKey);
    }

    Stamp stamp() {
        return stamp;
    }

    Sealing sealing() {
        return sealing;
    }

    /** Once, right after the first migration. */
    void stampIfNew() {
        if (birth().isPresent()) {
            return;
        }
        UUID row = UUID.randomUUID();
        database.sql("INSERT INTO installation (id, uuid, born_as, born_at, key_check) VALUES (1, ?, ?, ?, ?)")
                .params(row, stamp.name(), Timestamp.from(clock.instant()), sealing.seal(KEY_CHECK_WORD, KEY_CHECK, row))
                .update();
    }

    private Optional<Birth> birth() {
        boolean migrated = database.sql("SELECT COUNT(*) FROM information_schema.tables "
                        + "WHERE table_schema = DATABASE() AND table_name = 'installation'")
                .query(Integer.class).single() > 0;
        return migrated
                ? database.sql("SELECT uuid, born_as, key_check FROM installation")
                        .query((row, number) -> new Birth(UUID.fromString(row.getString("uuid")),
                                Stamp.valueOf(row.getString("born_as")), row.getBytes("key_check"))).optional()
                : Optional.empty();
    }

    private Stamp stampToServe(Optional<Birth> birth) {
        if (birth.isPresent() && birth.get().bornAs() != asked) {
            throw new StartRefused(Words.say(asked == Stamp.DEMO ? "start.real-data" : "start.demo-data"));
        }
        return asked;
    }

    /** The demo writes, so it never touches real data; and a command that only reads does not decide what is born. */
    private Stamp stampToRead(Optional<Birth> birth) {
        if (asked == Stamp.DEMO) {
            return stampToServe(birth);
        }
        return birth.orElseThrow(() -> new StartRefused(Words.say("start.nothing-yet"))).bornAs();
    }

    private void refuseOtherKey(Birth birth) {
        try {
            sealing.open(birth.keyCheck(), KEY_CHECK, birth.row());
        } catch (IllegalStateException wrongKey) {
            throw new StartRefused(Words.say("start.key-wrong", keyFile.toAbsolutePath()));
        }
    }

    private SealingKey key(boolean bornBefore) {
        try {
            if (Files.notExists(keyFile)) {
                if (bornBefore) {
                    throw new StartRefused(Words.say("start.key-missing", keyFile.toAbsolutePath()));
                }
                SealingKey.make(keyFile);
            }
            return SealingKey.read(keyFile);
        } catch (IOException | GeneralSecurityException unreadable) {
            throw new StartRefused(Words.say("start.key-unreadable", keyFile.toAbsolutePath()), unreadable);
        }
    }

    private record Birth(UUID row, Stamp bornAs, byte[] keyCheck) {
    }
}
