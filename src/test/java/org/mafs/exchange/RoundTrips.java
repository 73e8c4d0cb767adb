package org.mafs.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.mafs.IntegrationTest;
import org.mafs.access.Role;
import org.mafs.base.Calendar;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** In, out, in again and out again, on a database that is empty for as long as the transaction lasts. */
abstract class RoundTrips extends IntegrationTest {

    private static final List<String> STAYING = List.of("account", "installation", "programme", "programme_session",
            "programme_form", "flyway_schema_history", "mafs_id", "consent_text");

    @TempDir
    private Path folder;
    @Autowired
    private Importing importing;
    @Autowired
    private Exporting exporting;
    @Autowired
    private Sheets sheets;
    @Autowired
    private Calendar calendar;
    @Autowired
    private JdbcClient database;
    @Autowired
    private PlatformTransactionManager transactions;

    @BeforeEach
    void aCoordinatorAsks() {
        signIn(Role.COORDINATOR);
    }

    /** @return how many rows the workbook had */
    int roundTrip(long seed) throws Exception {
        List<Sheet<?>> described = sheets.inOrder();
        RandomWorkbook random = new RandomWorkbook(seed, described, calendar.today());
        Path file = random.filled().in(folder);
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            status.setRollbackOnly();
            try {
                there(random, file, seed);
                andBack(seed);
            } catch (Exception failure) {
                throw new IllegalStateException("seed " + seed, failure);
            }
        });
        return random.rows();
    }

    private void there(RandomWorkbook random, Path file, long seed) throws Exception {
        empty();
        Preview first = importing.apply(file, rows -> { });
        assertThat(first.problems()).as("seed %s", seed).isEmpty();
        assertThat(first.fresh()).as("seed %s", seed).isEqualTo(random.rows());
        Map<String, List<List<String>>> out = cells(exported("first"));
        random.meant().forEach((sheet, rows) -> assertMeant(sheet, rows, out.get(sheet), seed));
        Preview again = importing.apply(file, rows -> { });
        assertThat(again.fresh()).as("the same file twice adds nothing, seed %s", seed).isZero();
        assertThat(again.problems()).as("seed %s", seed).isEmpty();
    }

    private void andBack(long seed) throws Exception {
        Path first = folder.resolve("first.xlsx");
        Preview same = importing.preview(first, rows -> { });
        assertThat(same.problems()).as("seed %s", seed).isEmpty();
        assertThat(same.fresh()).as("seed %s", seed).isZero();
        empty();
        Preview back = importing.apply(first, rows -> { });
        assertThat(back.matching()).as("seed %s", seed).isZero();
        assertThat(cells(exported("second"))).as("seed %s", seed).isEqualTo(cells(first));
    }

    /** The same rows in any order; a cell nobody spoke of may hold anything. */
    private static void assertMeant(String sheet, List<List<String>> meant, List<List<String>> found, long seed) {
        List<List<String>> left = new ArrayList<>(meant);
        assertThat(found).as("%s, seed %s", sheet, seed).hasSameSizeAs(meant);
        for (List<String> row : found) {
            List<String> match = left.stream().min(Comparator.comparingLong(one -> apart(one, row))).orElseThrow();
            List<String> spoken = IntStream.range(0, row.size())
                    .mapToObj(place -> match.get(place).equals(RandomWorkbook.ANYTHING) ? RandomWorkbook.ANYTHING : row.get(place))
                    .toList();
            assertThat(spoken).as("a row of %s, seed %s", sheet, seed).isEqualTo(match);
            left.remove(match);
        }
    }

    private static long apart(List<String> meant, List<String> found) {
        return IntStream.range(0, meant.size()).filter(place -> !meant.get(place).equals(RandomWorkbook.ANYTHING)
                && !meant.get(place).equals(found.get(place))).count();
    }

    private Path exported(String name) throws Exception {
        Path file = folder.resolve(name + ".xlsx");
        try (OutputStream stream = Files.newOutputStream(file)) {
            exporting.everything(stream);
        }
        return file;
    }

    private Map<String, List<List<String>>> cells(Path file) throws Exception {
        Map<String, List<List<String>>> all = new LinkedHashMap<>();
        DataFormatter shown = new DataFormatter();
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
            for (Sheet<?> sheet : sheets.inOrder()) {
                List<List<String>> rows = new ArrayList<>();
                for (Row row : workbook.getSheet(sheet.title())) {
                    if (row.getRowNum() > 0) {
                        rows.add(IntStream.range(0, sheet.columns().size())
                                .mapToObj(place -> shown.formatCellValue(row.getCell(place))).toList());
                    }
                }
                all.put(sheet.title(), rows);
            }
        }
        return all;
    }

    private void empty() {
        database.sql("SET FOREIGN_KEY_CHECKS = 0").update();
        database.sql("SHOW TABLES").query(String.class).list().stream().filter(table -> !STAYING.contains(table))
                .forEach(table -> database.sql("DELETE FROM `" + table + "`").update());
        database.sql("SET FOREIGN_KEY_CHECKS = 1").update();
    }
}
