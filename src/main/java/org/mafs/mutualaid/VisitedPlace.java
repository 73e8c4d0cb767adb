package org.mafs.mutualaid;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where somebody went, as a form says it: the meeting of their plan, a meeting of the directory, or a fellowship only.
 * In this order they are kept.
 */
public sealed interface VisitedPlace extends Comparable<VisitedPlace> {

    record OfPlan(VisitPlanId plan) implements VisitedPlace {
    }

    record OfMeeting(MeetingId meeting) implements VisitedPlace {
    }

    /** @param fellowship its code, such as {@code aa} */
    record OfFellowship(String fellowship) implements VisitedPlace {
    }

    Pattern WRITTEN = Pattern.compile("(plan|meeting)-([1-9][0-9]{0,17})|fellowship-([a-z0-9-]{1,40})");

    /** Such as {@code plan-12}, {@code meeting-34} or {@code fellowship-aa}. */
    default String code() {
        return switch (this) {
            case OfPlan(VisitPlanId plan) -> "plan-" + plan.value();
            case OfMeeting(MeetingId meeting) -> "meeting-" + meeting.value();
            case OfFellowship(String fellowship) -> "fellowship-" + fellowship;
        };
    }

    /** Empty when nothing is written so. Whether there is such a place is another question. */
    static Optional<VisitedPlace> coded(String code) {
        Matcher found = WRITTEN.matcher(code);
        if (!found.matches()) {
            return Optional.empty();
        }
        if (found.group(3) != null) {
            return Optional.of(new OfFellowship(found.group(3)));
        }
        long number = Long.parseLong(found.group(2));
        return Optional.of(found.group(1).equals("plan") ? new OfPlan(new VisitPlanId(number))
                : new OfMeeting(new MeetingId(number)));
    }

    @Override
    default int compareTo(VisitedPlace other) {
        return rank() == other.rank() ? code().compareTo(other.code()) : Integer.compare(rank(), other.rank());
    }

    private int rank() {
        return switch (this) {
            case OfPlan plan -> 0;
            case OfMeeting meeting -> 1;
            case OfFellowship fellowship -> 2;
        };
    }
}
