package org.mafs.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the server's own tables on the first start: one account that can use one database, from this computer, with
 * the generated password; no root, no anonymous account, no test database. Built in a folder beside and renamed when
 * complete.
 */
final class Installation {

    private static final Logger LOG = LoggerFactory.getLogger(Installation.class);

    static final String DATABASE = "mafs";
    static final String USER = "mafs";

    /** The name MariaDB's own tools give this note. */
    private static final String WRITTEN_BY = "mariadb_upgrade_info";

    /** One statement a line: while installing the server reads no further than that. */
    private static final String OWN_STATEMENTS = """
            DELETE FROM mysql.global_priv WHERE User <> 'mariadb.sys';
            DELETE FROM mysql.db;
            DELETE FROM mysql.proxies_priv;
            FLUSH PRIVILEGES;
            CREATE DATABASE %1$s CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;
            CREATE USER %2$s@'127.0.0.1' IDENTIFIED BY '%3$s';
            GRANT ALL PRIVILEGES ON %1$s.* TO %2$s@'127.0.0.1';
            GRANT SHUTDOWN ON *.* TO %2$s@'127.0.0.1';
            """;

    private Installation() {
    }

    /** Installs when there is nothing yet; refuses data that a newer server has written. Returns the password. */
    static String ensure(DataFolder folder, ServerProgram program) throws IOException {
        if (Files.exists(folder.tables())) {
            checkVersion(folder, program.version());
            return DatabasePassword.read(folder.password()).orElseThrow(() -> new StartRefused(
                    "The file %s is missing, and without it the data in %s cannot be opened. Put it back from your backup."
                            .formatted(folder.password(), folder.tables())));
        }
        var password = DatabasePassword.readOrMake(folder.password());
        LOG.info("Making a new database in {}", folder.tables());
        var unfinished = folder.unfinishedTables();
        DataFolder.deleteAll(unfinished);
        Files.createDirectory(unfinished, OwnerOnly.folder(unfinished));
        run(folder, program, password);
        Files.writeString(unfinished.resolve(WRITTEN_BY), program.version().note());
        Files.move(unfinished, folder.tables(), StandardCopyOption.ATOMIC_MOVE);
        return password;
    }

    private static void run(DataFolder folder, ServerProgram program, String password) throws IOException {
        var log = new ServerLog(folder.log());
        var command = program.command(folder.unfinishedTables());
        command.addAll(List.of("--bootstrap", "--log-warnings=0", "--enforce-storage-engine=", "--max-allowed-packet=8M"));
        var output = log.ready();
        var process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output).start();
        try (var input = process.getOutputStream()) {
            input.write("CREATE DATABASE IF NOT EXISTS mysql;\nUSE mysql;\nSET @auth_root_socket=NULL;\n"
                    .getBytes(StandardCharsets.UTF_8));
            for (Path script : program.scripts()) {
                Files.copy(script, input);
            }
            input.write(OWN_STATEMENTS.formatted(DATABASE, USER, password).getBytes(StandardCharsets.UTF_8));
        } catch (IOException endedEarly) {
            LOG.debug("The server stopped reading", endedEarly);
        }
        if (!ended(process) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new StartRefused("The database could not be made in %s. %s".formatted(folder.root(), log.lastWords()));
        }
    }

    private static boolean ended(Process process) {
        try {
            return process.waitFor(120, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void checkVersion(DataFolder folder, ServerVersion running) throws IOException {
        var note = folder.tables().resolve(WRITTEN_BY);
        var written = Files.exists(note) ? ServerVersion.in(Files.readString(note)) : Optional.<ServerVersion>empty();
        if (written.isPresent() && running.isOlderSeriesThan(written.get())) {
            throw new StartRefused("The data in %s were written by the newer MariaDB %s, which MariaDB %s cannot read. "
                    .formatted(folder.tables(), written.get(), running) + "Use the newer server again.");
        }
        if (written.isEmpty() || running.compareTo(written.get()) > 0) {
            Files.writeString(note, running.note());
        }
    }
}
