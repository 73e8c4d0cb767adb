package org.mafs.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mafs.exchange.Filled.row;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mafs.AtOnce;
import org.mafs.IntegrationTest;
import org.mafs.access.Role;
import org.mafs.base.Refused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What is stored here is rolled back, so that the demo stays what it is. */
class ImportingTest extends IntegrationTest {

    private static final List<String> TABLES = List.of("site", "venue", "person", "person_name_key", "person_contact_key",
            "referral", "consent", "cohort", "cohort_session", "enrolment", "attendance", "check_in", "response",
            "response_answer", "use_recall", "use_recall_days", "meeting_recall", "follow_up", "contact_attempt");

    @TempDir
    private Path folder;

    @Autowired
    private Importing importing;
    @Autowired
    private Exporting exporting;
    @Autowired
    private JdbcClient database;
    @Autowired
    private PlatformTransactionManager transactions;

    private final String name = "Own " + UUID.randomUUID();

    @BeforeEach
    void aCoordinatorAsks() {
        signIn(Role.COORDINATOR);
    }

    @Test
    void everySheetIsTakenInAndTheSameFileTwiceAddsNothing() throws Exception {
        Path file = Group.called(name).in(folder);
        Preview ahead = importing.preview(file, rows -> { });
        assertThat(ahead.problems()).isEmpty();
        assertThat(ahead.sheets()).hasSize(14).allMatch(sheet -> sheet.fresh() == sheet.rows() && sheet.fresh() > 0);
        undone(() -> {
            Map<String, Long> before = counts();
            Preview first = importing.apply(file, rows -> { });
            Map<String, Long> after = counts();
            assertThat(first.fresh()).isEqualTo(ahead.fresh());
            assertThat(after).allSatisfy((table, rows) -> assertThat(rows).as(table).isGreaterThan(before.get(table)));
            Preview second = importing.apply(file, rows -> { });
            assertThat(second.fresh()).isZero();
            assertThat(second.matching()).isEqualTo(first.fresh());
            assertThat(second.problems()).isEmpty();
            assertThat(counts()).isEqualTo(after);
            return null;
        });
    }

    @Test
    void aPreviewStoresNothing() throws Exception {
        Map<String, Long> before = counts();
        importing.preview(Group.called(name).in(folder), rows -> { });
        assertThat(counts()).isEqualTo(before);
    }

    @Test
    void oneWrongRowAtTheEndKeepsEverythingOut() throws Exception {
        Map<String, Long> before = counts();
        Filled group = Group.called(name);
        group.workbook().getSheet("Contacts").getRow(1).getCell(2).setCellValue("nonsense");
        Path file = group.in(folder);
        assertThatThrownBy(() -> importing.apply(file, rows -> { })).isInstanceOf(Refused.class)
                .hasMessageContaining("Nothing was brought in: Contacts, row 2").hasMessageContaining("“nonsense”");
        assertThat(counts()).isEqualTo(before);
    }

    @Test
    void whatIsWrongIsToldBySheetRowAndColumn() throws Exception {
        Path file = new Filled()
                .sheet("People", row("Person ref", "Name", "Date of birth", "Gender", "E-mail"),
                        row("w1", "Ann", "31/2/2001", "Woman"), row("w2", "Bob", "11/26/1990"),
                        row("w3", "C".repeat(200)), row("w4", "Young", LocalDate.now().minusYears(10)),
                        row("w5", "Old", "1/1/1901"), row("w6", "Ahead", "1/1/2099"), row("w7", null),
                        row("w8", "Dee", "around 1980"), row("w9", "Eve", null, "Lizard"), row("w10", "Flo", 30000),
                        row("w11", "Gus", null, null, "no address"))
                .sheet("Enrolments", row("Person ref", "Cohort", "Joined on", "Left on"),
                        row("w99", "Riverside pilot", "1/3/2026", null), row("w1", "No such group", "1/3/2026", null))
                .in(folder);
        Preview preview = importing.preview(file, rows -> { });
        assertThat(preview.canBeApplied()).isFalse();
        assertThat(preview.wrong()).isEqualTo(13);
        assertThat(preview.problems()).extracting(problem -> problem.sheet() + " " + problem.row() + " "
                + problem.column() + ": " + problem.reason()).containsExactly(
                "People 2 Date of birth: There is no 31 February 2001.",
                "People 3 Date of birth: “11/26/1990” has month 26. The day comes first, then the month: 26/11/2026.",
                "People 4 Name: This is longer than 100 letters.",
                "People 5 Date of birth: This makes them 10 years old. People are 16 to 110.",
                "People 6 Date of birth: This makes them " + LocalDate.of(1901, 1, 1).until(LocalDate.now()).getYears()
                        + " years old. People are 16 to 110.",
                "People 7 Date of birth: The date of birth lies ahead.",
                "People 8 Name: This cell must be filled in.",
                "People 9 Date of birth: “around 1980” is not a date we can read. Write it as 26/11/2026.",
                "People 10 Gender: “Lizard” is not one of: Woman; Man; In another way; Prefers not to say; Not asked.",
                "People 11 Date of birth: “30000” is not a date we can read. Write it as 26/11/2026.",
                "People 12 : " + org.mafs.base.Words.say("person.email.wrong"),
                "Enrolments 2 Person ref: There is no person with the reference “w99”, neither here nor on the sheet People.",
                "Enrolments 3 Cohort: There is no cohort called “No such group”, neither here nor on the sheet Cohorts.");
    }

    @Test
    void ofTwoWhoBringTheSameInAtOnceOneWaitsAndFindsItHere() throws Exception {
        Path file = new Filled().sheet("Places", row("Site", "Room"), row(name, "Hall"), row(name, "Office")).in(folder);
        List<Preview> done = new ArrayList<>();
        try {
            for (var answer : AtOnce.run(2, () -> importing.apply(file, rows -> { }))) {
                done.add(answer.get());
            }
            assertThat(done).extracting(Preview::fresh).containsExactlyInAnyOrder(2, 0);
            assertThat(done).extracting(Preview::matching).containsExactlyInAnyOrder(0, 2);
        } finally {
            database.sql("DELETE v FROM venue v JOIN site s ON s.id = v.site_id WHERE s.name = ?").param(name).update();
            database.sql("DELETE FROM site WHERE name = ?").param(name).update();
        }
    }

    @Test
    void anEndBeforeItsStartIsRefused() throws Exception {
        Filled group = Group.called(name);
        group.workbook().getSheet("Enrolments").getRow(2).getCell(3).setCellValue("1/3/2026");
        assertThat(importing.preview(group.in(folder), rows -> { }).problems()).first()
                .extracting(Problem::reason).isEqualTo("“Left on” is earlier than “Joined on”.");
    }

    @Test
    void aReferenceMeansOnePersonAndAKnownPersonIsNotAddedAgain() throws Exception {
        Path first = Group.called(name).in(folder);
        undone(() -> {
            importing.apply(first, rows -> { });
            String uuid = database.sql("SELECT p.uuid FROM person p JOIN enrolment e ON e.person_id = p.id "
                    + "JOIN cohort c ON c.id = e.cohort_id WHERE c.name = ? AND e.left_on IS NULL")
                    .param(name).query(String.class).single();
            Preview preview = importing.preview(file(new Filled().sheet("People", row("Person ref", "Name", "Date of birth"),
                    row(uuid, "Bob Ray", "28/02/1985"), row("another", "ANN o’hara", "28 Feb 1985"))), rows -> { });
            assertThat(preview.problems()).extracting(Problem::reason).containsExactly(
                    "“" + uuid + "” is Ann O’Hara here already, not Bob Ray. Use another reference.",
                    "“another” is ANN O’HARA, who is known already. The row counts as them."
                            .replace("ANN O’HARA", "ANN o’hara"));
            return null;
        });
    }

    @Test
    void whatDiffersIsToldAndWhatIsHereStays() throws Exception {
        Filled group = Group.called(name);
        Path first = file(group);
        undone(() -> {
            importing.apply(first, rows -> { });
            Path changed = changed(first);
            Preview again = importing.apply(changed, rows -> { });
            assertThat(again.fresh()).isZero();
            assertThat(again.problems()).singleElement().satisfies(told -> {
                assertThat(told.wrong()).isFalse();
                assertThat(told.column()).isEqualTo("Week from 1 to 5");
            });
            return null;
        });
    }

    @Test
    void whatIsExportedAndImportedIntoAnEmptyInstallationIsEqual() throws Exception {
        undone(() -> {
            importing.apply(file(Group.called(name)), rows -> { });
            Path whole = exported();
            Preview same = importing.preview(whole, rows -> { });
            assertThat(same.problems()).isEmpty();
            assertThat(same.fresh()).isZero();
            database.sql("SET FOREIGN_KEY_CHECKS = 0").update();
            database.sql("SHOW TABLES").query(String.class).list().stream()
                    .filter(table -> !List.of("account", "installation", "programme", "programme_session",
                            "programme_form", "flyway_schema_history", "mafs_id", "consent_text").contains(table))
                    .forEach(table -> database.sql("DELETE FROM `" + table + "`").update());
            database.sql("SET FOREIGN_KEY_CHECKS = 1").update();
            Preview taken = importing.apply(whole, rows -> { });
            assertThat(taken.matching()).isZero();
            assertThat(taken.fresh()).isGreaterThan(500);
            List<String> before = cells(whole);
            List<String> after = cells(exported());
            assertThat(others(before, after)).as("cells that are gone").isEmpty();
            assertThat(others(after, before)).as("cells that were not there").isEmpty();
            return null;
        });
    }

    /** The first few, so that a failure can be read. */
    private static List<String> others(List<String> cells, List<String> than) {
        Set<String> known = new HashSet<>(than);
        return cells.stream().filter(cell -> !known.contains(cell)).limit(10).toList();
    }

    private Path exported() throws Exception {
        Path file = Files.createTempFile(folder, "whole", ".xlsx");
        try (OutputStream stream = Files.newOutputStream(file)) {
            exporting.everything(stream);
        }
        return file;
    }

    private static List<String> cells(Path file) throws Exception {
        List<String> cells = new ArrayList<>();
        DataFormatter shown = new DataFormatter();
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
            workbook.forEach(sheet -> sheet.forEach(row -> row.forEach(cell ->
                    cells.add(sheet.getSheetName() + "!" + cell.getAddress() + " " + shown.formatCellValue(cell)))));
        }
        return cells;
    }

    private Path file(Filled filled) throws Exception {
        return filled.in(folder);
    }

    private Path changed(Path file) throws Exception {
        Path copy = Files.createTempFile(folder, "changed", ".xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file));
                OutputStream stream = Files.newOutputStream(copy)) {
            workbook.getSheet("Check-ins").getRow(1).getCell(3).setCellValue(1);
            workbook.write(stream);
        }
        return copy;
    }

    private Map<String, Long> counts() {
        Map<String, Long> counts = new LinkedHashMap<>();
        TABLES.forEach(table -> counts.put(table,
                database.sql("SELECT COUNT(*) FROM " + table).query(Long.class).single()));
        return counts;
    }

    private interface Work {
        Object done() throws Exception;
    }

    private void undone(Work work) {
        Supplier<Object> quietly = () -> {
            try {
                return work.done();
            } catch (Exception failure) {
                throw new IllegalStateException(failure);
            }
        };
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            status.setRollbackOnly();
            quietly.get();
        });
    }
}
