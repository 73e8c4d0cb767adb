package org.mafs.funder;

import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * How many lines a text runs to, and how high a row must be for them: no program works that out for a row whose cells
 * are joined.
 */
final class Lines {

    /** The width of a column is counted in parts of the widest digit of the usual font. */
    static final int DIGIT = 256;

    /** Letters of running text are narrower than a digit. */
    private static final float DIGITS_A_LETTER = .88f;

    private static final float HEIGHT = 15;
    private static final float AIR = 5;

    private Lines() {
    }

    /**
     * @param size  of the letters, as part of the usual
     * @param first column that the text runs across
     * @param last  column that it runs across
     */
    static float of(String words, float size, XSSFSheet sheet, int first, int last) {
        float digits = 0;
        for (int column = first; column <= last; column++) {
            digits += (float) sheet.getColumnWidth(column) / DIGIT;
        }
        float indent = 2;
        return Math.max(1, (float) Math.ceil(words.length() * size * DIGITS_A_LETTER / (digits - indent)));
    }

    /** In points, with some air above and below. */
    static float height(float lines) {
        return lines * HEIGHT + AIR;
    }
}
