package org.mafs.browser;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Every row of every table: how many there are, what their numbers come to, and all of them put back as they were. */
final class Rows implements AutoCloseable {

    private static final String KEPT = "kept_for_crawl_";

    private final SingleConnectionDataSource connection;
    private final JdbcTemplate database;
    private final List<String> tables;
    private final Map<String, String> columns;
    private final String counting;
    private Map<String, Long> checksums;

    /** Keeps what is there now. */
    Rows(DataSource source) {
        this.connection = new SingleConnectionDataSource(connectionOf(source), true);
        this.database = new JdbcTemplate(connection);
        this.tables = database.queryForList("""
                select table_name from information_schema.tables
                where table_schema = database() and table_type = 'BASE TABLE' and table_name not like 'flyway%'
                and table_name not like 'kept\\_for\\_crawl\\_%'""", String.class);
        this.columns = tables.stream().collect(Collectors.toMap(table -> table, this::columnsOf));
        this.counting = tables.stream().map(this::count).collect(Collectors.joining(" union all "));
        database.execute("set foreign_key_checks = 0");
        tables.forEach(table -> {
            database.execute("create table `%s%s` like `%s`".formatted(KEPT, table, table));
            copy(table, KEPT + table, columns.get(table));
        });
        this.checksums = checksums();
    }

    private static java.sql.Connection connectionOf(DataSource source) {
        try {
            return source.getConnection();
        } catch (java.sql.SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private String columnsOf(String table) {
        return database.queryForList("""
                select concat('`', column_name, '`') from information_schema.columns
                where table_schema = database() and table_name = ? and extra not like '%GENERATED%'""",
                String.class, table).stream().collect(Collectors.joining(", "));
    }

    private String count(String table) {
        List<String> numbers = database.queryForList("""
                select column_name from information_schema.columns where table_schema = database() and table_name = ?
                and (column_name = 'version' or data_type in ('tinyint', 'smallint', 'mediumint', 'int'))
                order by column_name""", String.class, table);
        return Stream.concat(Stream.of("select '%s', count(*) from `%s`".formatted(table, table)),
                numbers.stream().map(number -> "select '%s.%s', coalesce(sum(`%s`), 0) from `%s`"
                        .formatted(table, number, number, table))).collect(Collectors.joining(" union all "));
    }

    private void copy(String from, String to, String names) {
        database.execute("insert into `%s` (%s) select %s from `%s`".formatted(to, names, names, from));
    }

    /** By table the number of rows, and by "table.column" the sum of its small numbers, the versions among them. */
    Map<String, Long> now() {
        Map<String, Long> now = new TreeMap<>();
        database.query(counting, row -> {
            now.put(row.getString(1), row.getLong(2));
        });
        return now;
    }

    /** Whether anything at all stands otherwise than it was kept. */
    boolean changed() {
        return !checksums().equals(checksums);
    }

    private Map<String, Long> checksums() {
        Map<String, Long> sums = new TreeMap<>();
        database.query("checksum table " + tables.stream().map("`%s`"::formatted).collect(Collectors.joining(", ")),
                row -> {
                    sums.put(row.getString(1).replaceFirst(".*\\.", ""), row.getLong(2));
                });
        return sums;
    }

    /** From now on this is how things stand. */
    void stand() {
        checksums = checksums();
    }

    /** Puts back what changed. */
    void putBack() {
        Map<String, Long> now = checksums();
        Map<String, Long> kept = new TreeMap<>();
        database.query("checksum table "
                + tables.stream().map(("`" + KEPT + "%s`")::formatted).collect(Collectors.joining(", ")), row -> {
                    kept.put(row.getString(1).replaceFirst(".*\\." + KEPT, ""), row.getLong(2));
                });
        tables.stream().filter(table -> !now.get(table).equals(kept.get(table))).forEach(table -> {
            database.execute("delete from `" + table + "`");
            copy(KEPT + table, table, columns.get(table));
        });
        checksums = checksums();
    }

    static Map<String, Long> growth(Map<String, Long> before, Map<String, Long> after) {
        Map<String, Long> growth = new TreeMap<>();
        after.forEach((what, number) -> {
            if (!number.equals(before.get(what))) {
                growth.put(what, number - before.get(what));
            }
        });
        return growth;
    }

    @Override
    public void close() {
        connection.destroy();
    }
}
