package org.mafs.outcome;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.mafs.mutualaid.Known;
import org.mafs.person.AgeBand;

/** Values as the codebook has them. What is not known is null, which is written as an empty cell. */
final class ResearchCode {

    private static final int OLDEST_BANDED = 64;
    private static final int YOUNGEST_WIDE_BAND = 25;
    private static final int BAND = 10;
    private static final int YOUNGEST = 16;

    private ResearchCode() {
    }

    /** Such as {@code detox-unit}. */
    static String of(Enum<?> value) {
        return value == null ? null : value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String of(Optional<? extends Enum<?>> value) {
        return of(value.orElse(null));
    }

    static Boolean of(Known known) {
        return switch (known) {
            case YES -> true;
            case NO -> false;
            case NOT_KNOWN -> null;
        };
    }

    static Number of(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }

    static Number of(OptionalInt value) {
        return value.isPresent() ? value.getAsInt() : null;
    }

    /** Ten years wide: nobody is found by the exact one. */
    static String ageBand(OptionalInt years, Optional<AgeBand> told) {
        if (years.isEmpty()) {
            return told.map(ResearchCode::ageBand).orElse(null);
        }
        int age = years.getAsInt();
        if (age > OLDEST_BANDED) {
            return OLDEST_BANDED + 1 + "+";
        }
        if (age < YOUNGEST_WIDE_BAND) {
            return YOUNGEST + "-" + (YOUNGEST_WIDE_BAND - 1);
        }
        int from = YOUNGEST_WIDE_BAND + (age - YOUNGEST_WIDE_BAND) / BAND * BAND;
        return from + "-" + (from + BAND - 1);
    }

    private static String ageBand(AgeBand told) {
        return switch (told) {
            case FROM_16_TO_24 -> "16-24";
            case FROM_25_TO_34 -> "25-34";
            case FROM_35_TO_44 -> "35-44";
            case FROM_45_TO_54 -> "45-54";
            case FROM_55_TO_64 -> "55-64";
            case FROM_65 -> "65+";
        };
    }

    /** Such as {@code 2026-Q1}. */
    static String quarter(LocalDate day) {
        return day.getYear() + "-Q" + ((day.getMonthValue() - 1) / 3 + 1);
    }
}
