package org.mafs.funder;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;

/** A sheet being written from the top down: its title, what it is marked as, then lines and tables. */
final class ReportSheet {

    /** What a spreadsheet might take for the beginning of something to run. */
    private static final String RUNS = "=+-@\t\r\n";

    private static final float LINE_HEIGHT = 15.5f;
    private static final float LETTER_WIDTH = 256f;

    private final XSSFSheet sheet;
    private final Stationery stationery;
    private final int columns;
    private int next;

    /** @param widths of the columns, in letters */
    ReportSheet(XSSFSheet sheet, Stationery stationery, int... widths) {
        this.sheet = sheet;
        this.stationery = stationery;
        this.columns = widths.length;
        for (int column = 0; column < columns; column++) {
            sheet.setColumnWidth(column, Math.round(widths[column] * LETTER_WIDTH));
        }
        sheet.setDisplayGridlines(false);
    }

    /** @param mark how the workbook may be used; it fills the width of the sheet so that nobody overlooks it */
    void head(String title, String mark) {
        XSSFRow row = row(30);
        text(row, 0, title, stationery.title);
        row = row(22);
        for (int column = 0; column < columns; column++) {
            row.createCell(column).setCellStyle(stationery.mark);
        }
        text(row, 0, mark, stationery.mark);
    }

    void gap() {
        next++;
    }

    void section(String words) {
        text(row(24), 0, words, stationery.section);
    }

    /** A name and a value beside it, such as "Made on". */
    void fact(String label, Object value, Format format) {
        XSSFRow row = row(LINE_HEIGHT);
        text(row, 0, label, stationery.label);
        fill(row.createCell(1), value, stationery.fact(format));
    }

    /** A sentence that runs across the first columns, in as many lines as it needs. */
    void sentence(String words, int across) {
        across(words, across, stationery.sentence, 1.12f);
    }

    /** Quiet words across the first columns, in as many lines as they need. */
    void scope(String words, int across) {
        across(words, across, stationery.scope, .95f);
    }

    /** What has been written so far stays in sight, and is printed on top of every page. */
    void keepInSight() {
        sheet.createFreezePane(0, next);
        sheet.setRepeatingRows(new CellRangeAddress(0, next - 1, -1, -1));
    }

    /**
     * A table by its name, for formulas elsewhere. No rows, no table: then only the header stands there.
     *
     * @param keepHeader whether the header stays in sight while one scrolls
     */
    <R> void table(String name, List<Column<R>> columns, List<R> rows, boolean keepHeader) {
        int top = next;
        XSSFRow header = row(2 * LINE_HEIGHT + 2);
        for (int place = 0; place < columns.size(); place++) {
            text(header, place, columns.get(place).header(), stationery.head(columns.get(place).headed()));
        }
        if (keepHeader) {
            keepInSight();
        }
        for (R each : rows) {
            XSSFRow row = sheet.createRow(next++);
            for (int place = 0; place < columns.size(); place++) {
                Column<R> column = columns.get(place);
                fill(row.createCell(place), column.value().apply(each), stationery.cell(column.format().apply(each)));
            }
        }
        if (!rows.isEmpty()) {
            name(name, top, columns.size());
        }
    }

    /** Everything written, for the printer. */
    CellRangeAddress area() {
        return new CellRangeAddress(0, next - 1, 0, columns - 1);
    }

    private void name(String name, int top, int width) {
        XSSFTable table = sheet.createTable(new AreaReference(new CellReference(top, 0),
                new CellReference(next - 1, width - 1), SpreadsheetVersion.EXCEL2007));
        table.setName(name);
        table.setDisplayName(name);
    }

    private void across(String words, int across, XSSFCellStyle style, float size) {
        if (words.isEmpty()) {
            return;
        }
        float letters = 0;
        for (int column = 0; column < across; column++) {
            letters += sheet.getColumnWidth(column) / LETTER_WIDTH;
        }
        double lines = Math.ceil(words.length() * size * 1.02 / letters);
        XSSFRow row = row((float) (lines * LINE_HEIGHT * size + 5));
        text(row, 0, words, style);
        sheet.addMergedRegion(new CellRangeAddress(next - 1, next - 1, 0, across - 1));
    }

    private XSSFRow row(float height) {
        XSSFRow row = sheet.createRow(next++);
        row.setHeightInPoints(height);
        return row;
    }

    private void fill(XSSFCell cell, Object value, XSSFCellStyle style) {
        cell.setCellStyle(style);
        switch (value) {
            case null -> { }
            case String words -> text(cell, words, style);
            case Number number -> cell.setCellValue(number.doubleValue());
            case LocalDate day -> cell.setCellValue(day);
            case OptionalInt known -> known.ifPresent(cell::setCellValue);
            case OptionalDouble known -> known.ifPresent(cell::setCellValue);
            case Optional<?> known -> known.ifPresent(present -> fill(cell, present, style));
            default -> throw new IllegalArgumentException("No cell holds a " + value.getClass());
        }
    }

    private void text(XSSFRow row, int column, String words, XSSFCellStyle style) {
        text(row.createCell(column), words, style);
    }

    /** Always as text: a string value is never read as a formula, and what looks like one is marked as text too. */
    private void text(XSSFCell cell, String words, XSSFCellStyle style) {
        boolean couldRun = !words.isEmpty() && RUNS.indexOf(words.charAt(0)) >= 0;
        cell.setCellStyle(couldRun ? stationery.quoted(style) : style);
        if (!words.isEmpty()) {
            cell.setCellValue(words);
        }
    }
}
