package org.mafs.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starts, stops, and what a start finds when the last one ended badly. */
class ServerLifeTest {

    @TempDir(factory = TestFolder.class)
    Path temporary;

    @Test
    void keepsItsDataBetweenStartsAndLeavesNothingRunning() throws Exception {
        var data = TestFolder.in(temporary, "data");
        var server = EmbeddedServer.open(data);
        execute(server, "CREATE TABLE kept (word VARCHAR(20))", "INSERT INTO kept VALUES ('Café')");
        var process = process(data);
        server.close();
        server.close();
        assertThat(process.isAlive()).isFalse();
        assertThat(new ServerLog(data.resolve("mariadb.log")).speaksOf("Shutdown complete")).isTrue();

        try (var again = EmbeddedServer.open(data)) {
            assertThat(words(again)).isEqualTo("Café");
        }
    }

    @Test
    void findsAndStopsTheServerOfAKilledInstanceAndItsDataAreThere() throws Exception {
        var data = TestFolder.in(temporary, "data");
        ProcessHandle orphan;
        try (var killed = OtherInstance.on(data)) {
            assertThat(killed.answer()).isEqualTo("ready");
            try (var joined = EmbeddedServer.openOrJoin(data)) {
                execute(joined, "CREATE TABLE kept (word VARCHAR(20))", "INSERT INTO kept VALUES ('kept')");
            }
            orphan = process(data);
            killed.kill();
        }
        assertThat(orphan.isAlive()).as("it outlives the program that started it").isTrue();

        try (var server = EmbeddedServer.open(data)) {
            assertThat(runsAProgram(orphan)).isFalse();
            assertThat(words(server)).isEqualTo("kept");
        }
        assertThat(Files.readString(data.resolve("mariadb.log"))).as("asked to stop, not killed")
                .doesNotContain("crash recovery");
    }

    @Test
    void findsAnOrphanThatNobodyNotedDownAndLeavesStrangersAlone() throws Exception {
        var data = TestFolder.in(temporary, "data");
        ProcessHandle orphan;
        try (var killed = OtherInstance.on(data)) {
            orphan = process(data);
            killed.kill();
        }
        // The noted number now belongs to somebody else.
        ServerState.of(ProcessHandle.current(), 1).write(data.resolve("mariadb.state"));

        EmbeddedServer.open(data).close();

        assertThat(runsAProgram(orphan)).isFalse();
    }

    @Test
    void installsAgainWhatWasLeftHalfDone() throws Exception {
        var data = TestFolder.in(temporary, "data");
        var half = Files.createDirectories(data.resolve("mariadb.unfinished/mysql"));
        Files.writeString(half.resolve("global_priv.frm"), "half");
        Files.writeString(data.resolve("database.password"), "");
        Files.writeString(data.resolve("mariadb.state"), "process=");

        try (var server = EmbeddedServer.open(data)) {
            execute(server, "CREATE TABLE works (id INT)");
        }
        assertThat(data.resolve("mariadb.unfinished")).doesNotExist();
    }

    @Test
    void unpacksAgainWhatWasLeftHalfDone() throws Exception {
        var servers = Files.createDirectory(temporary.resolve("servers"));
        Files.writeString(Files.createDirectories(servers.resolve("11.4.5.unfinished/bin")).resolve("mariadbd"), "half");
        Files.writeString(Files.createDirectories(servers.resolve("11.4.5/bin")).resolve("mariadbd"), "");
        Files.setPosixFilePermissions(servers.resolve("11.4.5/bin/mariadbd"),
                PosixFilePermissions.fromString("rwxr-xr-x"));

        var program = ServerProgram.find(servers);

        assertThat(program.executable()).isEqualTo(servers.resolve("11.4.5/bin/mariadbd").toRealPath());
        assertThat(servers.resolve("11.4.5.unfinished")).doesNotExist();
    }

    @Test
    void aCommandThatStartedTheServerWaitsForOneThatJoinedIt() throws Exception {
        var data = TestFolder.in(temporary, "data");
        var first = EmbeddedServer.openOrJoin(data);
        CompletableFuture<Void> closing;
        try (var second = EmbeddedServer.openOrJoin(data); var connection = second.connect();
                var statement = connection.createStatement()) {
            closing = CompletableFuture.runAsync(first::close);
            TimeUnit.MILLISECONDS.sleep(300);
            assertThat(statement.execute("SELECT 1")).isTrue();
        }
        closing.get(30, TimeUnit.SECONDS);
        EmbeddedServer.open(data).close();
    }

    @Test
    void saysWhyTheServerDidNotStart() throws Exception {
        var data = TestFolder.in(temporary, "data");

        assertThatThrownBy(() -> EmbeddedServer.open(data, List.of("--no-such-setting")))
                .isInstanceOf(StartRefused.class)
                .hasMessageStartingWith("The database server stopped while it was starting. Its log is "
                        + data.resolve("mariadb.log"))
                .hasMessageContaining("unknown option '--no-such-setting'");

        EmbeddedServer.open(data).close();
    }

    @Test
    void refusesDataWhosePasswordIsLostOrWrong() throws Exception {
        var data = TestFolder.in(temporary, "data");
        EmbeddedServer.open(data).close();
        var file = data.resolve("database.password");
        var right = Files.readString(file);

        Files.writeString(file, "another");
        assertThatThrownBy(() -> EmbeddedServer.open(data)).isInstanceOf(StartRefused.class)
                .hasMessageContaining("does not accept the password in " + file);
        Files.delete(file);
        assertThatThrownBy(() -> EmbeddedServer.open(data)).isInstanceOf(StartRefused.class)
                .hasMessageContaining("The file " + file + " is missing");
        assertThat(file).as("nothing is made up in its place").doesNotExist();

        Files.writeString(file, right);
        EmbeddedServer.open(data).close();
    }

    @Test
    void refusesDataOfANewerServer() throws Exception {
        var data = TestFolder.in(temporary, "data");
        Files.createDirectory(data.resolve("mariadb"));
        Files.writeString(data.resolve("mariadb/mariadb_upgrade_info"), "12.3.1-MariaDB");

        assertThatThrownBy(() -> EmbeddedServer.open(data)).isInstanceOf(StartRefused.class)
                .hasMessageContaining("were written by the newer MariaDB 12.3.1");
    }

    @Test
    void refusesAFolderItCannotWriteTo() throws Exception {
        var file = Files.writeString(temporary.resolve("file"), "kept");

        assertThatThrownBy(() -> EmbeddedServer.open(file)).isInstanceOf(StartRefused.class)
                .hasMessage(("The folder %s cannot be written to (a file is in its place). "
                        + "Set MAFS_DATA to a folder you may write to.").formatted(file));
        assertThatThrownBy(() -> EmbeddedServer.open(Path.of("/proc/mafs"))).isInstanceOf(StartRefused.class)
                .hasMessageStartingWith("The folder /proc/mafs cannot be written to");
        assertThat(file).hasContent("kept");
    }

    private static ProcessHandle process(Path data) throws Exception {
        return ProcessHandle.of(ServerState.read(data.resolve("mariadb.state")).orElseThrow().process()).orElseThrow();
    }

    /** An ended process that nobody collects still counts as alive. */
    private static boolean runsAProgram(ProcessHandle process) {
        return process.isAlive() && process.info().command().isPresent();
    }

    private static void execute(DatabaseServer server, String... statements) throws Exception {
        try (var connection = server.connect(); var statement = connection.createStatement()) {
            for (var each : statements) {
                statement.execute(each);
            }
        }
    }

    private static String words(DatabaseServer server) throws Exception {
        try (var connection = server.connect(); var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT word FROM kept")) {
            row.next();
            return row.getString(1);
        }
    }
}
