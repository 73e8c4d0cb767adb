package org.mafs.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mafs.cohort.FollowUpWindow;

/** Windows as in the definitions: 28 days before the first session attended; 14 days from the last; 21 to 42 after it. */
class TimingTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 3);
    private static final LocalDate LAST = LocalDate.of(2026, 4, 7);

    @ParameterizedTest
    @CsvSource({
            "2026-02-02, OUTSIDE", "2026-02-03, START", "2026-03-03, START", "2026-03-04, OUTSIDE", "2026-04-06, OUTSIDE",
            "2026-04-07, END", "2026-04-21, END", "2026-04-22, OUTSIDE", "2026-04-27, OUTSIDE",
            "2026-04-28, FOLLOW_UP", "2026-05-19, FOLLOW_UP", "2026-05-20, OUTSIDE"})
    void aFormTellsOfTheTimeItWasFilledIn(LocalDate takenOn, Timing expected) {
        assertThat(of(takenOn, Optional.of(FIRST), false)).isEqualTo(expected);
    }

    @Test
    void whoComesLaterBeginsLater() {
        Optional<LocalDate> third = Optional.of(FIRST.plusWeeks(2));
        assertThat(of(FIRST.plusWeeks(2), third, false)).isEqualTo(Timing.START);
        assertThat(of(FIRST.plusWeeks(2).plusDays(1), third, false)).isEqualTo(Timing.OUTSIDE);
    }

    @Test
    void whoHasNotComeYetIsMeasuredByTheFirstSession() {
        assertThat(of(FIRST.minusDays(3), Optional.empty(), false)).isEqualTo(Timing.START);
    }

    @Test
    void whatIsPlannedInBetweenIsInTime() {
        assertThat(of(FIRST.plusWeeks(1), Optional.of(FIRST), true)).isEqualTo(Timing.DURING);
    }

    private static Timing of(LocalDate takenOn, Optional<LocalDate> started, boolean planned) {
        return Timing.of(takenOn, started, FIRST, LAST, FollowUpWindow.DEFAULT, planned);
    }
}
