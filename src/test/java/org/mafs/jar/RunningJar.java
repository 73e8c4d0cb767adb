package org.mafs.jar;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The web app, started from the jar on a folder of its own. */
final class RunningJar implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final HttpClient http = HttpClient.newHttpClient();
    private final Path data;
    private final int port;
    private final Path err;
    private final Process process;

    private RunningJar(Path data, Map<String, String> mode) {
        this.data = data;
        this.port = Jar.freePort();
        this.err = Jar.folder("serve-err-" + port);
        Map<String, String> settings = new HashMap<>(mode);
        settings.put("MAFS_DATA", data.toString());
        settings.put("MAFS_PORT", String.valueOf(port));
        this.process = Jar.start(settings, Jar.folder("serve-out-" + port), err);
        await().atMost(PATIENCE).until(() -> said("MAFS is ready") || !process.isAlive());
        if (!process.isAlive()) {
            throw new IllegalStateException("It did not start: " + errors());
        }
    }

    static RunningJar demo(Path data) {
        return new RunningJar(data, Map.of("MAFS_DEMO", "true"));
    }

    static RunningJar real(Path data) {
        return new RunningJar(data, Map.of());
    }

    /** As it stands behind a proxy that speaks HTTPS. */
    static RunningJar behindProxy(Path data) {
        return new RunningJar(data, Map.of("MAFS_URL", "https://mafs.example.org"));
    }

    int port() {
        return port;
    }

    String address() {
        return "http://localhost:" + port;
    }

    List<String> errors() {
        try {
            return Files.readAllLines(err);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    boolean said(String words) {
        return errors().stream().anyMatch(line -> line.contains(words));
    }

    String get(String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(URI.create(address() + path)).build(),
                HttpResponse.BodyHandlers.ofString()).body();
    }

    /** What the page would have the browser keep. */
    String cookie(String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(URI.create(address() + path)).header("X-Forwarded-Proto", "https").build(),
                HttpResponse.BodyHandlers.discarding()).headers().firstValue("Set-Cookie").orElseThrow();
    }

    /** Whether it answers on an address that other computers could use. */
    boolean reachableFromElsewhere() throws IOException {
        InetAddress other = NetworkInterface.networkInterfaces().flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress()).findFirst()
                .orElse(InetAddress.getByName("127.0.0.2"));
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(other, port), 2000);
            return true;
        } catch (ConnectException refused) {
            return false;
        }
    }

    /** As a power cut does. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** As the computer does when it is shut down. */
    Duration stop() {
        long began = System.nanoTime();
        process.destroy();
        await().atMost(PATIENCE).until(() -> !process.isAlive());
        return Duration.ofNanos(System.nanoTime() - began);
    }

    /** The database servers that work on this folder. */
    static List<ProcessHandle> databases(Path data) {
        return ProcessHandle.allProcesses().filter(ProcessHandle::isAlive)
                .filter(each -> each.info().arguments().map(Stream::of).orElseGet(Stream::empty)
                        .anyMatch(("--datadir=" + data.resolve("mariadb"))::equals)).toList();
    }

    List<ProcessHandle> databases() {
        return databases(data);
    }

    /** However the test ended, nothing stays behind. */
    @Override
    public void close() {
        if (process.isAlive()) {
            stop();
        }
        databases().forEach(ProcessHandle::destroy);
    }
}
