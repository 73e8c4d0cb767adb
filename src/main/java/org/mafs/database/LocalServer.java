package org.mafs.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** One running server process: started, waited for, stopped. */
final class LocalServer {

    /** Long, because after a power cut the server first repairs its files. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int ATTEMPTS = 3;
    private static final String ACCESS_DENIED = "28000";

    private final Process process;
    private final int port;

    private LocalServer(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** @param extra further options for the server, after our own */
    static LocalServer start(DataFolder folder, ServerProgram program, String password, List<String> extra) throws IOException {
        var log = new ServerLog(folder.log());
        for (int attempt = 1; ; attempt++) {
            var server = launch(folder, program, log, extra);
            var stopWithUs = new Thread(server.process::destroy);
            Runtime.getRuntime().addShutdownHook(stopWithUs);
            try {
                server.awaitLogin(folder, password);
                return server;
            } catch (StartRefused refused) {
                server.stop();
                // Somebody else was quicker to take the port we had found free.
                if (attempt == ATTEMPTS || !log.speaksOf("Bind on TCP/IP port")) {
                    throw refused;
                }
            } finally {
                forget(stopWithUs);
            }
        }
    }

    private static LocalServer launch(DataFolder folder, ServerProgram program, ServerLog log, List<String> extra)
            throws IOException {
        int port = freePort();
        if (!Files.isDirectory(folder.scratch())) {
            Files.createDirectory(folder.scratch(), OwnerOnly.folder(folder.scratch()));
        }
        var command = program.command(folder.tables());
        command.addAll(List.of("--port=" + port, "--tmpdir=" + folder.scratch(), "--pid-file=mariadb.pid",
                // This computer only, and no second door beside the port.
                "--bind-address=127.0.0.1", "--skip-name-resolve", "--socket=", "--local-infile=OFF",
                // What is committed is on the disk; two people never overwrite each other unnoticed.
                "--innodb-flush-log-at-trx-commit=1", "--sync-binlog=1", "--innodb-snapshot-isolation=ON",
                "--sql-mode=STRICT_TRANS_TABLES,ERROR_FOR_DIVISION_BY_ZERO,NO_AUTO_CREATE_USER,NO_ENGINE_SUBSTITUTION",
                "--default-time-zone=+00:00",
                // The size of a laptop.
                "--innodb-buffer-pool-size=128M", "--aria-pagecache-buffer-size=16M", "--key-buffer-size=1M",
                "--max-connections=60", "--table-open-cache=400"));
        command.addAll(extra);
        detach(command);
        var builder = new ProcessBuilder(command).directory(folder.root().toFile()).redirectErrorStream(true)
                .redirectOutput(log.ready());
        // The settings of another server, or of the service manager that watches MAFS, are not meant for this one.
        builder.environment().keySet().removeIf(name -> name.startsWith("MYSQL") || name.startsWith("MARIADB")
                || name.startsWith("LISTEN_") || name.equals("NOTIFY_SOCKET"));
        var process = builder.start();
        process.getOutputStream().close();
        ServerState.of(process.toHandle(), port).write(folder.state());
        return new LocalServer(process, port);
    }

    /** Ctrl-C in a terminal reaches every process started from it; the server must stay until the pool is closed. */
    private static void detach(List<String> command) {
        Stream.of("/usr/bin/setsid", "/bin/setsid").filter(place -> Files.isExecutable(Path.of(place))).findFirst()
                .ifPresent(setsid -> command.addFirst(setsid));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException endingAlready) {
            // Then the hook does its work.
        }
    }

    private void awaitLogin(DataFolder folder, String password) {
        var log = new ServerLog(folder.log());
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            var refusal = login(port, password);
            if (refusal.isEmpty()) {
                return;
            }
            if (ACCESS_DENIED.equals(refusal.get().getSQLState())) {
                throw new StartRefused("The database in %s does not accept the password in %s. "
                        .formatted(folder.tables(), folder.password())
                        + "Put both back from the same backup.", refusal.get());
            }
            try {
                if (process.waitFor(20, TimeUnit.MILLISECONDS)) {
                    throw new StartRefused("The database server stopped while it was starting. " + log.lastWords());
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new StartRefused("The start was interrupted.", interrupted);
            }
        }
        throw new StartRefused("The database server is not ready after %d minutes. ".formatted(PATIENCE.toMinutes())
                + log.lastWords());
    }

    /** Empty when the login works. */
    static Optional<SQLException> login(int port, String password) {
        try (var _ = DriverManager.getConnection(url(port), Installation.USER, password)) {
            return Optional.empty();
        } catch (SQLException refusal) {
            return Optional.of(refusal);
        }
    }

    static String url(int port) {
        return JdbcUrl.complete("jdbc:mariadb://127.0.0.1:%d/%s".formatted(port, Installation.DATABASE));
    }

    /** For systems where a process cannot be asked to end by a signal. */
    static void shutDown(int port, String password) {
        try (var connection = DriverManager.getConnection(url(port), Installation.USER, password);
                var statement = connection.createStatement()) {
            statement.execute("SHUTDOWN");
        } catch (SQLException goneAlready) {
            // Whether it ended is seen at the process, not here.
        }
    }

    int port() {
        return port;
    }

    long number() {
        return process.pid();
    }

    /** Asks the server to end and waits; true when it has. Never killed: it is writing what people told us. */
    boolean stop(String password) {
        if (!process.supportsNormalTermination()) {
            shutDown(port, password);
            return ended();
        }
        return stop();
    }

    private boolean stop() {
        process.destroy();
        return ended();
    }

    private boolean ended() {
        try {
            return process.waitFor(60, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return !process.isAlive();
        }
    }

    void whenEnded(Runnable action) {
        process.onExit().thenRun(action);
    }
}
