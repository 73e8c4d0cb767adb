package org.mafs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Another program than the one that wrote a workbook reads it. */
public final class LibreOffice {

    private LibreOffice() {
    }

    /** Where every test must run it has to be there; elsewhere the test that needs it is left out, and says so. */
    public static void requireInstalled() {
        boolean there = Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(place -> Files.isExecutable(Path.of(place, "soffice")));
        if (!there) {
            System.err.println("SKIPPED: LibreOffice (soffice) is not installed, so no other program opened the workbook.");
        }
        if (Boolean.parseBoolean(System.getenv("CI"))) {
            assertThat(there).as("LibreOffice (soffice) is installed where every test must run").isTrue();
        }
        assumeTrue(there, "LibreOffice (soffice) is not installed.");
    }

    /** @param format as {@code --convert-to} takes it */
    public static void convert(Path workbook, String format, Path into) throws IOException, InterruptedException {
        Path own = Files.createTempDirectory(workbook.getParent(), "soffice");
        Path log = own.resolve("log");
        Process office = new ProcessBuilder("soffice", "-env:UserInstallation=" + own.resolve("profile").toUri(),
                "--headless", "--convert-to", format, "--outdir", into.toString(), workbook.toString())
                .redirectErrorStream(true).redirectOutput(log.toFile()).start();
        try {
            assertThat(office.waitFor(120, TimeUnit.SECONDS)).as("LibreOffice has finished").isTrue();
        } finally {
            office.destroyForcibly();
        }
        assertThat(office.exitValue()).as(Files.readString(log)).isZero();
    }
}
