package org.mafs.outcome;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.mafs.base.SpilledWorkbook;
import org.mafs.base.WorkFolder;

/** Writes tables as one workbook, a sheet each. Text is always text: nothing in it runs. */
final class ResearchWorkbook implements AutoCloseable {

    private static final int DIGIT = 256;
    private static final int WIDTH = 18 * DIGIT;
    private static final int LONGEST_SHEET = 1_048_576;

    private final SpilledWorkbook spilled;
    private final SXSSFWorkbook workbook;
    private final CellStyle head;
    private final CellStyle quoted;
    private final int longest;

    ResearchWorkbook(WorkFolder work) throws IOException {
        this(work, LONGEST_SHEET);
    }

    /** @param longest rows of a sheet, its heading among them; what is more goes on the next sheet */
    ResearchWorkbook(WorkFolder work, int longest) throws IOException {
        this.spilled = new SpilledWorkbook(work);
        this.workbook = spilled.workbook();
        this.longest = longest;
        Font bold = workbook.createFont();
        bold.setBold(true);
        head = workbook.createCellStyle();
        head.setFont(bold);
        // The spreadsheet then keeps it text also when the cell is edited.
        quoted = workbook.createCellStyle();
        ((XSSFCellStyle) quoted).setQuotePrefixed(true);
    }

    void sentences(String title, List<String> lines) {
        SXSSFSheet page = workbook.createSheet(title);
        page.setColumnWidth(0, 110 * DIGIT);
        CellStyle wrapped = workbook.createCellStyle();
        wrapped.setWrapText(true);
        for (int line = 0; line < lines.size(); line++) {
            Cell cell = page.createRow(line).createCell(0);
            cell.setCellValue(SpilledWorkbook.text(lines.get(line)));
            cell.setCellStyle(line == 0 ? head : wrapped);
        }
    }

    void sheet(ResearchTable table) {
        new Sheets(table).write();
    }

    /** Leaves the stream open. */
    void writeTo(OutputStream stream) throws IOException {
        workbook.write(stream);
    }

    @Override
    public void close() throws IOException {
        spilled.close();
    }

    /** The sheets of one table: one, or more where its rows are more than a sheet holds. */
    private final class Sheets {

        private final ResearchTable table;
        private SXSSFSheet sheet;
        private int number;
        private int next;

        private Sheets(ResearchTable table) {
            this.table = table;
        }

        private void write() {
            begin();
            table.each(this::row);
        }

        private void begin() {
            number++;
            sheet = workbook.createSheet(number == 1 ? table.name() : table.name() + " " + number);
            SXSSFRow row = sheet.createRow(0);
            for (int place = 0; place < table.columns().size(); place++) {
                Cell cell = row.createCell(place);
                cell.setCellValue(table.columns().get(place));
                cell.setCellStyle(head);
                sheet.setColumnWidth(place, WIDTH);
            }
            sheet.createFreezePane(0, 1);
            next = 1;
        }

        private void row(Object[] cells) {
            if (next == longest) {
                begin();
            }
            SXSSFRow row = sheet.createRow(next++);
            for (int place = 0; place < cells.length; place++) {
                if (cells[place] != null && !cells[place].equals("")) {
                    write(row.createCell(place), cells[place]);
                }
            }
        }

        private void write(Cell cell, Object value) {
            switch (value) {
                case Boolean yes -> cell.setCellValue(yes ? 1 : 0);
                case Number number -> cell.setCellValue(number.doubleValue());
                default -> {
                    cell.setCellValue(SpilledWorkbook.text(value.toString()));
                    if (ResearchCell.startsAFormula(value)) {
                        cell.setCellStyle(quoted);
                    }
                }
            }
        }
    }
}
