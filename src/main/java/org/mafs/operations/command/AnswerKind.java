package org.mafs.operations.command;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** What the values of a file are, and how one of them is written. An empty cell was not answered. */
enum AnswerKind {

    /** Any number. */
    NUMBERS("numbers", "a number such as 14.5 or empty") {
        // Double.parseDouble alone would also take "NaN", "1d" and "0x1p3".
        private static final Pattern DECIMAL = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d+)?");

        @Override
        boolean isWritten(String value) {
            return DECIMAL.matcher(value).matches() && Double.isFinite(Double.parseDouble(value));
        }
    },

    /** 1 for yes, 0 for no; a column with gaps is often saved as 1.0 and 0.0. */
    YES_NO("yes-no", "1 for yes, 0 for no, or empty") {
        private static final Pattern ONE_OR_ZERO = Pattern.compile("[01](\\.0*)?");

        @Override
        boolean isWritten(String value) {
            return ONE_OR_ZERO.matcher(value).matches();
        }
    };

    private final String word;
    private final String allowed;

    AnswerKind(String word, String allowed) {
        this.word = word;
        this.allowed = allowed;
    }

    abstract boolean isWritten(String value);

    OptionalDouble read(String cell) {
        String written = cell.strip();
        if (written.isEmpty()) {
            return OptionalDouble.empty();
        }
        if (isWritten(written)) {
            return OptionalDouble.of(Double.parseDouble(written));
        }
        throw new IllegalArgumentException("value must be " + allowed + ", not " + CsvFile.shown(cell));
    }

    @Override
    public String toString() {
        return word;
    }

    /** The word on the command line. */
    static final class Reader implements ITypeConverter<AnswerKind> {

        @Override
        public AnswerKind convert(String word) {
            return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst()
                    .orElseThrow(() -> new TypeConversionException("it must be one of "
                            + Arrays.stream(values()).map(AnswerKind::toString).collect(Collectors.joining(", "))
                            + ", not " + CsvFile.shown(word)));
        }
    }
}
