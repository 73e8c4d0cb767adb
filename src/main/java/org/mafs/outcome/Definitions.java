package org.mafs.outcome;

import java.util.function.Supplier;
import org.mafs.cohort.FollowUpWindow;

/**
 * What counts as a baseline, an end and a follow-up, decided before the figures are seen.
 *
 * @param baselineDaysBefore days before the first session attended from which a form is a baseline; until that day itself
 * @param endDaysAfter       days after the last session until which a form is an end; from that day itself
 * @param followUpFrom       days after the end from which a form is a follow-up
 * @param followUpTo         days after the end until which a form is a follow-up
 * @param confidence         level of all intervals, such as 0.95
 * @param leastFewerDays     by how many days in 28 use must fall to count as reduced; by as many it must rise to count as more
 * @param leastMeetings      how many outside meetings in 28 days count as going to mutual aid
 */
public record Definitions(int baselineDaysBefore, int endDaysAfter, int followUpFrom, int followUpTo,
        double confidence, int leastFewerDays, int leastMeetings) {

    /** Four weeks before, two weeks after, three to six weeks after the end, 95 %. */
    public static final Definitions DEFAULT = of(FollowUpWindow.DEFAULT);

    public Definitions {
        if (baselineDaysBefore < 0 || endDaysAfter < 0 || followUpFrom <= endDaysAfter || followUpTo < followUpFrom) {
            throw new IllegalArgumentException("Baseline, end and follow-up must follow each other without overlap.");
        }
        if (!(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException("A confidence level lies between 0 and 1, not " + confidence + ".");
        }
        if (leastFewerDays < 1 || leastMeetings < 1) {
            throw new IllegalArgumentException("A change or a meeting that counts is at least one.");
        }
    }

    /** One day fewer is a reduction, and one meeting is going. */
    public Definitions(int baselineDaysBefore, int endDaysAfter, int followUpFrom, int followUpTo, double confidence) {
        this(baselineDaysBefore, endDaysAfter, followUpFrom, followUpTo, confidence, 1, 1);
    }

    /** Of the frozen plan where there is one, and else the default with the organisation's follow-up. */
    static Definitions of(Standing standing, Supplier<FollowUpWindow> window) {
        return standing.plan().map(plan -> plan.declared().definitions()).orElseGet(() -> of(window.get()));
    }

    /** The default with another follow-up. Where that begins early, the time for the end gives way to it. */
    public static Definitions of(FollowUpWindow window) {
        return new Definitions(28, window.daysForTheEnd(), window.from(), window.to(), .95);
    }
}
