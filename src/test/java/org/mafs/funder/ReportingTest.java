package org.mafs.funder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.mafs.funder.Reopened.number;
import static org.mafs.funder.Reopened.row;
import static org.mafs.funder.Reopened.shown;
import static org.mafs.funder.Reopened.texts;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mafs.IntegrationTest;
import org.mafs.access.Operator;
import org.mafs.access.Role;
import org.mafs.base.CohortId;
import org.mafs.base.Refused;
import org.mafs.cohort.CohortList;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** The demo tells the published pilot; its workbook must print exactly those figures, and nobody's name. */
class ReportingTest extends IntegrationTest {

    @Autowired
    private Reporting reporting;
    @Autowired
    private CohortList cohorts;
    @Autowired
    private JdbcClient database;

    @Test
    void theWorkbookOfThePilotPrintsThePublishedFigures() throws IOException {
        signIn(Role.COORDINATOR);
        try (XSSFWorkbook workbook = pilotWorkbook()) {
            XSSFTable changes = workbook.getTable("Changes");
            assertThat(number(changes, 1, "n")).isEqualTo(19);
            assertThat(shown(changes, 1, "Change in %")).isEqualTo("−32.0 %");
            assertThat(number(changes, 1, "Change in %")).isCloseTo(-.32, within(1e-12));
            assertThat(number(changes, 1, "p")).isLessThan(.001);

            XSSFTable figures = workbook.getTable("Figures");
            assertFigure(figures, "Used on fewer days at the end", 13, 18, "72.2 %", "49.1 %", "87.5 %");
            assertFigure(figures, "Going to mutual aid at the end", 16, 19, "84.2 %", "62.4 %", "94.5 %");
            assertThat(number(figures, row(figures, "People referred"), "Value")).isEqualTo(41);
            assertThat(number(figures, row(figures, "Came to at least one session"), "k")).isEqualTo(36);
            assertThat(number(figures, row(figures, "Women"), "k")).isEqualTo(6);
            assertThat(number(figures, row(figures, "Youngest, at their first session"), "Value")).isEqualTo(25);
            assertThat(number(figures, row(figures, "Oldest, at their first session"), "Value")).isEqualTo(60);
            assertThat(workbook.getTable("Attendance").getDataRowCount()).isEqualTo(12);
        }
    }

    @Test
    void itIsMarkedAsDemo() {
        assertThat(as(Role.COORDINATOR, () -> reporting.prepare(pilot())).demo()).isTrue();
    }

    @Test
    void aCohortAheadHasFiguresThatAreNotKnownYet() throws IOException {
        signIn(Role.COORDINATOR);
        Set<CohortId> upcoming = cohorts.toEvaluate().stream().filter(cohort -> cohort.name().startsWith("Weaver"))
                .map(cohort -> cohort.id()).collect(Collectors.toSet());
        try (XSSFWorkbook workbook = opened(reporting.prepare(upcoming))) {
            assertThat(texts(workbook.getSheet("Summary"))).contains("No session has a register yet, so attendance is not known.");
        }
    }

    @Test
    void theCommandLineReadsWhatACoordinatorReads() {
        assertThat(Operator.read(() -> reporting.prepare(pilot())).cohorts())
                .isEqualTo(List.of("Riverside pilot", "Oakfield pilot"));
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "COORDINATOR", mode = EnumSource.Mode.EXCLUDE)
    void nobodyElseMakesOne(Role role) {
        Set<CohortId> pilot = pilot();
        Report report = as(Role.COORDINATOR, () -> reporting.prepare(pilot));
        signIn(role);
        assertThatThrownBy(() -> reporting.prepare(pilot)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> reporting.write(report, OutputStream.nullOutputStream()))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void noCohortNoReport() {
        signIn(Role.COORDINATOR);
        assertThatThrownBy(() -> reporting.prepare(Set.of())).isInstanceOf(Refused.class);
    }

    private static void assertFigure(XSSFTable figures, String label, int k, int n, String value, String low,
            String high) {
        int row = row(figures, label);
        assertThat(number(figures, row, "k")).isEqualTo(k);
        assertThat(number(figures, row, "N")).isEqualTo(n);
        assertThat(shown(figures, row, "Value")).isEqualTo(value);
        assertThat(shown(figures, row, "95 % low")).isEqualTo(low);
        assertThat(shown(figures, row, "95 % high")).isEqualTo(high);
    }

    private Set<CohortId> pilot() {
        return database.sql("SELECT id FROM cohort WHERE name IN ('Riverside pilot', 'Oakfield pilot')")
                .query(Long.class).list().stream().map(CohortId::new).collect(Collectors.toSet());
    }

    private XSSFWorkbook pilotWorkbook() throws IOException {
        return opened(reporting.prepare(pilot()));
    }

    private XSSFWorkbook opened(Report report) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        reporting.write(report, bytes);
        return new XSSFWorkbook(new ByteArrayInputStream(bytes.toByteArray()));
    }
}
