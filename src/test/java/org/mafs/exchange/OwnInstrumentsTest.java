package org.mafs.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.mafs.exchange.Filled.row;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mafs.IntegrationTest;
import org.mafs.access.Role;
import org.mafs.base.Calendar;
import org.mafs.measure.AskedAt;
import org.mafs.measure.Direction;
import org.mafs.measure.Instrument;
import org.mafs.measure.InstrumentFile;
import org.mafs.measure.InstrumentLibrary;
import org.mafs.measure.Item;
import org.mafs.measure.MissingRule;
import org.mafs.measure.OwnInstruments;
import org.mafs.measure.ScoringKind;
import org.mafs.measure.Wording;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Forms of shipped and of own instruments, in and out; rolled back, so that the demo stays what it is. */
class OwnInstrumentsTest extends IntegrationTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 3);

    @TempDir
    private Path folder;
    @Autowired
    private Importing importing;
    @Autowired
    private Exporting exporting;
    @Autowired
    private InstrumentLibrary library;
    @Autowired
    private Calendar calendar;
    @Autowired
    private JdbcClient database;
    @Autowired
    private PlatformTransactionManager transactions;

    private final String code = "own-" + UUID.randomUUID().toString().substring(0, 8);
    private final String name = "Group of " + code;

    @Test
    void formsKeepTheirAnswersAndTheirVersion() throws Exception {
        signIn(Role.COORDINATOR);
        Path file = filled(row("w1", name, "ons4", null, DAY, 10, 0, null, 7),
                row("w1", name, "top", 1, DAY, 20, 11, 0, 7, null, 7, 7),
                // The first version had one item, the second has two, and asks for less than nought.
                row("w1", name, code, 1, DAY, 5), row("w1", name, code, null, DAY.plusDays(7), -3, 90)).in(folder);
        inTheEndUndone(() -> {
            published(1, Item.of(1, "One", 1, 5));
            published(2, Item.of(1, "One", -3, 5), Item.of(2, "Two", 0, 90));
            Preview preview = importing.apply(file, rows -> { });

            assertThat(preview.problems()).isEmpty();
            assertThat(formsOut()).containsExactlyInAnyOrder(
                    "ons4 1 03/03/2026 10 0 . 7", "top 1 03/03/2026 20 11 0 7 . 7 7",
                    code + " 1 03/03/2026 5", code + " 2 10/03/2026 -3 90");
            assertThat(importing.apply(file, rows -> { }).fresh()).as("the same file twice adds nothing").isZero();
        });
    }

    @Test
    void anAnswerIsJudgedByTheVersionItWasGivenTo() throws Exception {
        signIn(Role.COORDINATOR);
        Path file = filled(row("w1", name, code, 1, DAY, 1, 0), row("w1", name, code, 2, DAY.plusDays(1), 6, 0),
                row("w1", name, code, 3, DAY.plusDays(2), 1, 0)).in(folder);
        inTheEndUndone(() -> {
            published(1, Item.of(1, "One", 1, 5));
            published(2, Item.of(1, "One", -3, 5), Item.of(2, "Two", 0, 90));

            assertThat(importing.preview(file, rows -> { }).problems()).extracting(Problem::row, Problem::column, Problem::reason)
                    .containsExactly(tuple(2, "Answer 2", "The form " + code + " has no item 2."),
                            tuple(3, "Answer 1", "“6” is not an answer of this form: from -3 to 5."),
                            tuple(4, "Version", "We do not know version 3 of " + code + "."));
        });
    }

    private Filled filled(Object[]... forms) {
        Object[] header = row("Person ref", "Cohort", "Form", "Version", "Filled in on");
        List<Object> whole = new ArrayList<>(List.of(header));
        IntStream.rangeClosed(1, 8).forEach(item -> whole.add("Answer " + item));
        Object[][] rows = new Object[forms.length + 1][];
        rows[0] = whole.toArray();
        System.arraycopy(forms, 0, rows, 1, forms.length);
        return new Filled()
                .sheet("Places", row("Site", "Kind of site", "Room"), row(name, "community", "Hall"))
                .sheet("People", row("Person ref", "Name"), row("w1", "Ann O’Hara"))
                .sheet("Cohorts", row("Cohort", "Site", "Room", "Places"), row(name, name, "Hall", 12))
                .sheet("Enrolments", row("Person ref", "Cohort", "Joined on"), row("w1", name, DAY))
                .sheet("Measures", rows);
    }

    private void published(int number, Item... items) {
        Instrument made = OwnInstruments.of(List.of(items), MissingRule.allNeeded(), ScoringKind.SUM, List.of(),
                OptionalDouble.empty(), OptionalDouble.empty(), Direction.LOWER_IS_BETTER);
        Instrument instrument = new Instrument(code, number, "Own", null, null, made.items(), made.scales(), null, null,
                null, Wording.OWN, AskedAt.ARRIVAL);
        Timestamp now = Timestamp.from(calendar.now());
        database.sql("INSERT INTO instrument_version (id, uuid, version, code, number, status, definition, changed_at, "
                        + "changed_by, published_at) VALUES (NEXT VALUE FOR mafs_id, ?, 0, ?, ?, 'PUBLISHED', ?, ?, "
                        + "(SELECT MIN(id) FROM account), ?)")
                .params(UUID.randomUUID(), code, number, InstrumentFile.write(instrument), now, now).update();
        assertThat(library.version(code, number)).as("what another node published is found").isEqualTo(instrument);
    }

    /** Every form of the group as the full copy shows it: a dot is blank, and blanks at the end are left out. */
    private List<String> formsOut() throws Exception {
        Path file = folder.resolve("whole.xlsx");
        try (OutputStream stream = Files.newOutputStream(file)) {
            exporting.everything(stream);
        }
        List<String> forms = new ArrayList<>();
        DataFormatter shown = new DataFormatter();
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
            Sheet measures = workbook.getSheet("Measures");
            for (Row row : measures) {
                if (shown.formatCellValue(row.getCell(1)).equals(name)) {
                    forms.add(IntStream.range(4, row.getLastCellNum() - 1)
                            .mapToObj(cell -> shown.formatCellValue(row.getCell(cell)))
                            .map(cell -> cell.isEmpty() ? "." : cell)
                            .collect(Collectors.joining(" ")).replaceFirst("( \\.)+$", ""));
                }
            }
        }
        return forms;
    }

    private interface Work {
        void done() throws Exception;
    }

    private void inTheEndUndone(Work work) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            status.setRollbackOnly();
            try {
                work.done();
            } catch (Exception failure) {
                throw new IllegalStateException(failure);
            }
        });
        assertThatThrownBy(() -> library.version(code, 9)).as("looked at anew, and all of it is gone")
                .isInstanceOf(NoSuchElementException.class);
        assertThat(library.all()).extracting(Instrument::code).doesNotContain(code);
    }
}
