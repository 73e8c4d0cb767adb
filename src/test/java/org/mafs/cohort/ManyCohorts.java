package org.mafs.cohort;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Thousands of cohorts, written in a few statements and taken away again. Each has two sessions, a person on its list
 * and a mark for them at the first session. Their ids lie far above those of the app.
 */
final class ManyCohorts implements AutoCloseable {

    private static final long BASE = 7_000_000_000_000_000L;
    private static final String NUMBERS = """
            (SELECT a.n + 10 * b.n + 100 * c.n + 1000 * d.n + 10000 * e.n AS n FROM %1$s a, %1$s b, %1$s c, %1$s d, %1$s e)"""
            .formatted("(SELECT 0 AS n UNION SELECT 1 UNION SELECT 2 UNION SELECT 3 UNION SELECT 4 UNION SELECT 5 "
                    + "UNION SELECT 6 UNION SELECT 7 UNION SELECT 8 UNION SELECT 9)");

    private final JdbcClient database;
    private int made;

    ManyCohorts(JdbcClient database) {
        this.database = database;
        close();
        write("INSERT INTO person (id, uuid, version, name_sealed, gender, created_at) "
                + "SELECT :base, UUID(), 0, 'x', 'NOT_ASKED', NOW() FROM DUAL WHERE :from <= :to");
    }

    /** Goes on until there are so many. */
    void upTo(int many) {
        int from = made;
        made = many;
        write(from, "INSERT INTO cohort (id, uuid, version, name, capacity, venue_id, programme_id, created_at) "
                + "SELECT :base + n, UUID(), 0, CONCAT('Many ', n), 20, (SELECT MIN(id) FROM venue), "
                + "(SELECT MIN(id) FROM programme), NOW() FROM numbers");
        for (int session = 1; session <= 2; session++) {
            write(from, ("INSERT INTO cohort_session (id, uuid, version, cohort_id, number, title, held_on, starts_at, "
                    + "minutes, status) SELECT :base + 100000 * %1$d + n, UUID(), 0, :base + n, %1$d, 'Title', "
                    + "DATE_ADD('%2$s', INTERVAL n MOD 3000 + 7 * %1$d DAY), '18:30', 150, 'PLANNED' FROM numbers")
                    .formatted(session, LocalDate.of(2015, 1, 1)));
        }
        write(from, "INSERT INTO enrolment (id, uuid, version, cohort_id, person_id, status, joined_on) "
                + "SELECT :base + n, UUID(), 0, :base + n, :base, 'ENROLLED', '2015-01-01' FROM numbers");
        write(from, "INSERT INTO attendance (id, uuid, version, session_id, enrolment_id, mark, marked_at, marked_by) "
                + "SELECT :base + n, UUID(), 0, :base + 100000 + n, :base + n, 'PRESENT', NOW(), "
                + "(SELECT MIN(id) FROM account) FROM numbers");
        database.sql("ANALYZE TABLE cohort, cohort_session, enrolment, attendance").query((row, number) -> number).list();
    }

    private void write(int from, String sql) {
        database.sql(sql.replace("FROM numbers",
                        "FROM (SELECT n FROM " + NUMBERS + " every WHERE n >= :from AND n < :to) numbers"))
                .param("base", BASE).param("from", from).param("to", made).update();
    }

    private void write(String sql) {
        write(0, sql);
    }

    @Override
    public void close() {
        for (String table : new String[] {"attendance", "enrolment", "cohort_session", "cohort", "person"}) {
            database.sql("DELETE FROM " + table + " WHERE id >= ?").param(BASE).update();
        }
    }
}
