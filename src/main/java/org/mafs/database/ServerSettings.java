package org.mafs.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The settings without which a server may lose what it said was saved, or let two people overwrite each other. All that
 * is wrong is said at once.
 */
final class ServerSettings {

    private static final ServerVersion OLDEST = new ServerVersion(10, 6, 18);
    private static final String AS_WE_SEE_THEM = """
            SHOW VARIABLES WHERE Variable_name IN ('version', 'innodb_snapshot_isolation', 'innodb_flush_log_at_trx_commit',
                'log_bin', 'sync_binlog', 'character_set_server', 'character_set_database',
                'transaction_isolation', 'tx_isolation')""";

    /** The connector makes our own sessions strict; restoring a backup with other tools needs the server to be. */
    private static final String AS_OTHERS_SEE_THEM = "SHOW GLOBAL VARIABLES LIKE 'sql_mode'";

    private final Map<String, String> values;
    private final List<String> wrong = new ArrayList<>();

    private ServerSettings(Map<String, String> values) {
        this.values = values;
    }

    static void check(DatabaseServer server) {
        var settings = new ServerSettings(read(server));
        var found = settings.problems();
        if (!found.isEmpty()) {
            throw new StartRefused("The database server at %s is not set up safely for MAFS. Set on the server: %s."
                    .formatted(JdbcUrl.withoutOptions(server.jdbcUrl()), String.join("; ", found)));
        }
    }

    private static Map<String, String> read(DatabaseServer server) {
        var values = new HashMap<String, String>();
        try (var connection = server.connect()) {
            read(AS_WE_SEE_THEM, connection, values);
            read(AS_OTHERS_SEE_THEM, connection, values);
            return values;
        } catch (SQLException failed) {
            throw new StartRefused("The settings of the database server at %s cannot be read: %s."
                    .formatted(JdbcUrl.withoutOptions(server.jdbcUrl()), Failure.reason(failed)), failed);
        }
    }

    private static void read(String query, Connection connection, Map<String, String> into) throws SQLException {
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                into.put(rows.getString(1).toLowerCase(Locale.ROOT), rows.getString(2));
            }
        }
    }

    private List<String> problems() {
        var version = ServerVersion.in(values.getOrDefault("version", ""));
        if (version.isEmpty() || version.get().compareTo(OLDEST) < 0) {
            return List.of("MariaDB 11.4 or newer (it is %s)".formatted(values.get("version")));
        }
        demand("innodb_snapshot_isolation", "ON", given("innodb_snapshot_isolation").matches("ON|1"));
        demand("innodb_flush_log_at_trx_commit", "1", given("innodb_flush_log_at_trx_commit").equals("1"));
        demand("sync_binlog", "1", given("log_bin").equals("OFF") || given("sync_binlog").equals("1"));
        demand("character_set_server", "utf8mb4", given("character_set_server").equals("utf8mb4"));
        demand("the database's character set", "utf8mb4", given("character_set_database").equals("utf8mb4"));
        demand("sql_mode", "a list with STRICT_TRANS_TABLES", given("sql_mode").matches(".*STRICT_(TRANS|ALL)_TABLES.*"));
        demand(values.containsKey("transaction_isolation") ? "transaction_isolation" : "tx_isolation", "REPEATABLE-READ",
                values.getOrDefault("transaction_isolation", given("tx_isolation")).equals("REPEATABLE-READ"));
        return wrong;
    }

    private String given(String name) {
        return values.getOrDefault(name, "");
    }

    private void demand(String name, String wanted, boolean met) {
        if (!met) {
            var now = given(name).isEmpty() ? "empty" : given(name);
            wrong.add(name + " = " + wanted + (values.containsKey(name) ? " (it is %s)".formatted(now) : ""));
        }
    }
}
