package org.mafs.measure;

/**
 * A named range of scores, open upwards: it reaches to the next band's lower bound.
 *
 * @param from the lowest score inside the band, in points of its scale
 * @param code a stable word such as {@code moderate-to-severe}
 * @param name what people read, such as "moderate to severe"
 */
public record Band(double from, String code, String name) {

    public Band {
        if (!Double.isFinite(from)) {
            throw new IllegalArgumentException("A band begins at a number, not " + from + ".");
        }
        if (code == null || !code.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException("A band's code is lower-case words joined by hyphens, not \"" + code + "\".");
        }
        name = name == null || name.isBlank() ? code.replace('-', ' ') : name.strip();
    }

    public Band(double from, String code) {
        this(from, code, null);
    }
}
