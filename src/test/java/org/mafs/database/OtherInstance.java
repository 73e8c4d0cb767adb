package org.mafs.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;

/** MAFS in a process of its own, so that it can be killed as hard as an operating system kills. */
final class OtherInstance implements AutoCloseable {

    private final Process process;
    private final BufferedReader output;
    private final String answer;

    private OtherInstance(Process process) throws IOException {
        this.process = process;
        this.output = process.inputReader();
        this.answer = output.lines().filter(line -> line.startsWith("> ")).findFirst().orElse("> (nothing)").substring(2);
    }

    static OtherInstance on(Path data) throws IOException {
        return new OtherInstance(new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(),
                "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), OtherInstance.class.getName(),
                data.toString()).redirectErrorStream(true).start());
    }

    public static void main(String[] arguments) throws IOException {
        try (var _ = EmbeddedServer.open(Path.of(arguments[0]))) {
            IO.println("> ready");
            System.in.read();
        } catch (StartRefused refused) {
            IO.println("> " + refused.getMessage());
        }
    }

    /** "ready", or the sentence with which it refused to start. */
    String answer() {
        return answer;
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Ends it in peace. */
    @Override
    public void close() throws Exception {
        if (process.isAlive()) {
            process.getOutputStream().close();
            output.lines().forEach(_ -> { });
            process.waitFor();
        }
    }
}
