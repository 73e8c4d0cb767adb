package org.mafs.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class WholeWeeksTest {

    private static final LocalDate ASKED = LocalDate.of(2026, 3, 29);

    private record Week(LocalDate on, int said) {
    }

    @Test
    void fourWeeksAreAddedUp() {
        assertThat(within(week(21, 1), week(14, 2), week(7, 3), week(0, 4))).isEqualTo(10);
    }

    @Test
    void aWeekThatReachesFurtherBackIsLeftOut() {
        assertThat(within(week(22, 5), week(14, 2))).isEqualTo(2);
        assertThat(within(week(0, 1), week(-1, 6))).as("and one that is asked later").isEqualTo(1);
    }

    @Test
    void daysInTwoWeeksCountOnce() {
        assertThat(within(week(6, 3), week(0, 4))).isEqualTo(4);
        assertThat(within(week(13, 3), week(7, 2), week(6, 3), week(0, 4))).as("the most that fits").isEqualTo(7);
        assertThat(within()).isZero();
    }

    private static Week week(int before, int said) {
        return new Week(ASKED.minusDays(before), said);
    }

    private static int within(Week... weeks) {
        return WholeWeeks.within(ASKED, List.of(weeks), Week::on, Week::said);
    }
}
