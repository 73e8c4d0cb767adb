package org.mafs.funder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkbookNameTest {

    @Test
    void saysCohortsAndDate() {
        assertThat(WorkbookName.of(List.of("Riverside pilot", "Oakfield pilot"), Reports.MADE_ON))
                .isEqualTo("MAFS Riverside pilot, Oakfield pilot 2026-11-22.xlsx");
    }

    @Test
    void leavesOutWhatAFileSystemWouldRead() {
        assertThat(WorkbookName.of(List.of("../../etc/passwd\n\u202Egnp.exe", "A:B*C?\"<D>|\\E"), Reports.MADE_ON))
                .isEqualTo("MAFS .. .. etc passwd gnp.exe, A B C D E 2026-11-22.xlsx");
    }

    @Test
    void countsCohortsThatAreTooManyToName() {
        assertThat(WorkbookName.of(Collections.nCopies(9, "Riverside pilot"), Reports.MADE_ON))
                .isEqualTo("MAFS 9 cohorts 2026-11-22.xlsx");
    }

    @Test
    void cutsOneLongNameBetweenLetters() {
        String name = WorkbookName.of(List.of("🏞".repeat(100)), Reports.MADE_ON);
        assertThat(name).isEqualTo("MAFS " + "🏞".repeat(80) + " 2026-11-22.xlsx");
    }
}
