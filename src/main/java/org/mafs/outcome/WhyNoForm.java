package org.mafs.outcome;

import java.time.LocalDate;
import java.util.Optional;
import org.mafs.cohort.LostBecause;
import org.mafs.outcome.Windows.Days;

/**
 * Why somebody has no CORE-10 that counts at a time. What became of the form is said before what became of the person, and
 * a reason somebody gave before what the dates alone tell:
 * <ol>
 * <li>filled in in time, with too few answers, and the time is over;</li>
 * <li>could not be asked again (of the follow-up), or left the group (of the end and the follow-up);</li>
 * <li>the time is not over;</li>
 * <li>filled in between the time before and the time after, outside the days in which it counts;</li>
 * <li>nothing is known.</li>
 * </ol>
 */
record WhyNoForm(LocalDate today) {

    WhyNot missing(Course course, Occasion occasion) {
        Days inTime = course.windows().days().get(occasion);
        boolean isOver = inTime.last().isBefore(today);
        if (isOver && course.core10().stream().anyMatch(form -> inTime.include(form.on()))) {
            return WhyNot.NOT_SCORABLE;
        }
        return reasonGiven(course, occasion).orElseGet(() -> !isOver ? WhyNot.NOT_YET
                : isOutOfTime(course, occasion) ? WhyNot.OUT_OF_TIME : WhyNot.NOT_FILLED_IN);
    }

    /** Whoever left had come before: leaving says nothing about the start. */
    private static Optional<WhyNot> reasonGiven(Course course, Occasion occasion) {
        ServiceDataset.Stay stay = course.place().stay();
        Optional<WhyNot> lost = stay.lostBecause().map(WhyNoForm::lost);
        Optional<WhyNot> left = stay.leftBecause().map(WhyNoPlace::left);
        return switch (occasion) {
            case BASELINE -> Optional.empty();
            case END -> left;
            case FOLLOW_UP -> lost.or(() -> left);
        };
    }

    private static WhyNot lost(LostBecause because) {
        return WhyNot.valueOf("LOST_" + because.name());
    }

    private static boolean isOutOfTime(Course course, Occasion occasion) {
        Windows windows = course.windows();
        LocalDate after = occasion == Occasion.BASELINE ? LocalDate.MIN
                : windows.days().get(Occasion.values()[occasion.ordinal() - 1]).last();
        LocalDate before = occasion == Occasion.FOLLOW_UP ? LocalDate.MAX
                : windows.days().get(Occasion.values()[occasion.ordinal() + 1]).first();
        return course.core10().stream().anyMatch(form -> form.on().isAfter(after) && form.on().isBefore(before));
    }
}
