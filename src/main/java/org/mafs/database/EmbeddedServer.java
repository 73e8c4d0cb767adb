package org.mafs.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A MariaDB server of our own whose data lie in one folder, used by one instance of MAFS at a time. */
public final class EmbeddedServer implements DatabaseServer {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);

    /** As long as another instance may need for its very first start. */
    private static final Duration OTHERS_START = Duration.ofSeconds(60);

    private final DataFolder folder;
    private final FolderLock lock;
    private final LocalServer server;
    private final String password;
    private final boolean waitsForGuests;
    private final AtomicBoolean closed = new AtomicBoolean();

    private EmbeddedServer(DataFolder folder, FolderLock lock, LocalServer server, String password,
            boolean waitsForGuests) {
        this.folder = folder;
        this.lock = lock;
        this.server = server;
        this.password = password;
        this.waitsForGuests = waitsForGuests;
        server.whenEnded(() -> {
            if (!closed.get()) {
                LOG.error("The database server has ended by itself. Start MAFS again.");
            }
        });
    }

    /** For the app: the folder is ours alone, or the start is refused. */
    public static DatabaseServer open(Path data) {
        return open(data, List.of());
    }

    static DatabaseServer open(Path data, List<String> extraOptions) {
        var folder = DataFolder.at(data);
        return tryOpen(folder, extraOptions, false).orElseThrow(() -> inUse(folder));
    }

    /** For a command: uses the server of an app that runs on this folder, else starts one for as long as it needs it. */
    public static DatabaseServer openOrJoin(Path data) {
        var folder = DataFolder.at(data);
        long deadline = System.nanoTime() + OTHERS_START.toNanos();
        while (System.nanoTime() < deadline) {
            var server = tryOpen(folder, List.of(), true).map(DatabaseServer.class::cast)
                    .or(() -> JoinedServer.find(folder).map(DatabaseServer.class::cast));
            if (server.isPresent()) {
                return server.get();
            }
            Pause.briefly();
        }
        throw inUse(folder);
    }

    private static Optional<EmbeddedServer> tryOpen(DataFolder folder, List<String> extraOptions, boolean waitsForGuests) {
        try {
            var taken = FolderLock.take(folder.lock());
            if (taken.isEmpty()) {
                return Optional.empty();
            }
            var lock = taken.get();
            try {
                Orphan.stop(folder);
                var program = ServerProgram.find(folder.servers());
                var password = Installation.ensure(folder, program);
                var server = LocalServer.start(folder, program, password, extraOptions);
                LOG.info("MariaDB {} is ready on 127.0.0.1:{} (process {})", program.version(), server.port(), server.number());
                return Optional.of(new EmbeddedServer(folder, lock, server, password, waitsForGuests));
            } catch (IOException | RuntimeException failed) {
                lock.close();
                throw failed;
            }
        } catch (IOException failed) {
            throw new StartRefused("The database in %s could not be started: %s."
                    .formatted(folder.root(), Failure.reason(failed)), failed);
        }
    }

    private static StartRefused inUse(DataFolder folder) {
        var holder = FolderLock.holder(folder.lock()).map(number -> " (process %d)".formatted(number)).orElse("");
        return new StartRefused("The folder %s is in use by another MAFS%s. Stop it first, or set MAFS_DATA to another folder."
                .formatted(folder.root(), holder));
    }

    @Override
    public String jdbcUrl() {
        return LocalServer.url(server.port());
    }

    @Override
    public String username() {
        return Installation.USER;
    }

    @Override
    public String password() {
        return password;
    }

    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        if (waitsForGuests) {
            awaitGuests();
        }
        try (lock) {
            if (server.stop(password)) {
                Files.deleteIfExists(folder.state());
            } else {
                LOG.warn("The database server (process {}) is still writing; it ends by itself.", server.number());
            }
        } catch (IOException failed) {
            LOG.debug("The folder's lock goes with the process", failed);
        }
    }

    /** A second command may have joined the server that this one started. */
    private void awaitGuests() {
        long deadline = System.nanoTime() + OTHERS_START.toNanos();
        try (var connection = connect(); var statement = connection.createStatement()) {
            while (System.nanoTime() < deadline) {
                try (var others = statement.executeQuery(
                        "SELECT COUNT(*) FROM information_schema.processlist WHERE id <> CONNECTION_ID()")) {
                    if (!others.next() || others.getInt(1) == 0) {
                        return;
                    }
                }
                Pause.briefly();
            }
        } catch (SQLException nobodyToWaitFor) {
            LOG.debug("The server is gone already", nobodyToWaitFor);
        }
    }
}
