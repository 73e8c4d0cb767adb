package org.mafs;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.avatar.Avatar;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The build's own check of the front-end bundle, run as the build runs it. */
class BundleCheckTest {

    private static final Path BUNDLE = Path.of("src/main/bundles/prod.bundle");

    @TempDir
    private Path folder;

    @Test
    void theCommittedBundleHoldsWhatTheAppUses() throws Exception {
        assertThat(check(classes(), BUNDLE)).isEmpty();
    }

    @Test
    void aBundleOfAnotherVersionIsRefusedInOneSentence() throws Exception {
        Path old = withStats(stats().replaceFirst("(\"@vaadin/grid\":\\s*\")[^\"]+", "$11.2.3"));
        assertThat(check(classes(), old)).hasSize(1).first().asString()
                .contains("out of date", "@vaadin/grid 1.2.3", "mvn -Pbundle process-classes");
    }

    @Test
    void aBundleWithoutAComponentInUseIsRefused() throws Exception {
        Path without = withStats(stats().replace("@vaadin/grid/src/vaadin-grid.js", "@vaadin/grid/src/another.js"));
        assertThat(check(classes(), without)).hasSize(1).first().asString()
                .contains("it lacks", "vaadin-grid.js", "mvn -Pbundle process-classes");
    }

    @Test
    void aComponentThatNoPieceOfTheBundleNamesIsRefused() throws Exception {
        Path uses = Files.createDirectories(folder.resolve("classes")).resolve("Uses.class");
        try (var compiled = getClass().getResourceAsStream("BundleCheckTest$UsesAnAvatar.class")) {
            Files.copy(compiled, uses);
        }
        assertThat(check(uses.getParent(), BUNDLE)).hasSize(1).first().asString()
                .contains("avatar.Avatar", "name it in org.mafs.Bundled");
    }

    @Test
    void noBundleAtAllIsRefused() throws Exception {
        assertThat(check(classes(), folder.resolve("none"))).hasSize(1).first().asString()
                .startsWith("There is no front-end bundle");
    }

    /** What the check had to say; nothing when it was content. */
    private static List<String> check(Path classes, Path bundle) throws Exception {
        Process check = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-classpath", System.getProperty("java.class.path"), "src/build/BundleCheck.java",
                classes.toString(), bundle.toString()).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        List<String> said = new String(check.getErrorStream().readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        assertThat(check.waitFor()).as("ends with: %s", said).isEqualTo(said.isEmpty() ? 0 : 1);
        return said;
    }

    private static Path classes() throws Exception {
        return Path.of(Mafs.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    private static String stats() throws IOException {
        try (ZipFile bundle = new ZipFile(BUNDLE.toFile());
                var stats = bundle.getInputStream(bundle.getEntry("config/stats.json"))) {
            return new String(stats.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private Path withStats(String stats) throws IOException {
        Path bundle = folder.resolve("other.bundle");
        try (ZipOutputStream files = new ZipOutputStream(Files.newOutputStream(bundle))) {
            files.putNextEntry(new ZipEntry("config/stats.json"));
            files.write(stats.getBytes(StandardCharsets.UTF_8));
        }
        return bundle;
    }

    /** Compiled only to be looked at. */
    @SuppressWarnings("unused")
    private static final class UsesAnAvatar {

        private Avatar face() {
            return new Avatar();
        }
    }
}
