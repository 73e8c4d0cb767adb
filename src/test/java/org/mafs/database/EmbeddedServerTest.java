package org.mafs.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.TimeZone;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one running server looks like, from inside and outside. */
class EmbeddedServerTest {

    @TempDir(factory = TestFolder.class)
    static Path temporary;

    static Path data;
    static DatabaseServer server;

    @BeforeAll
    static void start() throws Exception {
        data = TestFolder.in(temporary, "data with a blank");
        server = EmbeddedServer.open(data);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void keepsItsPasswordInAFileThatOnlyTheOwnerMayRead() throws Exception {
        var file = data.resolve("database.password");

        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(Files.readString(file).strip()).isEqualTo(server.password()).hasSizeGreaterThanOrEqualTo(32);
        assertThat(Files.getPosixFilePermissions(data.resolve("mariadb")))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void listensOnThisComputerOnly() throws Exception {
        var outside = NetworkInterface.networkInterfaces().flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress()).toList();

        assertThat(read("SELECT @@bind_address")).isEqualTo("127.0.0.1");
        assertThat(outside).allSatisfy(address -> assertThatThrownBy(() -> connectTo(address))
                .isInstanceOf(ConnectException.class));
    }

    private static void connectTo(InetAddress address) throws Exception {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port()), 2000);
        }
    }

    @Test
    void showsThePasswordToNobodyWhoListsTheProcesses() {
        assertThat(ProcessHandle.allProcesses().flatMap(process -> process.info().commandLine().stream()))
                .noneMatch(line -> line.contains(server.password()));
    }

    @Test
    void refusesAWrongPassword() {
        assertRefused("mafs", "wrong");
        assertRefused("mafs", "");
    }

    @Test
    void refusesRootAndTheNameless() {
        assertRefused("root", "");
        assertRefused("", "");
    }

    private static void assertRefused(String user, String password) {
        var refusal = catchThrowableOfType(SQLException.class,
                () -> DriverManager.getConnection(server.jdbcUrl(), user, password).close());
        assertThat(refusal.getMessage()).contains("Access denied");
    }

    @Test
    void givesItsAccountOneDatabaseAndNoMore() throws Exception {
        try (var connection = server.connect(); var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.executeQuery("SELECT * FROM mysql.global_priv"))
                    .isInstanceOf(SQLException.class).hasMessageContaining("denied");
        }
        assertThat(read("SELECT GROUP_CONCAT(schema_name ORDER BY 1) FROM information_schema.schemata"))
                .isEqualTo("information_schema,mafs");
    }

    @Test
    void passesTheCheckOfSafeSettings() {
        ServerSettings.check(server);
    }

    @Test
    void storesInstantsInUtcWhateverTheTimeZoneOfThisComputer() throws Exception {
        var before = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
        var noon = Instant.parse("2026-07-01T12:00:00Z");
        try (var connection = server.connect(); var statement = connection.createStatement()) {
            statement.execute("CREATE TEMPORARY TABLE moment (at DATETIME(6))");
            try (var insert = connection.prepareStatement("INSERT INTO moment VALUES (?)")) {
                insert.setTimestamp(1, Timestamp.from(noon));
                insert.execute();
            }
            try (var row = statement.executeQuery("SELECT CAST(at AS CHAR), at FROM moment")) {
                row.next();
                assertThat(row.getString(1)).isEqualTo("2026-07-01 12:00:00.000000");
                assertThat(row.getTimestamp(2).toInstant()).isEqualTo(noon);
            }
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void isKeptFromASecondInstanceInTheSameProgram() {
        assertThatThrownBy(() -> EmbeddedServer.open(data)).isInstanceOf(StartRefused.class)
                .hasMessage(("The folder %s is in use by another MAFS (process %d). "
                        + "Stop it first, or set MAFS_DATA to another folder.").formatted(data, ProcessHandle.current().pid()));
    }

    @Test
    void isKeptFromASecondInstanceInAnotherProgram() throws Exception {
        try (var other = OtherInstance.on(data)) {
            assertThat(other.answer()).startsWith("The folder %s is in use by another MAFS (process %d)."
                    .formatted(data, ProcessHandle.current().pid()));
        }
        try (var third = OtherInstance.on(data)) {
            assertThat(third.answer()).as("the second try did not loosen the lock").startsWith("The folder ");
        }
    }

    @Test
    void isSharedWithACommandThatLeavesItRunning() throws Exception {
        try (var joined = EmbeddedServer.openOrJoin(data)) {
            assertThat(joined.jdbcUrl()).isEqualTo(server.jdbcUrl());
            assertThat(joined.toString()).doesNotContain(joined.password());
            joined.connect().close();
        }
        assertThat(read("SELECT 1")).isEqualTo("1");
    }

    @Test
    void isRefusedByNameWhenItsSettingsAreUnsafe() throws Exception {
        var unsafe = TestFolder.in(temporary, "unsafe");
        try (var careless = EmbeddedServer.open(unsafe, List.of("--innodb-flush-log-at-trx-commit=2",
                "--innodb-snapshot-isolation=OFF", "--log-bin", "--sync-binlog=0", "--character-set-server=latin1",
                "--collation-server=latin1_swedish_ci", "--sql-mode=", "--transaction-isolation=READ-COMMITTED"))) {

            assertThatThrownBy(() -> ServerSettings.check(careless)).isInstanceOf(StartRefused.class)
                    .hasMessageContaining("innodb_snapshot_isolation = ON (it is OFF)")
                    .hasMessageContaining("innodb_flush_log_at_trx_commit = 1 (it is 2)")
                    .hasMessageContaining("sync_binlog = 1 (it is 0)")
                    .hasMessageContaining("character_set_server = utf8mb4 (it is latin1)")
                    .hasMessageContaining("sql_mode = a list with STRICT_TRANS_TABLES")
                    .hasMessageContaining("transaction_isolation = REPEATABLE-READ (it is READ-COMMITTED)")
                    .hasMessageNotContaining(careless.password());
        }
    }

    private static String read(String query) throws SQLException {
        try (var connection = server.connect(); var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private static int port() {
        return URI.create(server.jdbcUrl().substring("jdbc:".length())).getPort();
    }
}
