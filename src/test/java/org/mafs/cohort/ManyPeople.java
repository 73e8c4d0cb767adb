package org.mafs.cohort;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import org.mafs.audit.SealedField;
import org.mafs.audit.Sealing;
import org.mafs.base.Bulk;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Thousands of different people, written in bulk and taken away again. All were referred and wait for an answer, all are
 * on the list of one cohort that the demo's facilitator leads and that ended three weeks ago, all came to its first
 * session and agreed to be asked again, and one in a thousand missed the last two. Each was sent one message. Their ids
 * lie far above those of the app.
 */
final class ManyPeople implements AutoCloseable {

    private static final long BASE = 6_000_000_000_000_000L;
    private static final long ABOVE = BASE + 1_000_000;
    private static final int ROUND = 10_000;
    private static final int AWAY_ONE_IN = 1_000;
    private static final SealedField NAME = new SealedField("person", "name");
    private static final SealedField PHONE = new SealedField("person", "phone");
    private static final SealedField RECIPIENT = new SealedField("outgoing_message", "recipient");

    private final JdbcClient database;
    private final Bulk bulk;
    private final Sealing sealing;
    private final TransactionTemplate allAtOnce;
    private int made;

    ManyPeople(JdbcClient database, Bulk bulk, Sealing sealing, TransactionTemplate allAtOnce, LocalDate today) {
        this.database = database;
        this.bulk = bulk;
        this.sealing = sealing;
        this.allAtOnce = allAtOnce;
        close();
        database.sql("INSERT INTO cohort (id, uuid, version, name, capacity, venue_id, programme_id, created_at) "
                + "SELECT ?, UUID(), 0, 'Many people', 200, (SELECT MIN(id) FROM venue), (SELECT MIN(id) FROM programme), "
                + "NOW()").param(BASE).update();
        database.sql("INSERT INTO cohort_access (cohort_id, account_id) SELECT ?, id FROM account "
                + "WHERE username = 'facilitator'").param(BASE).update();
        for (int number = 1; number <= 3; number++) {
            database.sql("INSERT INTO cohort_session (id, uuid, version, cohort_id, number, title, held_on, starts_at, "
                            + "minutes, status) VALUES (?, UUID(), 0, ?, ?, 'Title', ?, '18:30', 150, 'CLOSED')")
                    .params(BASE + number, BASE, number, today.minusDays(22 + 2 * (3 - number))).update();
        }
    }

    /** Goes on until there are so many. */
    void upTo(int many) {
        while (made < many) {
            int to = Math.min(many, made + ROUND);
            allAtOnce.executeWithoutResult(open -> write(LongStream.range(made, to).boxed().toList()));
            made = to;
        }
        database.sql("ANALYZE TABLE person, enrolment, attendance, consent, referral, outgoing_message")
                .query((row, number) -> number).list();
    }

    private void write(List<Long> numbers) {
        bulk.write("INSERT INTO person (id, uuid, version, name_sealed, phone_sealed, safe_ways, gender, created_at) "
                + "VALUES (?, ?, 0, ?, ?, 'CALL', 'NOT_ASKED', NOW())", rows(numbers, n -> {
                    UUID uuid = UUID.randomUUID();
                    return new Object[] {BASE + n, uuid, sealing.seal("Person " + n, NAME, uuid),
                            sealing.seal("07700 900" + n % 1000, PHONE, uuid)};
                }));
        long first = BASE + numbers.getFirst();
        long last = BASE + numbers.getLast();
        ofEach("INSERT INTO enrolment (id, uuid, version, cohort_id, person_id, status, joined_on) "
                + "SELECT p.id, UUID(), 0, :base, p.id, 'ENROLLED', '2015-01-01'", first, last);
        ofEach("INSERT INTO referral (id, uuid, version, person_id, source, referred_on) "
                + "SELECT p.id, UUID(), 0, p.id, 'SELF', '2015-01-01'", first, last);
        ofEach("INSERT INTO consent (id, uuid, person_id, purpose, given, how, wording, recorded_at, recorded_by) "
                + "SELECT p.id, UUID(), p.id, 'FOLLOW_UP', TRUE, 'PAPER', 'x', NOW(), (SELECT MIN(id) FROM account)",
                first, last);
        for (int number = 1; number <= 3; number++) {
            ofEach(("INSERT INTO attendance (id, uuid, version, session_id, enrolment_id, mark, marked_at, marked_by) "
                    + "SELECT p.id + 100000 * %1$d, UUID(), 0, :base + %1$d, p.id, IF(%1$d > 1 AND p.id MOD " + AWAY_ONE_IN
                    + " = 0, 'ABSENT', 'PRESENT'), NOW(), (SELECT MIN(id) FROM account)").formatted(number), first, last);
        }
        bulk.write("INSERT INTO outgoing_message (id, uuid, once_key, channel, reason, person_id, enrolment_id, "
                + "recipient_sealed, words_sealed, queued_at, send_after, give_up_after, status, attempts, next_try_at, "
                + "changed_at) VALUES (?, ?, ?, 'TEXT', 'SESSION', ?, ?, ?, 'x', NOW(), NOW(), NOW(), 'SENT', 1, NOW(), "
                + "NOW())", rows(numbers, n -> {
                    UUID uuid = UUID.randomUUID();
                    return new Object[] {BASE + n, uuid, "many " + n, BASE + n, BASE + n,
                            sealing.seal("07700 900" + n % 1000, RECIPIENT, uuid)};
                }));
    }

    private static List<Object[]> rows(List<Long> numbers, LongFunction<Object[]> row) {
        return numbers.stream().map(row::apply).toList();
    }

    private void ofEach(String insert, long first, long last) {
        database.sql(insert + " FROM person p WHERE p.id BETWEEN :first AND :last")
                .param("base", BASE).param("first", first).param("last", last).update();
    }

    @Override
    public void close() {
        for (String table : List.of("outgoing_message", "consent", "attendance", "referral", "enrolment", "cohort_session")) {
            database.sql("DELETE FROM " + table + " WHERE id BETWEEN ? AND ?").params(BASE, ABOVE).update();
        }
        database.sql("DELETE FROM cohort_access WHERE cohort_id = ?").param(BASE).update();
        database.sql("DELETE FROM cohort WHERE id = ?").param(BASE).update();
        database.sql("DELETE FROM person WHERE id BETWEEN ? AND ?").params(BASE, ABOVE).update();
    }
}
