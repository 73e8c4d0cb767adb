package org.mafs.exchange;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.model.SharedStrings;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** The rows of one sheet as they stream by. Of a formula its last result counts. */
final class SheetRows extends DefaultHandler {

    interface Taker {
        /** @param number as the sheet's margin shows it */
        void take(int number, RawCell[] cells);
    }

    /** Columns further right hold nothing of ours. */
    private static final int WIDEST = 100;

    private final SharedStrings texts;
    private final StylesTable styles;
    private final boolean late;
    private final Taker taker;
    private final Map<Integer, Boolean> dates = new HashMap<>();
    private final StringBuilder written = new StringBuilder();
    private RawCell[] row = new RawCell[WIDEST];
    private int number;
    private int column;
    private String type;
    private boolean date;
    private boolean reading;
    private boolean phonetic;

    SheetRows(SharedStrings texts, StylesTable styles, boolean late, Taker taker) {
        this.texts = texts;
        this.styles = styles;
        this.late = late;
        this.taker = taker;
    }

    @Override
    public void startElement(String space, String name, String full, Attributes attributes) {
        switch (name) {
            case "row" -> {
                String numbered = attributes.getValue("r");
                number = numbered == null ? number + 1 : Integer.parseInt(numbered);
                row = new RawCell[WIDEST];
                column = -1;
            }
            case "c" -> {
                String place = attributes.getValue("r");
                column = place == null ? column + 1 : new CellReference(place).getCol();
                type = attributes.getValue("t");
                date = isDate(attributes.getValue("s"));
                written.setLength(0);
            }
            case "rPh" -> phonetic = true;
            case "v", "t" -> reading = !phonetic;
            default -> { }
        }
    }

    @Override
    public void characters(char[] letters, int start, int length) {
        if (reading) {
            written.append(letters, start, length);
        }
    }

    @Override
    public void endElement(String space, String name, String full) {
        switch (name) {
            case "v", "t" -> reading = false;
            case "rPh" -> phonetic = false;
            case "c" -> {
                if (column < WIDEST && !written.isEmpty()) {
                    row[column] = cell(written.toString());
                }
            }
            case "row" -> hand();
            default -> { }
        }
    }

    private void hand() {
        for (RawCell cell : row) {
            if (cell != null && !cell.isBlank()) {
                taker.take(number, row);
                return;
            }
        }
    }

    private RawCell cell(String value) {
        return switch (type == null ? "n" : type) {
            case "s" -> RawCell.text(texts.getItemAt(Integer.parseInt(value)).getString());
            case "inlineStr" -> RawCell.text(new XSSFRichTextString(value).getString());
            case "str" -> RawCell.text(value);
            case "b" -> RawCell.text(value.equals("1") ? "TRUE" : "FALSE");
            case "e" -> RawCell.broken(value);
            case "d" -> RawCell.text(value);
            default -> RawCell.number(Double.parseDouble(value), date, late);
        };
    }

    private boolean isDate(String style) {
        return style != null && dates.computeIfAbsent(Integer.valueOf(style), index -> {
            XSSFCellStyle known = styles.getStyleAt(index);
            return known != null && DateUtil.isADateFormat(known.getDataFormat(), known.getDataFormatString());
        });
    }
}
