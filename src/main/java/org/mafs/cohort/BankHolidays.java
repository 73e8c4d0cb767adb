package org.mafs.cohort;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The bank holidays of England and Wales. Where one falls at a weekend, the day that stands in for it counts. */
public final class BankHolidays {

    private static final HolidayManager UNITED_KINGDOM = HolidayManager.getInstance(ManagerParameters.create("gb"));
    private static final String ENGLAND = "eng";
    private static final Map<Integer, Map<LocalDate, String>> BY_YEAR = new ConcurrentHashMap<>();

    private BankHolidays() {
    }

    /** What the day is called, if it is a bank holiday. */
    public static Optional<String> on(LocalDate day) {
        return Optional.ofNullable(BY_YEAR.computeIfAbsent(day.getYear(), BankHolidays::of).get(day));
    }

    private static Map<LocalDate, String> of(int year) {
        return UNITED_KINGDOM.getHolidays(Year.of(year), ENGLAND).stream().collect(Collectors.toMap(
                Holiday::getDate, holiday -> holiday.getDescription(org.mafs.base.Words.HOME), (one, other) -> one));
    }
}
