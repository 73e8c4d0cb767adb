package org.mafs.funder;

import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Consumer;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.mafs.base.Words;

/**
 * Writes a report as a workbook (Office Open XML) of four sheets. Each is marked as internal, in sight and on every
 * printed page. Nothing in it runs, nothing is hidden, nothing leads outside, and nobody is named.
 */
final class FunderWorkbook {

    private final XSSFWorkbook workbook;
    private final Report report;
    private final Stationery stationery;
    private final PrintedPage page;

    private FunderWorkbook(XSSFWorkbook workbook, Report report) {
        this.workbook = workbook;
        this.report = report;
        this.stationery = new Stationery(workbook);
        this.page = new PrintedPage(mark(), report.madeOn());
    }

    /** Leaves the stream open. */
    static void write(Report report, OutputStream to) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            new FunderWorkbook(workbook, report).writeSheets();
            workbook.write(to);
        }
    }

    private void writeSheets() {
        About.describe(workbook, report);
        sheet("summary", SummarySheet.WIDTHS, true, sheet -> SummarySheet.write(report, sheet));
        sheet("outcomes", OutcomesSheet.WIDTHS, true, sheet -> OutcomesSheet.write(report.evaluation(), sheet));
        sheet("attendance", AttendanceSheet.WIDTHS, false, sheet -> AttendanceSheet.write(report.attendance(), sheet));
        sheet("definitions", DefinitionsSheet.WIDTHS, true,
                sheet -> DefinitionsSheet.write(report.evaluation(), sheet));
    }

    private void sheet(String key, int[] widths, boolean wide, Consumer<ReportSheet> content) {
        XSSFSheet sheet = workbook.createSheet(Words.say("funder.sheet." + key));
        ReportSheet written = new ReportSheet(sheet, stationery, widths);
        written.head(Words.say("funder.title." + key), mark());
        content.accept(written);
        page.setUp(sheet, wide);
        CellRangeAddress area = written.area();
        workbook.setPrintArea(workbook.getSheetIndex(sheet), area.getFirstColumn(), area.getLastColumn(),
                area.getFirstRow(), area.getLastRow());
    }

    private String mark() {
        return Words.say(report.demo() ? "funder.mark.demo" : "funder.mark");
    }
}
