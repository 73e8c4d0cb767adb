package org.mafs.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mafs.IntegrationTest;
import org.springframework.beans.factory.annotation.Value;

/** A sample of the full drill that every run can afford: a process of its own, beside the running application. */
class LargeImportTest extends IntegrationTest {

    @TempDir
    private Path folder;

    @Value("${mafs.data}")
    private String data;

    @Test
    void fiveThousandRowsAreLookedAtWithin256MegabytesOfHeap() throws Exception {
        Path file = LargeImport.workbook(folder.resolve("drill.xlsx"), 5000);
        LargeImport.Answer answer = LargeImport.run(folder, Map.of("MAFS_DATA", Path.of(data).toAbsolutePath().toString()),
                "import", file.toString(), "--dry-run");
        assertThat(answer.exit()).as(String.join("\n", answer.err())).isZero();
        assertThat(answer.out()).contains("People: 1,000 new, 0 here already, 0 to put right",
                "Visits: 1,000 new, 0 here already, 0 to put right", "This was a dry run: nothing was stored.");
    }
}
