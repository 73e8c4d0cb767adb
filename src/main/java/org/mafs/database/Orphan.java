package org.mafs.database;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A database server that outlived the MAFS that started it (a crash, a kill). Only looked for by whoever holds the
 * folder's lock, so it cannot belong to a living instance. It is asked to stop and given time, never killed.
 */
final class Orphan {

    private static final Logger LOG = LoggerFactory.getLogger(Orphan.class);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** Linux adds a word when the program's file has gone meanwhile. */
    private static final Pattern PROGRAM = Pattern.compile("[/\\\\](mariadbd|mysqld)(\\.exe)?( \\(deleted\\))?$");

    private Orphan() {
    }

    static void stop(DataFolder folder) throws IOException {
        var state = ServerState.read(folder.state());
        // The list of all processes also finds one that was started but not yet noted down.
        var orphans = ProcessHandle.allProcesses().filter(process -> isOurs(process, folder, state)).toList();
        for (var orphan : orphans) {
            LOG.info("Stopping the database server that an earlier MAFS left running (process {})", orphan.pid());
            ask(orphan, folder, state);
            waitFor(orphan, folder);
        }
    }

    private static boolean isOurs(ProcessHandle process, DataFolder folder, Optional<ServerState> state) {
        var info = process.info();
        if (info.command().filter(command -> PROGRAM.matcher(command).find()).isEmpty()) {
            return false;
        }
        // Not every system tells the arguments; then the noted number and start time decide.
        return info.arguments()
                .map(arguments -> Arrays.stream(arguments).anyMatch(each -> each.equals("--datadir=" + folder.tables())
                        || each.equals("--datadir=" + folder.unfinishedTables())))
                .orElseGet(() -> state.filter(noted -> noted.describes(process)).isPresent());
    }

    private static void ask(ProcessHandle orphan, DataFolder folder, Optional<ServerState> state) throws IOException {
        if (orphan.supportsNormalTermination()) {
            orphan.destroy();
        } else {
            var password = DatabasePassword.read(folder.password());
            if (state.isPresent() && password.isPresent()) {
                LocalServer.shutDown(state.get().port(), password.get());
            }
        }
    }

    private static void waitFor(ProcessHandle orphan, DataFolder folder) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!hasEnded(orphan)) {
            if (System.nanoTime() > deadline) {
                throw new StartRefused("An earlier database server (process %d) is still busy in %s. Try again in a minute."
                        .formatted(orphan.pid(), folder.root()));
            }
            Pause.briefly();
        }
    }

    /** In a container nobody may collect an ended process: it keeps its number for ever but runs no program. */
    private static boolean hasEnded(ProcessHandle orphan) {
        return !orphan.isAlive() || orphan.info().command().isEmpty();
    }
}
