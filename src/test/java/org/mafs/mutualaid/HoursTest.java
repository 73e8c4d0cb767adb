package org.mafs.mutualaid;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mafs.base.Calendar;
import org.mafs.mutualaid.MeetingSearch.When;

class HoursTest {

    private static final LocalTime FIVE = LocalTime.of(17, 0);
    private static final LocalTime FOUR = LocalTime.of(4, 0);

    @Test
    void tonightGoesOnUntilFourInTheMorning() {
        assertThat(hours(When.TONIGHT, "2026-11-26T09:00:00Z")).containsExactly(
                new Hours(THURSDAY, FIVE, null, true), new Hours(FRIDAY, LocalTime.MIN, FOUR, false));
        assertThat(hours(When.TONIGHT, "2026-11-26T23:59:00Z")).as("a minute before midnight it is the same night")
                .isEqualTo(hours(When.TONIGHT, "2026-11-26T09:00:00Z"));
        assertThat(hours(When.TONIGHT, "2026-11-29T20:00:00Z")).extracting(Hours::day).containsExactly(SUNDAY, MONDAY);
    }

    @Test
    void afterMidnightItIsWhatIsLeftOfTheNight() {
        assertThat(hours(When.TONIGHT, "2026-11-27T00:30:00Z"))
                .containsExactly(new Hours(FRIDAY, LocalTime.of(0, 30), FOUR, false));
        assertThat(hours(When.TONIGHT, "2026-11-27T04:00:00Z")).extracting(Hours::from).containsExactly(FIVE, LocalTime.MIN);
    }

    @Test
    void whatIsStillToComeTodayBeginsNowAndEndsAtMidnight() {
        assertThat(hours(When.LATER_TODAY, "2026-11-26T18:41:00Z"))
                .containsExactly(new Hours(THURSDAY, LocalTime.of(18, 41), null, true));
        assertThat(hours(When.LATER_TODAY, "2026-11-27T00:00:00Z"))
                .containsExactly(new Hours(FRIDAY, LocalTime.MIDNIGHT, null, true));
    }

    /** British Summer Time: what is still Thursday in UTC is Friday on the wall. */
    @Test
    void theClockOnTheWallDecidesInSummer() {
        assertThat(hours(When.LATER_TODAY, "2026-07-02T23:30:00Z"))
                .containsExactly(new Hours(FRIDAY, LocalTime.of(0, 30), null, true));
        assertThat(hours(When.TONIGHT, "2026-07-03T02:59:00Z")).extracting(Hours::from)
                .containsExactly(LocalTime.of(3, 59));
        assertThat(hours(When.TONIGHT, "2026-07-03T03:00:00Z")).extracting(Hours::from).containsExactly(FIVE, LocalTime.MIN);
    }

    /** On 29 March 2026 one o'clock is followed by two; on 25 October the hour from one to two comes twice. */
    @Test
    void theNightsTheClocksChangeLeaveNothingOut() {
        assertThat(hours(When.LATER_TODAY, "2026-03-29T00:59:00Z")).extracting(Hours::from).containsExactly(LocalTime.of(0, 59));
        assertThat(hours(When.LATER_TODAY, "2026-03-29T01:00:00Z")).extracting(Hours::from).containsExactly(LocalTime.of(2, 0));
        assertThat(hours(When.LATER_TODAY, "2026-10-25T00:30:00Z"))
                .isEqualTo(hours(When.LATER_TODAY, "2026-10-25T01:30:00Z"))
                .containsExactly(new Hours(SUNDAY, LocalTime.of(1, 30), null, true));
        assertThat(hours(When.TONIGHT, "2026-10-24T18:00:00Z")).extracting(Hours::day).containsExactly(SATURDAY, SUNDAY);
    }

    private static List<Hours> hours(When when, String moment) {
        Calendar calendar = new Calendar(Clock.fixed(Instant.parse(moment), ZoneOffset.UTC));
        return Hours.of(when, LocalDateTime.ofInstant(calendar.now(), Calendar.PLACE));
    }
}
