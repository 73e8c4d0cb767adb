package org.mafs.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mafs.outcome.Told.LAST_SESSION;
import static org.mafs.outcome.Told.day;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mafs.outcome.Windows.Days;
import org.mafs.outcome.statistics.Pair;

/** No answer counts twice, whenever somebody first came. */
class WindowsTest {

    @Test
    void whoFirstCameToTheLastSessionHasTheirEndFromTheDayAfter() {
        Windows windows = windows(LAST_SESSION);
        assertThat(windows.days()).isEqualTo(Map.of(Occasion.BASELINE, new Days(day(LAST_SESSION - 28), day(LAST_SESSION)),
                Occasion.END, new Days(day(LAST_SESSION + 1), day(LAST_SESSION + 14)),
                Occasion.FOLLOW_UP, new Days(day(LAST_SESSION + 21), day(LAST_SESSION + 42))));
        Evaluation evaluation = Told.evaluate(Told.by(1).at(6).core10(LAST_SESSION, 20),
                Told.by(2).at(6).core10(LAST_SESSION, 20).core10(LAST_SESSION + 1, 11));
        assertThat(evaluation.measures().getFirst().change(Occasion.BASELINE, Occasion.END).pairs())
                .containsExactly(new Pair(20, 11));
        assertThat(evaluation.arrows().get(4).reasons()).isEqualTo(Map.of(WhyNot.NOT_FILLED_IN, 1));
    }

    @Test
    void whoFirstCameAfterTheDaysForTheEndHasNone() {
        Windows windows = windows(LAST_SESSION + 20);
        Days end = windows.days().get(Occasion.END);
        assertThat(day(0).datesUntil(day(LAST_SESSION + 90)).filter(end::include)).isEmpty();
        assertThat(end.last()).isEqualTo(day(LAST_SESSION + 20));
        assertThat(windows.days().get(Occasion.FOLLOW_UP).first()).isEqualTo(day(LAST_SESSION + 20 + 21));
    }

    @Test
    void whoCameEarlierHasTheirEndFromTheLastSession() {
        assertThat(windows(LAST_SESSION - 1).days().get(Occasion.END).first()).isEqualTo(day(LAST_SESSION));
    }

    @Test
    void noDayIsPartOfTwoWindows() {
        for (int started = 0; started < LAST_SESSION + 40; started++) {
            Windows windows = windows(started);
            assertThat(day(-40).datesUntil(day(LAST_SESSION + 120)).filter(day -> partOf(windows, day) > 1))
                    .as("started on day " + started).isEmpty();
        }
    }

    private static long partOf(Windows windows, LocalDate day) {
        return windows.days().values().stream().filter(days -> days.include(day)).count();
    }

    private static Windows windows(int started) {
        return Windows.of(Definitions.DEFAULT, day(started), day(LAST_SESSION), List.of(), any -> true);
    }
}
