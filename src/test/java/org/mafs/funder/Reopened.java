package org.mafs.funder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook that was written and is opened again: what stands in which table, row and column. */
final class Reopened {

    private static final DataFormatter SHOWN = new DataFormatter(Locale.UK);

    private Reopened() {
    }

    static byte[] bytes(Report report) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        FunderWorkbook.write(report, bytes);
        return bytes.toByteArray();
    }

    static XSSFWorkbook written(Report report) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(bytes(report)));
    }

    static XSSFCell cell(XSSFTable table, int row, String column) {
        int place = table.findColumnIndex(column);
        assertThat(place).as(column).isNotNegative();
        return table.getXSSFSheet().getRow(table.getStartRowIndex() + row).getCell(table.getStartColIndex() + place);
    }

    static double number(XSSFTable table, int row, String column) {
        return cell(table, row, column).getNumericCellValue();
    }

    static String text(XSSFTable table, int row, String column) {
        return cell(table, row, column).getStringCellValue();
    }

    static String shown(XSSFTable table, int row, String column) {
        return SHOWN.formatCellValue(cell(table, row, column));
    }

    static int row(XSSFTable table, String label) {
        return IntStream.rangeClosed(1, table.getDataRowCount())
                .filter(row -> text(table, row, "Figure").equals(label)).findFirst().orElseThrow();
    }

    static List<Cell> cells(Sheet sheet) {
        return StreamSupport.stream(sheet.spliterator(), false)
                .flatMap(row -> StreamSupport.stream(row.spliterator(), false)).toList();
    }

    static List<String> texts(Sheet sheet) {
        return cells(sheet).stream().filter(cell -> cell.getCellType() == CellType.STRING)
                .map(Cell::getStringCellValue).toList();
    }

    static List<LocalDate> days(Sheet sheet) {
        return cells(sheet).stream().filter(cell -> cell.getCellType() == CellType.NUMERIC)
                .filter(DateUtil::isCellDateFormatted).map(cell -> cell.getLocalDateTimeCellValue().toLocalDate())
                .toList();
    }
}
