package org.mafs.database;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;

/** What is noted about the running server, for whoever comes next: a command that joins, or a start after a crash. */
record ServerState(long process, Instant started, int port) {

    private static final Duration CLOCK_DRIFT = Duration.ofSeconds(2);

    static ServerState of(ProcessHandle process, int port) {
        return new ServerState(process.pid(), process.info().startInstant().orElse(Instant.EPOCH), port);
    }

    static Optional<ServerState> read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var lines = new Properties();
        lines.load(new StringReader(Files.readString(file)));
        try {
            return Optional.of(new ServerState(Long.parseLong(lines.getProperty("process", "")),
                    Instant.parse(lines.getProperty("started", "")), Integer.parseInt(lines.getProperty("port", ""))));
        } catch (RuntimeException damaged) {
            return Optional.empty();
        }
    }

    void write(Path file) throws IOException {
        OwnerOnly.write(file, "process=%d\nstarted=%s\nport=%d\n".formatted(process, started, port));
    }

    /** Process numbers are used again; a process of that number that started at another time is somebody else's. */
    boolean describes(ProcessHandle candidate) {
        return candidate.pid() == process && candidate.info().startInstant()
                .filter(start -> Duration.between(started, start).abs().compareTo(CLOCK_DRIFT) <= 0).isPresent();
    }
}
