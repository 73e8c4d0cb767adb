package org.mafs.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.mafs.base.Calendar;
import org.mafs.base.SpilledWorkbook;
import org.mafs.base.Words;
import org.mafs.base.WorkFolder;

/** Writes a workbook row by row. Text is always text: nothing in it runs. */
final class WorkbookWriter implements AutoCloseable {

    private static final int LAST_CHOOSABLE_ROW = 50_000;
    private static final int DIGIT = 256;
    private static final int WIDTH = 20 * DIGIT;
    private static final int WIDE = 110 * DIGIT;
    private static final int LONGEST_LIST = 255;

    private final SpilledWorkbook spilled;
    private final SXSSFWorkbook workbook;
    private final CellStyle head;
    private final CellStyle day;
    private final CellStyle words;
    private SXSSFSheet lists;
    private int listsWritten;
    private SXSSFSheet sheet;
    private List<Column> columns;
    private int next;

    WorkbookWriter(WorkFolder work) throws IOException {
        spilled = new SpilledWorkbook(work);
        workbook = spilled.workbook();
        Font bold = workbook.createFont();
        bold.setBold(true);
        head = workbook.createCellStyle();
        head.setFont(bold);
        day = workbook.createCellStyle();
        day.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
        words = workbook.createCellStyle();
        words.setWrapText(true);
    }

    /** A sheet of sentences, for who opens the workbook. */
    void sentences(String title, List<String> lines) {
        SXSSFSheet page = workbook.createSheet(title);
        page.setColumnWidth(0, WIDE);
        for (int line = 0; line < lines.size(); line++) {
            Cell cell = page.createRow(line).createCell(0);
            cell.setCellValue(lines.get(line));
            cell.setCellStyle(line == 0 ? head : words);
        }
    }

    /** A sheet without rows yet; the first row names its columns, those that must be filled in with a star. */
    void sheet(String title, List<Column> named) {
        sheet = workbook.createSheet(title);
        columns = named;
        SXSSFRow row = sheet.createRow(0);
        for (int place = 0; place < named.size(); place++) {
            Cell cell = row.createCell(place);
            cell.setCellValue(named.get(place).title() + (named.get(place).needed() ? " *" : ""));
            cell.setCellStyle(head);
            sheet.setColumnWidth(place, WIDTH);
        }
        sheet.createFreezePane(0, 1);
        next = 1;
    }

    void row(Object[] cells) {
        SXSSFRow row = sheet.createRow(next++);
        for (int place = 0; place < cells.length; place++) {
            if (cells[place] != null && !cells[place].equals("")) {
                write(row.createCell(place), columns.get(place), cells[place]);
            }
        }
    }

    private void write(Cell cell, Column column, Object value) {
        switch (value) {
            case LocalDate date -> {
                cell.setCellValue(DateUtil.getExcelDate(date));
                cell.setCellStyle(day);
            }
            case LocalTime time -> cell.setCellValue(Calendar.time(time));
            case Integer number -> cell.setCellValue(number);
            case Boolean yes -> cell.setCellValue(Words.say(yes ? "exchange.yes" : "exchange.no"));
            case Instant instant -> cell.setCellValue(instant.toString());
            case String code when column.kind() == Kind.CHOICE -> cell.setCellValue(inWords(column, code));
            case String codes when column.kind() == Kind.SEVERAL -> cell.setCellValue(Stream.of(codes.split(","))
                    .map(code -> inWords(column, code)).collect(Collectors.joining("; ")));
            default -> cell.setCellValue(SpilledWorkbook.text(value.toString()));
        }
    }

    private static String inWords(Column column, String code) {
        return column.choices().stream().filter(choice -> choice.code().equals(code)).map(Choice::words).findFirst()
                .orElse(code);
    }

    /** Lists to choose from, and a sentence beside each cell that is being filled in. */
    void choices() {
        DataValidationHelper helper = sheet.getDataValidationHelper();
        for (int place = 0; place < columns.size(); place++) {
            Column column = columns.get(place);
            DataValidationConstraint constraint = switch (column.kind()) {
                case CHOICE -> list(helper, column.choices().stream().map(Choice::words).toList());
                case YES_OR_NO -> list(helper, List.of(Words.say("exchange.yes"), Words.say("exchange.no")));
                case NUMBER -> helper.createIntegerConstraint(DataValidationConstraint.OperatorType.BETWEEN,
                        String.valueOf(column.least()), String.valueOf(column.most()));
                default -> null;
            };
            if (constraint != null) {
                DataValidation validation = helper.createValidation(constraint,
                        new CellRangeAddressList(1, LAST_CHOOSABLE_ROW, place, place));
                validation.setShowErrorBox(true);
                validation.setSuppressDropDownArrow(true);
                validation.createErrorBox(cut(column.title(), 32), cut(column.help(), 220));
                sheet.addValidationData(validation);
            }
        }
    }

    /** Excel takes a short list as it stands, a longer one from cells. */
    private DataValidationConstraint list(DataValidationHelper helper, List<String> of) {
        String joined = String.join(",", of);
        if (joined.length() < LONGEST_LIST && of.stream().noneMatch(one -> one.contains(","))) {
            return helper.createExplicitListConstraint(of.toArray(String[]::new));
        }
        if (lists == null) {
            lists = workbook.createSheet(Words.say("exchange.sheet.lists"));
        }
        int first = listsWritten + 1;
        of.forEach(one -> lists.createRow(listsWritten++).createCell(0).setCellValue(one));
        return helper.createFormulaListConstraint("'" + lists.getSheetName() + "'!" + new CellReference(first - 1, 0, true,
                true).formatAsString() + ":" + new CellReference(listsWritten - 1, 0, true, true).formatAsString());
    }

    private static String cut(String text, int longest) {
        return text.length() > longest ? text.substring(0, longest - 1) + "…" : text;
    }

    /** Leaves the stream open. */
    void writeTo(OutputStream stream) throws IOException {
        workbook.write(stream);
    }

    @Override
    public void close() throws IOException {
        spilled.close();
    }
}
