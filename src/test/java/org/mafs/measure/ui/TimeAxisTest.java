package org.mafs.measure.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class TimeAxisTest {

    private static final LocalDate START = LocalDate.of(2026, 10, 20);
    private final TimeAxis axis = TimeAxis.around(START, START.plusDays(42), 30, 566);

    @Test
    void daysStandAsFarApartAsTheyAreAlsoWhenTheClocksGoBack() {
        double week = axis.x(START.plusDays(7)) - axis.x(START);
        assertThat(axis.x(START.plusDays(42)) - axis.x(START)).isCloseTo(6 * week, within(1e-9));
        assertThat(axis.x(START.plusDays(14)) - axis.x(START.plusDays(7))).isCloseTo(week, within(1e-9));
    }

    @Test
    void everythingStandsWithinItsEdges() {
        assertThat(axis.x(START)).isGreaterThan(30);
        assertThat(axis.x(START.plusDays(42))).isLessThan(566);
    }

    @Test
    void aSingleDayStandsInTheMiddle() {
        assertThat(TimeAxis.around(START, START, 30, 566).x(START)).isCloseTo(298, within(1e-9));
    }
}
