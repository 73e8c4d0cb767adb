package org.mafs.mutualaid;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is known of one person's meetings outside, from their first session on. Groups for families do not count.
 *
 * @param tried       at least one; no only where they were asked and said none
 * @param first       the day of the first visit, or the day on which they first told of one
 * @param times       how often at least: the weekly counts and the visits that lie in none of those weeks, or a count of
 *                    28 days where it is more
 * @param fellowships those that are known, in no order; a count says none
 * @param atTheEnd    at least once in the 28 days before the end
 * @param aMonthLater at least once in the 28 days before they were asked a month after the end
 */
public record TriedOutside(Known tried, Optional<LocalDate> first, int times, Set<FellowshipId> fellowships,
        Known atTheEnd, Known aMonthLater) {

    /** Told of one person. */
    public record Told(LocalDate started, LocalDate ended, List<Count> counts, List<Went> visits) {
    }

    /**
     * How many meetings in so many days before one day, without groups for families.
     *
     * @param window 7 or 28
     */
    public record Count(LocalDate askedOn, int window, int meetings) {
    }

    /**
     * A visit, not to a group for families.
     *
     * @param on      the day, or where it is not known the one on which it was told of
     * @param isExact whether it is the day
     * @param inCount whether the form that told of it also counted the week
     */
    public record Went(LocalDate on, boolean isExact, boolean inCount, int times, FellowshipId fellowship) {
    }

    private static final int WEEK = 7;
    private static final int FOUR_WEEKS = 28;
    /** As long after the last session as the end is asked about. */
    private static final int END_LASTS = 14;
    private static final int MONTH_FROM = 21;
    private static final int MONTH_TO = 42;

    /** @param today what lies ahead is not known yet */
    public static TriedOutside of(Told told, LocalDate today) {
        List<Count> counts = told.counts().stream().filter(count -> liesWithin(count, told.started())).toList();
        List<Went> visits = told.visits().stream().filter(visit -> visit.isExact() ? !visit.on().isBefore(told.started())
                : visit.on().isAfter(told.started())).toList();
        Optional<LocalDate> first = Stream.concat(visits.stream().map(Went::on),
                counts.stream().filter(count -> count.meetings() > 0).map(Count::askedOn)).min(LocalDate::compareTo);
        Known tried = first.isPresent() ? Known.YES : counts.isEmpty() ? Known.NOT_KNOWN : Known.NO;
        return new TriedOutside(tried, first, times(counts, visits),
                Set.copyOf(visits.stream().map(Went::fellowship).toList()),
                going(told, told.ended(), told.ended().plusDays(END_LASTS), told.ended(), today),
                going(told, told.ended().plusDays(MONTH_FROM), told.ended().plusDays(MONTH_TO),
                        told.ended().plusDays(FOUR_WEEKS), today));
    }

    /**
     * A look back over four weeks that reaches behind the first session may tell of meetings before it. So may the week
     * told at the first session, and no other.
     */
    private static boolean liesWithin(Count count, LocalDate started) {
        return count.window() == WEEK ? count.askedOn().isAfter(started)
                : !count.askedOn().minusDays(count.window()).isBefore(started);
    }

    private static int times(List<Count> counts, List<Went> visits) {
        List<Count> weeks = counts.stream().filter(count -> count.window() == WEEK).toList();
        int byWeek = weeks.stream().mapToInt(Count::meetings).sum() + visits.stream().filter(visit -> !visit.inCount()
                && weeks.stream().noneMatch(week -> covers(week, visit))).mapToInt(Went::times).sum();
        int inFourWeeks = counts.stream().filter(count -> count.window() == FOUR_WEEKS).mapToInt(Count::meetings).max()
                .orElse(0);
        return Math.max(byWeek, inFourWeeks);
    }

    private static boolean covers(Count count, Went visit) {
        return visit.on().isBefore(count.askedOn()) && !visit.on().isBefore(count.askedOn().minusDays(count.window()));
    }

    /** The first answer of those days decides with the visits before it; where nobody was asked, visits alone. */
    private static Known going(Told told, LocalDate from, LocalDate to, LocalDate day, LocalDate today) {
        Optional<Count> asked = told.counts().stream().filter(count -> count.window() == FOUR_WEEKS
                && !count.askedOn().isBefore(from) && !count.askedOn().isAfter(to))
                .min(Comparator.comparing(Count::askedOn));
        LocalDate until = asked.map(Count::askedOn).orElse(day);
        if (until.isAfter(today)) {
            return Known.NOT_KNOWN;
        }
        boolean went = told.visits().stream().anyMatch(visit -> !visit.on().isAfter(until)
                && !visit.on().isBefore(until.minusDays(FOUR_WEEKS)));
        if (went || asked.filter(count -> count.meetings() > 0).isPresent()) {
            return Known.YES;
        }
        return asked.isPresent() ? Known.NO : Known.NOT_KNOWN;
    }
}
