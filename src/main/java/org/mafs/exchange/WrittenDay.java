package org.mafs.exchange;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mafs.base.Words;

/** A day as people in the UK write it: 26/11/2026, 26 November 2026, 26 Nov 2026, or 2026-11-26. */
final class WrittenDay {

    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,2})\\s*[/.\\-]\\s*(\\d{1,2})\\s*[/.\\-]\\s*(\\d{4})");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:T00:00(?::00)?)?");
    private static final Pattern WORDS =
            Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)?[ -]+([a-z]+)\\.?,?[ -]+(\\d{4})");

    private WrittenDay() {
    }

    /**
     * @param column that is blamed
     * @throws Wrong when it is no day, or there is no such day
     */
    static LocalDate read(String column, String written) {
        String text = Column.folded(written);
        Matcher numbers = NUMBERS.matcher(text);
        if (numbers.matches()) {
            return day(column, numbers.group(3), number(numbers.group(2)), numbers.group(1), written);
        }
        Matcher iso = ISO.matcher(text.toUpperCase(Locale.ROOT));
        if (iso.matches()) {
            return day(column, iso.group(1), number(iso.group(2)), iso.group(3), written);
        }
        Matcher words = WORDS.matcher(text);
        Optional<Month> month = words.matches() ? month(words.group(2)) : Optional.empty();
        return month.map(named -> day(column, words.group(3), named.getValue(), words.group(1), written))
                .orElseThrow(() -> new Wrong(column, "exchange.wrong.day", written));
    }

    private static LocalDate day(String column, String year, int month, String day, String written) {
        try {
            return LocalDate.of(number(year), month, number(day));
        } catch (DateTimeException impossible) {
            if (month > 12) {
                throw new Wrong(column, "exchange.wrong.no-such-month", written, String.valueOf(month));
            }
            throw new Wrong(column, "exchange.wrong.no-such-day",
                    number(day) + " " + Month.of(Math.max(1, month)).getDisplayName(TextStyle.FULL, Words.HOME) + " " + year);
        }
    }

    private static Optional<Month> month(String name) {
        return Arrays.stream(Month.values()).filter(month -> name.length() >= 3
                && month.name().toLowerCase(Locale.ROOT).startsWith(name.equals("sept") ? "sep" : name)).findFirst();
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
