package org.mafs.exchange;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import org.apache.poi.ss.usermodel.DateUtil;

/**
 * A cell as the file holds it.
 *
 * @param text   what stands there; for a number its digits
 * @param number null when it is not a number
 * @param date   whether the file shows the number as a date or a time
 * @param late   whether the file counts days from 1904
 * @param broken whether it holds an error such as #REF!
 */
record RawCell(String text, Double number, boolean date, boolean late, boolean broken) {

    static RawCell text(String text) {
        return new RawCell(text, null, false, false, false);
    }

    static RawCell number(double value, boolean date, boolean late) {
        return new RawCell(BigDecimal.valueOf(value).stripTrailingZeros().toPlainString(), value, date, late, false);
    }

    static RawCell broken(String shown) {
        return new RawCell(shown, null, false, false, true);
    }

    boolean isBlank() {
        return !broken && text.replace('\u00a0', ' ').isBlank();
    }

    /** Null when the number is no day that there is. */
    LocalDateTime moment() {
        return DateUtil.isValidExcelDate(number) ? DateUtil.getLocalDateTime(number, late, true) : null;
    }
}
