package org.mafs.faults;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.mafs.faults.ServerToKill.Has;
import org.mafs.faults.ServerToKill.Opened;
import tools.jackson.databind.json.JsonMapper;

/** A {@link ServerToKill} on a folder and a port of its own, killed as a power cut does and started again there. */
final class KillableServer implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int PATIENCE_S = 60;

    private final Path data;
    private final int port;
    private Process process;
    private BufferedReader answers;

    KillableServer(Path data) throws IOException {
        this.data = Files.createDirectories(data).toAbsolutePath();
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            this.port = free.getLocalPort();
        }
        start();
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    /** Until it answers. */
    void start() throws IOException {
        List<String> line = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElseThrow(), "-Xmx600m",
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow", "-cp", System.getProperty("java.class.path")));
        if (System.getProperty("vaadin.productionMode") != null) {
            line.add("-Dvaadin.productionMode=" + System.getProperty("vaadin.productionMode"));
        }
        line.addAll(List.of(ServerToKill.class.getName(), "--mafs.data=" + data, "--mafs.key=", "--mafs.demo=true",
                "--mafs.db.url=", "--mafs.messages.sent=false", "--mafs.url=http://localhost", "--server.address=127.0.0.1",
                "--server.port=" + port));
        File errors = data.resolveSibling(data.getFileName() + ".err").toFile();
        process = new ProcessBuilder(line).redirectError(ProcessBuilder.Redirect.appendTo(errors)).start();
        answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        answer();
    }

    /** With SIGKILL: nothing is told to anybody. Its database server is left behind, as it would be. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    Opened open() throws IOException {
        return JSON.readValue(ask("open"), Opened.class);
    }

    Has has(Opened who) throws IOException {
        return JSON.readValue(ask("has " + who.person() + " " + who.session()), Has.class);
    }

    private String ask(String question) throws IOException {
        OutputStream asked = process.getOutputStream();
        asked.write((question + "\n").getBytes(StandardCharsets.UTF_8));
        asked.flush();
        return answer();
    }

    private String answer() throws IOException {
        for (String line = answers.readLine(); line != null; line = answers.readLine()) {
            if (line.startsWith(ServerToKill.SAYS)) {
                return line.substring(ServerToKill.SAYS.length());
            }
        }
        throw new IllegalStateException("The server has ended; see " + data + ".err");
    }

    /** Nothing stays behind, also no database server of one that was killed. */
    @Override
    public void close() throws Exception {
        process.getOutputStream().close();
        if (!process.waitFor(PATIENCE_S, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        ProcessHandle.allProcesses().filter(each -> each.info().arguments().map(Stream::of).orElseGet(Stream::empty)
                .anyMatch(("--datadir=" + data.resolve("mariadb"))::equals)).forEach(ProcessHandle::destroy);
    }
}
