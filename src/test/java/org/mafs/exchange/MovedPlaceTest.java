package org.mafs.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mafs.IntegrationTest;
import org.mafs.OwnCohorts;
import org.mafs.OwnCohorts.OwnCohort;
import org.mafs.access.Role;
import org.mafs.cohort.CohortPlanning;
import org.mafs.cohort.Mark;
import org.mafs.cohort.Moving;
import org.mafs.cohort.Register;
import org.springframework.beans.factory.annotation.Autowired;

/** A place that moved is taken out as it is now, with each session at the cohort where it was. */
class MovedPlaceTest extends IntegrationTest {

    @Autowired
    private Exporting exporting;
    @Autowired
    private Importing importing;
    @Autowired
    private OwnCohorts cohorts;
    @Autowired
    private CohortPlanning planning;
    @Autowired
    private Register register;
    @Autowired
    private Moving moving;
    @TempDir
    private Path folder;

    @Test
    void theWorkbookSaysBothCohortsAndComesInAgainAsKnown() throws Exception {
        OwnCohort from = cohorts.notLed(1);
        OwnCohort to = cohorts.notLed(0);
        signIn(Role.COORDINATOR);
        register.mark(from.sessions().get(1).id(), from.person(), Mark.LATE, null, Optional.empty());
        moving.move(from.person(), to.id(), "Released");
        register.mark(to.sessions().get(2).id(), from.person(), Mark.PRESENT, null, Optional.empty());
        Path file = folder.resolve("everything.xlsx");
        try (OutputStream stream = Files.newOutputStream(file)) {
            exporting.everything(stream);
        }
        String before = planning.get(from.id()).name();
        String now = planning.get(to.id()).name();
        try (Workbook workbook = WorkbookFactory.create(file.toFile())) {
            assertThat(rows(workbook, "Enrolments")).noneMatch(row -> row.contains(before))
                    .filteredOn(row -> row.contains(now)).hasSize(1);
            assertThat(rows(workbook, "Attendance")).filteredOn(row -> row.contains(now)).hasSize(2)
                    .anyMatch(row -> row.containsAll(List.of(now, "2", before)))
                    .anyMatch(row -> row.containsAll(List.of(now, "3")) && !row.contains(before));
        }
        Preview again = importing.preview(file, rows -> { });
        assertThat(again.problems()).isEmpty();
        assertThat(again.fresh()).isZero();
    }

    private static List<List<String>> rows(Workbook workbook, String sheet) {
        DataFormatter formatter = new DataFormatter();
        return StreamSupport.stream(workbook.getSheet(sheet).spliterator(), false)
                .map(row -> IntStream.range(0, Math.max(0, row.getLastCellNum()))
                        .mapToObj(cell -> formatter.formatCellValue(row.getCell(cell, Row.MissingCellPolicy.RETURN_BLANK_AS_NULL)))
                        .toList()).toList();
    }
}
