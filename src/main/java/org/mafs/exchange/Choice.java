package org.mafs.exchange;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.mafs.base.Words;

/** One of the words that may stand in a cell, and how it is stored. */
record Choice(String code, String words) {

    static <E extends Enum<E>> List<Choice> of(E[] values, String prefix) {
        return of(values, prefix, Enum::name);
    }

    static <E extends Enum<E>> List<Choice> of(E[] values, String prefix, Function<E, String> code) {
        return Arrays.stream(values).map(value -> new Choice(code.apply(value), Words.say(prefix, value))).toList();
    }

    /** The words people see, or the code; capitals, blanks and dashes do not matter. */
    boolean isMeantBy(String written) {
        return plain(written).equals(plain(words)) || plain(written).equals(plain(code));
    }

    private static String plain(String text) {
        return Column.folded(text.replaceAll("[-_‐–’']", " "));
    }
}
