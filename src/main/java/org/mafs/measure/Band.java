package org.mafs.measure;

/**
 * A named range of scores, open upwards: it reaches to the next band's lower bound.
 *
 * @param from the lowest score inside the band, in points of the instrument
 * @param code a stable word such as {@code moderate-to-severe}; shown through its translation
 */
public record Band(double from, String code) {

    public Band {
        if (!Double.isFinite(from)) {
            throw new IllegalArgumentException("A band begins at a number, not " + from + ".");
        }
        if (code == null || !code.matches("[a-z]+(-[a-z]+)*")) {
            throw new IllegalArgumentException("A band's code is lower-case words joined by hyphens, not \"" + code + "\".");
        }
    }
}
