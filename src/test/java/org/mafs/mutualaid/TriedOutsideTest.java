package org.mafs.mutualaid;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mafs.cohort.FollowUpWindow;
import org.mafs.mutualaid.TriedOutside.Count;
import org.mafs.mutualaid.TriedOutside.Told;
import org.mafs.mutualaid.TriedOutside.Went;

/** The programme of these people begins on 1 July and ends on 5 August 2025. */
class TriedOutsideTest {

    private static final LocalDate FIRST = LocalDate.of(2025, 7, 1);
    private static final LocalDate LAST = LocalDate.of(2025, 8, 5);
    private static final LocalDate MUCH_LATER = LocalDate.of(2025, 12, 1);
    private static final List<LocalDate> SESSIONS = FIRST.datesUntil(LAST.plusDays(1), Period.ofWeeks(1)).toList();
    private static final FellowshipId AA = new FellowshipId(1);
    private static final FellowshipId SMART = new FellowshipId(4);

    @Test
    void nothingToldIsNeitherYesNorNo() {
        TriedOutside nobodyAsked = of(List.of(), List.of());
        assertThat(nobodyAsked.tried()).isEqualTo(Known.NOT_KNOWN);
        assertThat(nobodyAsked.first()).isEmpty();
        assertThat(nobodyAsked.times()).isZero();
        assertThat(List.of(nobodyAsked.atTheEnd(), nobodyAsked.aMonthLater())).containsOnly(Known.NOT_KNOWN);
    }

    @Test
    void noughtIsANoOnceItWasSaidOfTheWholeCourse() {
        List<Count> everyWeek = SESSIONS.stream().skip(1).map(day -> new Count(day, 7, 0)).toList();
        assertThat(of(everyWeek, List.of()).tried()).isEqualTo(Known.NO);
        assertThat(of(everyWeek.subList(0, 4), List.of()).tried()).as("not asked at the last").isEqualTo(Known.NOT_KNOWN);
        assertThat(of(List.of(week(8, 0)), List.of()).tried()).isEqualTo(Known.NOT_KNOWN);
        assertThat(of(List.of(four(LAST, 0)), List.of()).tried()).isEqualTo(Known.NO);
        assertThat(of(List.of(four(LAST.plusDays(15), 0)), List.of()).tried()).isEqualTo(Known.NOT_KNOWN);
    }

    @Test
    void beforeTheGroupHasEndedNobodyIsANo() {
        Told told = new Told(FIRST, LAST, SESSIONS, SESSIONS.stream().map(day -> new Count(day, 7, 0)).toList(), List.of());
        assertThat(TriedOutside.of(told, FollowUpWindow.DEFAULT, LAST).tried()).isEqualTo(Known.NOT_KNOWN);
        assertThat(TriedOutside.of(told, FollowUpWindow.DEFAULT, LAST.plusDays(1)).tried()).isEqualTo(Known.NO);
    }

    @Test
    void untilTheEndCountsNothingThatCameAfterIt() {
        Told told = new Told(FIRST, LAST, SESSIONS,
                List.of(week(8, 2), four(LAST.plusDays(14), 3), four(LAST.plusDays(15), 9), new Count(LAST.plusDays(20), 7, 5)),
                List.of(new Went(LAST, true, false, 1, AA), new Went(LAST.plusDays(1), true, false, 6, AA)));
        assertThat(TriedOutside.of(told, FollowUpWindow.DEFAULT, MUCH_LATER).times()).isEqualTo(14);
        assertThat(TriedOutside.of(told.untilTheEnd(FollowUpWindow.DEFAULT), FollowUpWindow.DEFAULT, MUCH_LATER).times())
                .as("the week of day 8 and the visit of the last day; four weeks said three as well").isEqualTo(3);
    }

    @Test
    void weeksThatOverlapAreNotAddedUp() {
        assertThat(of(List.of(week(8, 2), week(11, 3)), List.of()).times()).isEqualTo(3);
        assertThat(of(List.of(week(8, 2), week(11, 3), week(15, 2)), List.of()).times())
                .as("two weeks that are apart").isEqualTo(4);
        assertThat(of(List.of(week(8, 2), week(15, 2)), List.of()).times()).isEqualTo(4);
    }

    @Test
    void aVisitWhoseDayIsNotKnownIsGoingStillOnlyWhereItsWholeWeekLiesInTheFourWeeks() {
        LocalDate monthLater = LAST.plusDays(28);
        assertThat(of(List.of(), List.of(told(LAST))).aMonthLater()).isEqualTo(Known.NOT_KNOWN);
        assertThat(of(List.of(), List.of(told(monthLater.minusDays(22)))).aMonthLater()).isEqualTo(Known.NOT_KNOWN);
        assertThat(of(List.of(), List.of(told(monthLater.minusDays(21)))).aMonthLater()).isEqualTo(Known.YES);
        assertThat(of(List.of(), List.of(told(LAST))).atTheEnd()).isEqualTo(Known.YES);
    }

    @Test
    void aCountedWeekIsGoingStillOnlyWhereItLiesWhollyInTheFourWeeks() {
        assertThat(of(List.of(new Count(LAST, 7, 1)), List.of())).satisfies(tried -> {
            assertThat(tried.atTheEnd()).isEqualTo(Known.YES);
            assertThat(tried.aMonthLater()).isEqualTo(Known.NOT_KNOWN);
        });
        assertThat(of(List.of(new Count(LAST.minusDays(21), 7, 1)), List.of()).atTheEnd()).isEqualTo(Known.YES);
        assertThat(of(List.of(new Count(LAST.minusDays(22), 7, 1)), List.of()).atTheEnd()).isEqualTo(Known.NOT_KNOWN);
        assertThat(of(List.of(new Count(LAST, 7, 0)), List.of()).atTheEnd()).isEqualTo(Known.NOT_KNOWN);
    }

    @Test
    void aMonthLaterIsWhenTheOrganisationAsksAgain() {
        FollowUpWindow early = new FollowUpWindow(10, 20);
        Told told = new Told(FIRST, LAST, SESSIONS, List.of(four(LAST.plusDays(10), 2)), List.of());
        assertThat(TriedOutside.of(told, early, MUCH_LATER)).satisfies(tried -> {
            assertThat(tried.aMonthLater()).isEqualTo(Known.YES);
            assertThat(tried.atTheEnd()).as("the end gives way to it").isEqualTo(Known.NOT_KNOWN);
        });
        assertThat(TriedOutside.of(told, FollowUpWindow.DEFAULT, MUCH_LATER).aMonthLater()).isEqualTo(Known.NOT_KNOWN);
    }

    @Test
    void aWeekTellsOfOneAndWhen() {
        TriedOutside tried = of(List.of(week(8, 0), week(15, 2), week(22, 1)), List.of());
        assertThat(tried.tried()).isEqualTo(Known.YES);
        assertThat(tried.first()).contains(july(15));
        assertThat(tried.times()).isEqualTo(3);
        assertThat(tried.fellowships()).isEmpty();
    }

    @Test
    void whatLiesBeforeTheFirstSessionDoesNotCount() {
        TriedOutside before = of(List.of(new Count(FIRST, 28, 6), new Count(FIRST, 7, 2)),
                List.of(went(FIRST.minusDays(1), AA), new Went(FIRST, false, true, 2, AA)));
        assertThat(before.tried()).isEqualTo(Known.NOT_KNOWN);
        assertThat(before.times()).isZero();
        assertThat(before.fellowships()).isEmpty();
    }

    @Test
    void aVisitOnTheDayOfTheFirstSessionCounts() {
        assertThat(of(List.of(), List.of(went(FIRST, AA))).tried()).isEqualTo(Known.YES);
    }

    @Test
    void aLookBackOverFourWeeksCountsFromTheFirstSessionOn() {
        assertThat(of(List.of(new Count(FIRST.plusDays(27), 28, 3)), List.of()).tried()).isEqualTo(Known.NOT_KNOWN);
        TriedOutside atTheEnd = of(List.of(new Count(FIRST.plusDays(28), 28, 3)), List.of());
        assertThat(atTheEnd.tried()).isEqualTo(Known.YES);
        assertThat(atTheEnd.times()).isEqualTo(3);
    }

    @Test
    void aVisitWithinACountedWeekIsNotCountedTwice() {
        TriedOutside tried = of(List.of(week(15, 2)), List.of(went(july(10), AA), went(july(15), SMART),
                new Went(july(15), false, true, 1, AA)));
        assertThat(tried.times()).as("two of the week, and the one on the evening itself").isEqualTo(3);
        assertThat(tried.first()).contains(july(10));
        assertThat(tried.fellowships()).isEqualTo(Set.of(AA, SMART));
    }

    @Test
    void stillGoingAtTheEndIsByTheFirstAnswerOfItsFourteenDays() {
        assertThat(of(List.of(four(LAST, 1)), List.of()).atTheEnd()).isEqualTo(Known.YES);
        assertThat(of(List.of(four(LAST, 0), four(LAST.plusDays(3), 4)), List.of()).atTheEnd()).isEqualTo(Known.NO);
        assertThat(of(List.of(four(LAST.plusDays(14), 2)), List.of()).atTheEnd()).isEqualTo(Known.YES);
        assertThat(of(List.of(four(LAST.plusDays(15), 2)), List.of()).atTheEnd()).isEqualTo(Known.NOT_KNOWN);
    }

    @Test
    void aVisitInTheFourWeeksBeforeTheEndIsGoingStill() {
        assertThat(of(List.of(), List.of(went(LAST.minusDays(28), AA))).atTheEnd()).isEqualTo(Known.YES);
        assertThat(of(List.of(), List.of(went(LAST.minusDays(29), AA))).atTheEnd()).isEqualTo(Known.NOT_KNOWN);
        assertThat(of(List.of(four(LAST, 0)), List.of(went(LAST.minusDays(3), AA))).atTheEnd()).isEqualTo(Known.YES);
    }

    @Test
    void aMonthLaterIsAskedForItself() {
        TriedOutside asked = of(List.of(four(LAST, 3), four(LAST.plusDays(30), 0)), List.of());
        assertThat(asked.atTheEnd()).isEqualTo(Known.YES);
        assertThat(asked.aMonthLater()).isEqualTo(Known.NO);
        assertThat(of(List.of(four(LAST.plusDays(21), 1)), List.of()).aMonthLater()).isEqualTo(Known.YES);
        assertThat(of(List.of(four(LAST.plusDays(43), 1)), List.of()).aMonthLater()).isEqualTo(Known.NOT_KNOWN);
        assertThat(of(List.of(), List.of(went(LAST.plusDays(20), AA))).aMonthLater()).isEqualTo(Known.YES);
    }

    @Test
    void whatLiesAheadIsNotKnownYet() {
        Told told = new Told(FIRST, LAST, SESSIONS, List.of(), List.of(went(LAST.minusDays(3), AA)));
        assertThat(TriedOutside.of(told, FollowUpWindow.DEFAULT, LAST.minusDays(1)).atTheEnd()).isEqualTo(Known.NOT_KNOWN);
        assertThat(TriedOutside.of(told, FollowUpWindow.DEFAULT, LAST).atTheEnd()).isEqualTo(Known.YES);
        assertThat(TriedOutside.of(told, FollowUpWindow.DEFAULT, LAST.plusDays(27)).aMonthLater()).isEqualTo(Known.NOT_KNOWN);
    }

    private static TriedOutside of(List<Count> counts, List<Went> visits) {
        return TriedOutside.of(new Told(FIRST, LAST, SESSIONS, counts, visits), FollowUpWindow.DEFAULT, MUCH_LATER);
    }

    private static Count week(int day, int meetings) {
        return new Count(july(day), 7, meetings);
    }

    private static Count four(LocalDate day, int meetings) {
        return new Count(day, 28, meetings);
    }

    private static Went went(LocalDate day, FellowshipId fellowship) {
        return new Went(day, true, false, 1, fellowship);
    }

    /** In the week before that day. */
    private static Went told(LocalDate day) {
        return new Went(day, false, false, 2, AA);
    }

    private static LocalDate july(int day) {
        return LocalDate.of(2025, 7, day);
    }
}
