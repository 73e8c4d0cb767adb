package org.mafs.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mafs.IntegrationTest;
import org.mafs.RScript;
import org.mafs.access.Role;
import org.mafs.base.CohortId;
import org.mafs.cohort.CohortList;
import org.mafs.cohort.CohortRow;
import org.springframework.beans.factory.annotation.Autowired;

/** What researchers take away, from the real database to R. */
class ResearchExportTest extends IntegrationTest {

    @Autowired
    private ResearchExport research;
    @Autowired
    private CohortList cohorts;
    @TempDir
    private Path folder;

    @Test
    void theScriptFindsEveryFigureOfThePilotAgain() throws IOException, InterruptedException {
        RScript.requireInstalled();
        ResearchFiles pilot = zip(pilot());
        RScript.Ended ended = RScript.run(pilot.script());
        int figures = pilot.rows("figures-mafs").size();
        assertThat(ended.said()).contains("All " + figures + " figures equal");
        assertThat(ended.status()).isZero();
        assertThat(figures).isGreaterThan(300);
        assertThat(pilot.folder().resolve("figures-r.csv")).exists();
    }

    private ResearchFiles zip(Set<CohortId> chosen) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        research.zip(new ResearchRequest(chosen, true), bytes);
        return ResearchFiles.unpack(bytes.toByteArray(), Files.createTempDirectory(folder, "zip"));
    }

    private Set<CohortId> pilot() {
        signIn(Role.RESEARCHER);
        return cohorts.toEvaluate().stream().filter(cohort -> cohort.name().endsWith("pilot")).map(CohortRow::id)
                .collect(Collectors.toSet());
    }
}
