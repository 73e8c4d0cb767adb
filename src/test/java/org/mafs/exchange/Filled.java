package org.mafs.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook as somebody might fill it in: the first row of each sheet names the columns it uses. */
final class Filled {

    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final CellStyle date = workbook.createCellStyle();

    Filled() {
        date.setDataFormat(workbook.createDataFormat().getFormat("d mmm yyyy"));
    }

    Filled sheet(String name, Object[]... rows) {
        Sheet sheet = workbook.createSheet(name);
        for (Object[] cells : rows) {
            Row row = sheet.createRow(sheet.getLastRowNum() + 1);
            for (int place = 0; place < cells.length; place++) {
                fill(row.createCell(place), cells[place]);
            }
        }
        return this;
    }

    private void fill(Cell cell, Object value) {
        switch (value) {
            case null -> { }
            case LocalDate day -> {
                cell.setCellValue(day);
                cell.setCellStyle(date);
            }
            case Number number -> cell.setCellValue(number.doubleValue());
            case Boolean yes -> cell.setCellValue(yes);
            // As Excel itself writes what only looks like the code of a letter.
            default -> cell.setCellValue(value.toString().replaceAll("_(?=x[0-9A-Fa-f]{4}_)", "_x005F_"));
        }
    }

    XSSFWorkbook workbook() {
        return workbook;
    }

    Path in(Path folder) throws IOException {
        Path file = Files.createTempFile(folder, "filled", ".xlsx");
        try (OutputStream stream = Files.newOutputStream(file); workbook) {
            workbook.write(stream);
        }
        return file;
    }

    static Object[] row(Object... cells) {
        return cells;
    }
}
