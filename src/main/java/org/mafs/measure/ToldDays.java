package org.mafs.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mafs.base.Refused;

/**
 * One substance, day by day, as a form tells it: the whole days before the one it was asked on, the oldest first. It
 * carries that day, so that a page that was opened yesterday still speaks of the days it showed. As text
 * {@code 0110000@2026-11-22}.
 *
 * @param askedOn the day after the last of them
 * @param marks   one for each day: used, not used, or not told
 * @param amount  about how much on a day of use, in the substance's own unit, with one decimal; null when not told
 */
public record ToldDays(LocalDate askedOn, String marks, BigDecimal amount) {

    public static final char USED = '1';
    public static final char NOT_USED = '0';
    public static final char NOT_TOLD = '?';
    public static final BigDecimal MOST = new BigDecimal("999.9");

    private static final Pattern TEXT = Pattern.compile("([01?]+)(?:@(\\d{4}-\\d{2}-\\d{2}))?");

    public ToldDays {
        if (!marks.matches("[01?]+")) {
            throw new IllegalArgumentException("A day is used, not used or not told, and not \"" + marks + "\".");
        }
        boolean anyUse = marks.indexOf(USED) >= 0;
        if (amount != null && (amount.signum() <= 0 || amount.compareTo(MOST) > 0)) {
            throw new Refused("measure.amount.range", MOST);
        }
        amount = amount == null || !anyUse ? null : amount.setScale(1, RoundingMode.HALF_UP);
    }

    public ToldDays(LocalDate askedOn, String marks) {
        this(askedOn, marks, null);
    }

    static ToldDays nothing(LocalDate askedOn, int window) {
        return new ToldDays(askedOn, String.valueOf(NOT_TOLD).repeat(window));
    }

    /** Empty for what tells no days one by one. @param otherwise the day it was asked on where the text does not say so */
    public static Optional<ToldDays> read(String text, int window, LocalDate otherwise) {
        Matcher days = TEXT.matcher(text);
        if (!days.matches() || days.group(1).length() != window) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ToldDays(days.group(2) == null ? otherwise : LocalDate.parse(days.group(2)),
                    days.group(1)));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    public ToldDays withAmount(BigDecimal about) {
        return new ToldDays(askedOn, marks, about);
    }

    /** Whether it says anything of any day. */
    public boolean saysAnything() {
        return marks.chars().anyMatch(mark -> mark != NOT_TOLD);
    }

    public boolean saysUsed() {
        return marks.indexOf(USED) >= 0;
    }

    /** On how many days; empty as long as one of them is not told. */
    public OptionalInt number() {
        return marks.indexOf(NOT_TOLD) >= 0 ? OptionalInt.empty()
                : OptionalInt.of((int) marks.chars().filter(mark -> mark == USED).count());
    }

    /** The days of which something is said: whether used. */
    public SortedMap<LocalDate, Boolean> days() {
        SortedMap<LocalDate, Boolean> days = new TreeMap<>();
        LocalDate first = askedOn.minusDays(marks.length());
        for (int day = 0; day < marks.length(); day++) {
            if (marks.charAt(day) != NOT_TOLD) {
                days.put(first.plusDays(day), marks.charAt(day) == USED);
            }
        }
        return days;
    }

    /** As a page sends it. */
    public String text() {
        return marks + "@" + askedOn;
    }
}
