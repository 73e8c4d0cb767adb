package org.mafs.exchange;

import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.mafs.access.Role;
import org.mafs.base.Words;
import org.mafs.base.WorkFolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives the workbook out: empty to be filled in, or full of all that is kept. */
@Service
@Transactional(readOnly = true)
@RolesAllowed(Role.RUNS_COHORTS)
public class Exporting {

    private final Sheets sheets;
    private final WorkFolder work;

    Exporting(Sheets sheets, WorkFolder work) {
        this.sheets = sheets;
        this.work = work;
    }

    /** With lists to choose from, and one example row a sheet that is never taken in. */
    public void template(OutputStream stream) throws IOException {
        try (WorkbookWriter workbook = new WorkbookWriter(work)) {
            List<Sheet<?>> all = sheets.inOrder();
            workbook.sentences(Words.say("exchange.sheet.read-me"), howTo(all));
            for (Sheet<?> sheet : all) {
                workbook.sheet(sheet.title(), sheet.columns());
                workbook.row(sheet.columns().stream().map(Column::example).toArray());
                workbook.choices();
            }
            workbook.writeTo(stream);
        }
    }

    /** Everybody and everything, but for what its first sheet names. */
    public void everything(OutputStream stream) throws IOException {
        try (WorkbookWriter workbook = new WorkbookWriter(work)) {
            workbook.sentences(Words.say("exchange.sheet.read-me"), Stream.of("exchange.export.title",
                    "exchange.export.private", "exchange.left-out").map(Words::say).toList());
            for (Sheet<?> sheet : sheets.inOrder()) {
                write(sheet, workbook);
            }
            workbook.writeTo(stream);
        }
    }

    /** What is wrong, and what is worth knowing, as a list to work through. */
    public void problems(Preview preview, OutputStream stream) throws IOException {
        try (WorkbookWriter workbook = new WorkbookWriter(work)) {
            workbook.sheet(Words.say("exchange.sheet.problems"), List.of(Column.text("problem-sheet", 0),
                    Column.number("problem-row", 0, 0), Column.text("problem-column", 0), Column.text("problem", 0)));
            preview.problems().forEach(problem -> workbook.row(new Object[] {problem.sheet(),
                    problem.row() == 0 ? null : problem.row(), problem.column(), problem.reason()}));
            workbook.writeTo(stream);
        }
    }

    private static <R> void write(Sheet<R> sheet, WorkbookWriter workbook) {
        workbook.sheet(sheet.title(), sheet.columns());
        sheet.each(record -> {
            sheet.learn(record);
            workbook.row(sheet.cells(record));
        });
    }

    private static List<String> howTo(List<Sheet<?>> all) {
        List<String> lines = new ArrayList<>(Stream.of("exchange.template.title", "exchange.template.fill",
                "exchange.template.refs", "exchange.template.example", "exchange.template.dates",
                "exchange.template.twice", "exchange.template.hidden", "exchange.left-out").map(Words::say).toList());
        for (Sheet<?> sheet : all) {
            sheet.columns().forEach(column -> lines.add(
                    Words.say("exchange.template.column", sheet.title(), column.title(), column.help())));
        }
        return lines;
    }
}
