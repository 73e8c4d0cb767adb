package org.mafs.funder;

import org.apache.poi.ss.usermodel.HorizontalAlignment;

/**
 * How a figure stands in its cell. The cell holds the figure itself, in full precision; the format only shows it. A
 * minus is a true minus sign, as on the screens.
 */
enum Format {

    TEXT("General", HorizontalAlignment.LEFT),

    /** Longer text that may run over several lines. */
    WRAPPED("General", HorizontalAlignment.LEFT),

    COUNT("#,##0", HorizontalAlignment.RIGHT),

    /** A score or mean in points. */
    POINTS("#,##0.0;\"−\"#,##0.0", HorizontalAlignment.RIGHT),

    /** A difference in points, always with its sign. */
    CHANGE("+#,##0.0;\"−\"#,##0.0;0.0", HorizontalAlignment.RIGHT),

    /** A test statistic or effect size. */
    STATISTIC("0.00;\"−\"0.00", HorizontalAlignment.RIGHT),

    /** To three decimals; what is smaller is said to be. */
    P("[<0.001]\"< 0.001\";0.000", HorizontalAlignment.RIGHT),

    /** A share of 0 to 1, or a change as part of the mean before. */
    PERCENT("0.0 %;\"−\"0.0 %", HorizontalAlignment.RIGHT),

    /** With the name of the month in UK English wherever it is opened. */
    DATE("[$-809]dd mmm yyyy", HorizontalAlignment.LEFT);

    private final String pattern;
    private final HorizontalAlignment alignment;

    Format(String pattern, HorizontalAlignment alignment) {
        this.pattern = pattern;
        this.alignment = alignment;
    }

    String pattern() {
        return pattern;
    }

    HorizontalAlignment alignment() {
        return alignment;
    }

    boolean isWrapped() {
        return this == WRAPPED;
    }
}
