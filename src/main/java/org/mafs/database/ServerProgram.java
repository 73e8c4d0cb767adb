package org.mafs.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A MariaDB server program that runs on this computer.
 *
 * @param share the folder with its messages, character sets and the scripts of the system tables
 */
record ServerProgram(Path executable, ServerVersion version, Path share) {

    private static final ServerVersion OLDEST = new ServerVersion(10, 11, 8);

    /** The bundled server where there is one that runs here, else an installed one. */
    static ServerProgram find(Path unpackTo) {
        var bundled = BundledServer.unpack(unpackTo);
        return bundled.flatMap(ServerProgram::at)
                .or(() -> InstalledServer.places().flatMap(place -> at(place).stream()).findFirst())
                .orElseThrow(() -> new StartRefused((bundled.isPresent()
                        ? "The database server that comes with MAFS does not run on this computer (%s, %s)"
                        : "This build of MAFS brings no database server for this computer (%s, %s)")
                        .formatted(System.getProperty("os.name"), System.getProperty("os.arch"))
                        + " and no MariaDB is installed. Install MariaDB 11.4 or newer, "
                        + "or set MAFS_DB_URL to a MariaDB server."));
    }

    /** Empty when it is not there, does not run here, is not MariaDB, is too old or lacks its own files. */
    static Optional<ServerProgram> at(Path place) {
        if (!Files.isExecutable(place)) {
            return Optional.empty();
        }
        try {
            var executable = place.toRealPath();
            var base = executable.getParent().getParent();
            var share = Stream.of("share", "share/mysql", "share/mariadb").map(base::resolve)
                    .filter(folder -> script(folder, "system_tables").isPresent()).findFirst();
            if (share.isEmpty()) {
                return Optional.empty();
            }
            return version(executable).filter(version -> version.compareTo(OLDEST) >= 0)
                    .map(version -> new ServerProgram(executable, version, share.get()));
        } catch (IOException doesNotRunHere) {
            return Optional.empty();
        }
    }

    private static Optional<ServerVersion> version(Path executable) throws IOException {
        var process = new ProcessBuilder(executable.toString(), "--no-defaults", "--version")
                .redirectErrorStream(true).start();
        try (var output = process.getInputStream()) {
            var text = new String(output.readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0
                    ? ServerVersion.in(text) : Optional.empty();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** What is the same for installing and for running: no foreign settings, its own files, this data folder. */
    List<String> command(Path tables) {
        var command = new ArrayList<>(List.of(executable.toString(), "--no-defaults",
                "--basedir=" + executable.getParent().getParent(), "--datadir=" + tables,
                "--lc-messages-dir=" + share, "--lc-messages=en_US", "--character-sets-dir=" + share.resolve("charsets"),
                "--character-set-server=utf8mb4", "--collation-server=utf8mb4_uca1400_ai_ci",
                "--innodb-log-file-size=48M",
                // TLS between two programs on one computer only makes the start slow.
                "--skip-ssl"));
        if (System.getProperty("user.name").equals("root")) {
            // The server refuses to run as root unless told so in words.
            command.add("--user=root");
        }
        return command;
    }

    /** In the order in which the server wants to read them. */
    List<Path> scripts() {
        return Stream.of("system_tables", "performance_tables", "system_tables_data")
                .map(name -> script(share, name).orElseThrow(() -> new StartRefused(
                        "The MariaDB server at %s lacks its script %s. Install it again.".formatted(executable, name))))
                .toList();
    }

    /** The scripts were called mysql_… until MariaDB 11. */
    private static Optional<Path> script(Path folder, String name) {
        return Stream.of("mariadb_", "mysql_").map(prefix -> folder.resolve(prefix + name + ".sql"))
                .filter(Files::exists).findFirst();
    }
}
