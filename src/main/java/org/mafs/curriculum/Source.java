package org.mafs.curriculum;

import java.util.Optional;

/**
 * Where something that is said can be looked up.
 *
 * @param web the https address, where there is one
 */
public record Source(String title, Optional<String> web) {

    private static final String BETWEEN = " | ";

    static Source read(String line) {
        int cut = line.indexOf(BETWEEN);
        return cut < 0 ? new Source(line.strip(), Optional.empty())
                : new Source(line.substring(0, cut).strip(), Optional.of(line.substring(cut + BETWEEN.length()).strip()));
    }
}
