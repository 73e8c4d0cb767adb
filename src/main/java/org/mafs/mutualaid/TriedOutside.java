package org.mafs.mutualaid;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mafs.cohort.FollowUpWindow;

/**
 * What is known of one person's meetings outside, from their first session on. Groups for families do not count.
 *
 * @param tried       at least one; no only where the group has ended and they said none for all of it: at every session
 *                    from their second on, or at the end
 * @param first       the day of the first visit, or the day on which they first told of one
 * @param times       how often at least: the weekly counts, of weeks that overlap the larger, and the visits that lie in
 *                    none of those weeks; or a count of 28 days where it is more
 * @param fellowships those that are known, in no order; a count says none
 * @param atTheEnd    at least once in the 28 days before the end
 * @param aMonthLater at least once in the 28 days before they were asked at the follow-up, about a month after the end
 */
public record TriedOutside(Known tried, Optional<LocalDate> first, int times, Set<FellowshipId> fellowships,
        Known atTheEnd, Known aMonthLater) {

    /**
     * Told of one person.
     *
     * @param sessions the days of the group's sessions
     */
    public record Told(LocalDate started, LocalDate ended, List<LocalDate> sessions, List<Count> counts,
            List<Went> visits) {

        /** Without what came after the end of the group; what was asked at the end tells of the weeks before it. */
        Told untilTheEnd(FollowUpWindow followUp) {
            LocalDate lastAsked = ended.plusDays(followUp.daysForTheEnd());
            return new Told(started, ended, sessions,
                    counts.stream().filter(count -> !count.askedOn().isAfter(lastAsked)).toList(),
                    visits.stream().filter(visit -> !visit.on().isAfter(ended)).toList());
        }
    }

    /**
     * How many meetings in so many days before one day, without groups for families.
     *
     * @param window 7 or 28
     */
    public record Count(LocalDate askedOn, int window, int meetings) {

        LocalDate from() {
            return askedOn.minusDays(window);
        }

        LocalDate to() {
            return askedOn.minusDays(1);
        }

        boolean isWeek() {
            return window == WEEK;
        }
    }

    /**
     * A visit, not to a group for families.
     *
     * @param on      the day, or where it is not known the one on which it was told of
     * @param isExact whether it is the day
     * @param inCount whether the form that told of it also counted the week
     */
    public record Went(LocalDate on, boolean isExact, boolean inCount, int times, FellowshipId fellowship) {

        /** The first day it may have been. */
        LocalDate from() {
            return isExact ? on : on.minusDays(WEEK);
        }

        /** The last day it may have been. */
        LocalDate to() {
            return isExact ? on : on.minusDays(1);
        }
    }

    private static final int WEEK = 7;
    private static final int FOUR_WEEKS = 28;

    /**
     * @param followUp when they are asked again
     * @param today    what lies ahead is not known yet
     */
    public static TriedOutside of(Told told, FollowUpWindow followUp, LocalDate today) {
        List<Count> counts = told.counts().stream().filter(count -> liesWithin(count, told.started())).toList();
        List<Went> visits = told.visits().stream().filter(visit -> visit.isExact() ? !visit.on().isBefore(told.started())
                : visit.on().isAfter(told.started())).toList();
        Optional<LocalDate> first = Stream.concat(visits.stream().map(Went::on),
                counts.stream().filter(count -> count.meetings() > 0).map(Count::askedOn)).min(LocalDate::compareTo);
        LocalDate endTo = told.ended().plusDays(followUp.daysForTheEnd());
        Known tried = first.isPresent() ? Known.YES
                : isAnswered(told, counts, endTo, today) ? Known.NO : Known.NOT_KNOWN;
        Told within = new Told(told.started(), told.ended(), told.sessions(), counts, visits);
        return new TriedOutside(tried, first, times(counts, visits),
                Set.copyOf(visits.stream().map(Went::fellowship).toList()),
                going(within, asked(told, told.ended(), endTo), told.ended(), today),
                going(within, asked(told, told.ended().plusDays(followUp.from()), told.ended().plusDays(followUp.to())),
                        told.ended().plusDays(Math.clamp(FOUR_WEEKS, followUp.from(), followUp.to())), today));
    }

    /**
     * A look back over four weeks that reaches behind the first session may tell of meetings before it. So may the week
     * told at the first session, and no other.
     */
    private static boolean liesWithin(Count count, LocalDate started) {
        return count.isWeek() ? count.askedOn().isAfter(started) : !count.from().isBefore(started);
    }

    /** Whether what was said covers the course, once it is over. */
    private static boolean isAnswered(Told told, List<Count> counts, LocalDate endTo, LocalDate today) {
        Set<LocalDate> weeks = counts.stream().filter(Count::isWeek).map(Count::askedOn).collect(Collectors.toSet());
        boolean everyWeek = !weeks.isEmpty() && told.sessions().stream()
                .filter(day -> day.isAfter(told.started())).allMatch(weeks::contains);
        return told.ended().isBefore(today) && (everyWeek || asked(told, told.ended(), endTo).filter(counts::contains)
                .isPresent());
    }

    private static int times(List<Count> counts, List<Went> visits) {
        List<Count> weeks = counts.stream().filter(Count::isWeek).toList();
        int byWeek = apart(weeks) + visits.stream().filter(visit -> !visit.inCount()
                && weeks.stream().noneMatch(week -> overlap(week, visit))).mapToInt(Went::times).sum();
        int inFourWeeks = counts.stream().filter(count -> count.window() == FOUR_WEEKS).mapToInt(Count::meetings).max()
                .orElse(0);
        return Math.max(byWeek, inFourWeeks);
    }

    /** The most that weeks say of which no two have a day in common: a meeting told twice is one. */
    private static int apart(List<Count> weeks) {
        TreeMap<LocalDate, Integer> mostUntil = new TreeMap<>();
        int most = 0;
        for (Count week : weeks.stream().sorted(Comparator.comparing(Count::askedOn)).toList()) {
            int before = Optional.ofNullable(mostUntil.lowerEntry(week.from())).map(Map.Entry::getValue).orElse(0);
            most = Math.max(most, before + week.meetings());
            mostUntil.put(week.to(), most);
        }
        return most;
    }

    private static boolean overlap(Count count, Went visit) {
        return !visit.from().isAfter(count.to()) && !visit.to().isBefore(count.from());
    }

    /** The first look back over four weeks of those days. */
    private static Optional<Count> asked(Told told, LocalDate from, LocalDate to) {
        return told.counts().stream().filter(count -> count.window() == FOUR_WEEKS && !count.askedOn().isBefore(from)
                && !count.askedOn().isAfter(to)).min(Comparator.comparing(Count::askedOn));
    }

    /**
     * The answer decides with the visits and the weeks that lie wholly in the 28 days before it; where nobody was asked,
     * those alone.
     *
     * @param day the day that stands for it where nobody was asked
     */
    private static Known going(Told told, Optional<Count> asked, LocalDate day, LocalDate today) {
        LocalDate until = asked.map(Count::askedOn).orElse(day);
        if (until.isAfter(today)) {
            return Known.NOT_KNOWN;
        }
        LocalDate since = until.minusDays(FOUR_WEEKS);
        boolean went = told.visits().stream()
                .anyMatch(visit -> !visit.from().isBefore(since) && !visit.to().isAfter(until));
        boolean counted = told.counts().stream().filter(count -> count.isWeek() && count.meetings() > 0)
                .anyMatch(week -> !week.from().isBefore(since) && !week.to().isAfter(until));
        if (went || counted || asked.filter(count -> count.meetings() > 0).isPresent()) {
            return Known.YES;
        }
        return asked.isPresent() ? Known.NO : Known.NOT_KNOWN;
    }
}
