package org.mafs.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 50,000 rows in one go, on an installation of its own. Runs with {@code -Pload}. */
@Tag("load")
class FullDrillTest {

    @TempDir
    private Path folder;

    @Test
    void fiftyThousandRowsAreBroughtInOnceWithin256MegabytesOfHeap() throws Exception {
        Path file = LargeImport.workbook(folder.resolve("drill.xlsx"), 50_000);
        Map<String, String> settings = Map.of("MAFS_DEMO", "true", "MAFS_DATA", folder.resolve("data").toString());
        LargeImport.Answer first = LargeImport.run(folder, settings, "import", file.toString());
        System.out.printf("50,000 rows were brought in within 256 MB of heap in %.0f s%n", first.took());
        assertThat(first.exit()).as(String.join("\n", first.err())).isZero();
        assertThat(first.out()).contains("People: 10,000 new, 0 here already, 0 to put right");
        LargeImport.Answer second = LargeImport.run(folder, settings, "import", file.toString());
        assertThat(second.out()).as(String.join("\n", second.err())).contains("People: 0 new, 10,000 here already, 0 to put right",
                "Brought in: 0 rows.");
        LargeImport.Answer whole = LargeImport.run(folder, settings, "export", folder.resolve("whole.xlsx").toString());
        System.out.printf("and taken out again in %.0f s%n", whole.took());
        assertThat(whole.exit()).as(String.join("\n", whole.err())).isZero();
        assertThat(folder.resolve("whole.xlsx")).isNotEmptyFile();
    }
}
