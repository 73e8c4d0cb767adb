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

/** Another program than the one that wrote a PDF reads it. */
public final class Poppler {

    private Poppler() {
    }

    /** Where every test must run it has to be there; elsewhere the test that needs it is left out, and says so. */
    public static void requireInstalled() {
        boolean there = Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(place -> Files.isExecutable(Path.of(place, "pdfinfo")));
        if (!there) {
            System.err.println("SKIPPED: Poppler (pdfinfo) is not installed, so no other program opened the PDF.");
        }
        if (Boolean.parseBoolean(System.getenv("CI"))) {
            assertThat(there).as("Poppler (pdfinfo) is installed where every test must run").isTrue();
        }
        assumeTrue(there, "Poppler (pdfinfo) is not installed.");
    }

    /** @return what it said, complaints and all */
    public static String run(String... command) throws IOException, InterruptedException {
        Path said = Files.createTempFile("poppler", ".txt");
        try {
            Process process = new ProcessBuilder(List.of(command)).redirectErrorStream(true).redirectOutput(said.toFile()).start();
            try {
                assertThat(process.waitFor(30, TimeUnit.SECONDS)).as(command[0] + " has finished").isTrue();
            } finally {
                process.destroyForcibly();
            }
            String words = Files.readString(said, StandardCharsets.UTF_8);
            assertThat(process.exitValue()).as(words).isZero();
            return words;
        } finally {
            Files.delete(said);
        }
    }
}
