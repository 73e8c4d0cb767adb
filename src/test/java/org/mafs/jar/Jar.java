package org.mafs.jar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The finished jar, called as a person at a keyboard calls it. */
final class Jar {

    private static final Path FILE = Path.of("target", "mafs.jar");
    private static final Path PLACE = Path.of("target", "jar-test", String.valueOf(ProcessHandle.current().pid()));
    private static final int PATIENCE_S = 120;

    private Jar() {
    }

    /** What a command answered. */
    record Answer(int exit, List<String> out, List<String> err, Duration took) {
    }

    /** A place that no run before this one has used. */
    static Path folder(String name) {
        Path folder = PLACE.resolve(name).toAbsolutePath();
        try {
            Files.createDirectories(folder.getParent());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return folder;
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    /** Runs a command to its end. */
    static Answer run(Map<String, String> settings, String... command) {
        long began = System.nanoTime();
        Path out = folder("out-" + began);
        Path err = folder("err-" + began);
        Process process = start(settings, out, err, command);
        try {
            if (!process.waitFor(PATIENCE_S, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("No answer to " + String.join(" ", command));
            }
            return new Answer(process.exitValue(), Files.readAllLines(out), Files.readAllLines(err),
                    Duration.ofNanos(System.nanoTime() - began));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    static Process start(Map<String, String> settings, Path out, Path err, String... command) {
        List<String> line = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElseThrow(),
                // Each lives for seconds only: not worth compiling for the long run.
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-jar",
                FILE.toAbsolutePath().toString()));
        line.addAll(List.of(command));
        ProcessBuilder builder = new ProcessBuilder(line).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("MAFS_"));
        builder.environment().putAll(settings);
        try {
            return builder.start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
