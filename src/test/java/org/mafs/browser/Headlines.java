package org.mafs.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The headline figures of a workbook, opened as a funder opens it: label, then column, then number. */
public record Headlines(Map<String, Map<String, Double>> figures) {

    public static Headlines of(Path file) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
            XSSFTable table = workbook.getTable("Figures");
            Map<String, Map<String, Double>> figures = new TreeMap<>();
            IntStream.rangeClosed(table.getStartRowIndex() + 1, table.getEndRowIndex())
                    .mapToObj(table.getXSSFSheet()::getRow)
                    .forEach(row -> figures.put(row.getCell(table.getStartColIndex()).getStringCellValue(),
                            numbers(table, row)));
            return new Headlines(figures);
        }
    }

    /** As published: 36 of 41 came; 19 people, −32 %, 13 of 18, 16 of 19. */
    public void areThoseOfThePilot() {
        assertThat(figures.get("Came to at least one session")).containsEntry("k", 36.0).containsEntry("N", 41.0);
        assertThat(figures.get("Distress at the start, mean")).containsEntry("N", 19.0);
        assertThat(figures.get("Distress: change in % of the mean at the start").get("Value"))
                .isCloseTo(-0.32, within(1e-12));
        assertThat(figures.get("Used on fewer days at the end")).containsEntry("k", 13.0).containsEntry("N", 18.0);
        assertThat(figures.get("Going to mutual aid at the end")).containsEntry("k", 16.0).containsEntry("N", 19.0);
    }

    private static Map<String, Double> numbers(XSSFTable table, XSSFRow row) {
        Map<String, Double> numbers = new TreeMap<>();
        for (String column : new String[] {"k", "N", "Value"}) {
            int place = table.getStartColIndex() + table.findColumnIndex(column);
            if (row.getCell(place) != null && row.getCell(place).getCellType() == CellType.NUMERIC) {
                numbers.put(column, row.getCell(place).getNumericCellValue());
            }
        }
        return numbers;
    }
}
