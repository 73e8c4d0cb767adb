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
            sheet.setColumnWidth(column, widths[column] * Lines.DIGIT);
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
        row(8);
    }

    void gap() {
        next++;
    }

    /** What follows is printed from the top of a page on. */
    void newPage() {
        sheet.setRowBreak(next - 1);
    }

    void section(String words) {
        text(row(24), 0, words, stationery.section);
    }

    /** A name and a value beside it, such as "Made on". */
    void fact(String label, Object value, Format format) {
        XSSFRow row = row(Lines.height(1));
        text(row, 0, label, stationery.label);
        fill(row.createCell(1), value, stationery.fact(format));
        merge(1, columns - 1);
    }

    /** A sentence across the first columns and quiet words across the others, in as many lines as they need. */
    void sentence(String words, String aside, int across) {
        XSSFRow row = row(Lines.height(Math.max(1.1f * Lines.of(words, 1.1f, sheet, 0, across - 1),
                Lines.of(aside, .9f, sheet, across, columns - 1))));
        text(row, 0, words, stationery.sentence);
        text(row, across, aside, stationery.aside);
        merge(0, across - 1);
        merge(across, columns - 1);
    }

    /** Quiet words across the first columns, in as many lines as they need. */
    void note(String words, int across) {
        if (!words.isEmpty()) {
            text(row(Lines.height(Lines.of(words, .9f, sheet, 0, across - 1))), 0, words, stationery.note);
            merge(0, across - 1);
        }
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
        XSSFRow header = row(Lines.height(2));
        for (int place = 0; place < columns.size(); place++) {
            text(header, place, columns.get(place).header(), stationery.head(columns.get(place).headed()));
        }
        if (keepHeader) {
            keepInSight();
        }
        for (R each : rows) {
            write(each, columns);
        }
        if (!rows.isEmpty()) {
            name(name, top, columns.size());
        }
    }

    private <R> void write(R each, List<Column<R>> columns) {
        XSSFRow row = row(0);
        float lines = 1;
        for (int place = 0; place < columns.size(); place++) {
            Object value = columns.get(place).value().apply(each);
            Format format = columns.get(place).format().apply(each);
            fill(row.createCell(place), value, stationery.cell(format));
            if (format.isWrapped()) {
                lines = Math.max(lines, Lines.of(String.valueOf(value), 1, sheet, place, place));
            }
        }
        row.setHeightInPoints(Lines.height(lines));
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

    private void merge(int first, int last) {
        sheet.addMergedRegion(new CellRangeAddress(next - 1, next - 1, first, last));
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
