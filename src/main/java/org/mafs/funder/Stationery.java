package org.mafs.funder;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The look of the workbook: the same few colours as on the screens, each style made once. */
final class Stationery {

    private static final String PRIMARY = "0B5F5A";
    private static final String INK = "1E2A2E";
    private static final String QUIET = "55636A";
    private static final String LINE = "D9D2C5";
    private static final String CAUTION = "8A4A00";
    private static final String CAUTION_SOFT = "FCEFDA";
    private static final String WHITE = "FFFFFF";

    private final XSSFWorkbook workbook;
    private final Map<Format, XSSFCellStyle> cells = new EnumMap<>(Format.class);
    private final Map<Format, XSSFCellStyle> facts = new EnumMap<>(Format.class);
    private final Map<XSSFCellStyle, XSSFCellStyle> quoted = new HashMap<>();

    final XSSFCellStyle title;
    final XSSFCellStyle mark;
    final XSSFCellStyle section;
    final XSSFCellStyle label;
    final XSSFCellStyle sentence;
    final XSSFCellStyle aside;
    final XSSFCellStyle note;
    private final XSSFCellStyle headLeft;
    private final XSSFCellStyle headRight;

    Stationery(XSSFWorkbook workbook) {
        this.workbook = workbook;
        XSSFFont usual = workbook.getFontAt(0);
        usual.setFontName("Calibri");
        usual.setFontHeightInPoints((short) 11);
        usual.setColor(colour(INK));
        title = style(font(PRIMARY, 18, true), HorizontalAlignment.LEFT, VerticalAlignment.CENTER);
        mark = filled(style(font(CAUTION, 11, true), HorizontalAlignment.LEFT, VerticalAlignment.CENTER), CAUTION_SOFT);
        section = style(font(PRIMARY, 14, true), HorizontalAlignment.LEFT, VerticalAlignment.BOTTOM);
        label = style(font(QUIET, 11, false), HorizontalAlignment.LEFT, VerticalAlignment.CENTER);
        sentence = ruled(wrapped(style(font(INK, 12, false), HorizontalAlignment.LEFT, VerticalAlignment.CENTER)));
        aside = ruled(wrapped(style(font(QUIET, 10, false), HorizontalAlignment.LEFT, VerticalAlignment.CENTER)));
        note = wrapped(style(font(QUIET, 10, false), HorizontalAlignment.LEFT, VerticalAlignment.CENTER));
        headLeft = head(HorizontalAlignment.LEFT);
        headRight = head(HorizontalAlignment.RIGHT);
    }

    XSSFCellStyle head(Format ofColumn) {
        return ofColumn.alignment() == HorizontalAlignment.RIGHT ? headRight : headLeft;
    }

    /** In a table. */
    XSSFCellStyle cell(Format format) {
        return cells.computeIfAbsent(format, this::newCell);
    }

    /** Beside its name, outside any table. */
    XSSFCellStyle fact(Format format) {
        return facts.computeIfAbsent(format, this::newFact);
    }

    /** The same style for text that begins as a formula does: the spreadsheet then keeps it text also when edited. */
    XSSFCellStyle quoted(XSSFCellStyle style) {
        return quoted.computeIfAbsent(style, plain -> {
            XSSFCellStyle text = workbook.createCellStyle();
            text.cloneStyleFrom(plain);
            text.setQuotePrefixed(true);
            return text;
        });
    }

    private XSSFCellStyle newFact(Format format) {
        XSSFCellStyle fact = style(workbook.getFontAt(0), HorizontalAlignment.LEFT, VerticalAlignment.CENTER);
        fact.setDataFormat(workbook.createDataFormat().getFormat(format.pattern()));
        return fact;
    }

    private XSSFCellStyle newCell(Format format) {
        XSSFCellStyle cell = ruled(style(workbook.getFontAt(0), format.alignment(), VerticalAlignment.CENTER));
        cell.setDataFormat(workbook.createDataFormat().getFormat(format.pattern()));
        return format.isWrapped() ? wrapped(cell) : cell;
    }

    private XSSFCellStyle head(HorizontalAlignment alignment) {
        return filled(wrapped(style(font(WHITE, 11, true), alignment, VerticalAlignment.CENTER)), PRIMARY);
    }

    private XSSFCellStyle style(XSSFFont font, HorizontalAlignment across, VerticalAlignment down) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(font);
        style.setAlignment(across);
        style.setVerticalAlignment(down);
        style.setIndention((short) 1);
        return style;
    }

    private static XSSFCellStyle wrapped(XSSFCellStyle style) {
        style.setWrapText(true);
        return style;
    }

    private static XSSFCellStyle ruled(XSSFCellStyle style) {
        style.setBorderBottom(BorderStyle.THIN);
        style.setBottomBorderColor(colour(LINE));
        return style;
    }

    private static XSSFCellStyle filled(XSSFCellStyle style, String fill) {
        style.setFillForegroundColor(colour(fill));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return style;
    }

    private XSSFFont font(String colour, int points, boolean bold) {
        XSSFFont font = workbook.createFont();
        font.setFontName("Calibri");
        font.setFontHeightInPoints((short) points);
        font.setBold(bold);
        font.setColor(colour(colour));
        return font;
    }

    private static XSSFColor colour(String hex) {
        return new XSSFColor(HexFormat.of().parseHex(hex));
    }
}
