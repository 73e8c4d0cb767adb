package org.mafs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Another program than the one that worked out a figure works it out again. */
public final class RScript {

    private RScript() {
    }

    /** @param said what it printed, complaints and all */
    public record Ended(int status, String said) {
    }

    /** Where every test must run it has to be there; elsewhere the test that needs it is left out, and says so. */
    public static void requireInstalled() {
        boolean there = Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(place -> Files.isExecutable(Path.of(place, "Rscript")));
        if (!there) {
            System.err.println("SKIPPED: R (Rscript) is not installed, so no other program worked out the figures.");
        }
        if (Boolean.parseBoolean(System.getenv("CI"))) {
            assertThat(there).as("R (Rscript) is installed where every test must run").isTrue();
        }
        assumeTrue(there, "R (Rscript) is not installed.");
    }

    public static Ended run(Path script) throws IOException, InterruptedException {
        Path said = Files.createTempFile("rscript", ".txt");
        try {
            Process process = new ProcessBuilder(List.of("Rscript", "--vanilla", script.getFileName().toString()))
                    .directory(script.getParent().toFile()).redirectErrorStream(true).redirectOutput(said.toFile()).start();
            try {
                assertThat(process.waitFor(120, TimeUnit.SECONDS)).as("R has finished").isTrue();
            } finally {
                process.destroyForcibly();
            }
            return new Ended(process.exitValue(), Files.readString(said, StandardCharsets.UTF_8));
        } finally {
            Files.delete(said);
        }
    }
}
