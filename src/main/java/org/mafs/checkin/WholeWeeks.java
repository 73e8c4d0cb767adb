package org.mafs.checkin;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.mafs.measure.UseDays;

/** Weeks within four weeks. */
final class WholeWeeks {

    private WholeWeeks() {
    }

    /**
     * What the weeks that lie wholly within the four weeks before a day come to at least. Weeks that overlap tell of the
     * same days, so only weeks that follow one another are added up.
     *
     * @param weeks the earliest first
     */
    static <T> int within(LocalDate asked, List<T> weeks, Function<T, LocalDate> on, ToIntFunction<T> said) {
        LocalDate earliest = asked.minusDays(UseDays.FOUR_WEEKS - UseDays.WEEK);
        List<T> inside = weeks.stream().filter(week -> !on.apply(week).isBefore(earliest)
                && !on.apply(week).isAfter(asked)).toList();
        int[] best = new int[inside.size()];
        int most = 0;
        for (int place = 0; place < best.length; place++) {
            LocalDate begins = on.apply(inside.get(place)).minusDays(UseDays.WEEK);
            int before = 0;
            for (int earlier = 0; earlier < place; earlier++) {
                if (!on.apply(inside.get(earlier)).isAfter(begins)) {
                    before = Math.max(before, best[earlier]);
                }
            }
            best[place] = before + said.applyAsInt(inside.get(place));
            most = Math.max(most, best[place]);
        }
        return most;
    }
}
