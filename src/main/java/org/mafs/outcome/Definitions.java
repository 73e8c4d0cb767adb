package org.mafs.outcome;

/**
 * What counts as a baseline, an end and a follow-up, decided before the figures are seen.
 *
 * @param baselineDaysBefore days before the first session attended from which a form is a baseline; until that day itself
 * @param endDaysAfter       days after the last session until which a form is an end; from that day itself
 * @param followUpFrom       days after the end from which a form is a follow-up
 * @param followUpTo         days after the end until which a form is a follow-up
 * @param completedFrom      sessions attended from which the programme counts as completed
 * @param confidence         level of all intervals, such as 0.95
 */
public record Definitions(int baselineDaysBefore, int endDaysAfter, int followUpFrom, int followUpTo,
        int completedFrom, double confidence) {

    /** Four weeks before, two weeks after, three to six weeks after the end, four of six sessions, 95 %. */
    public static final Definitions DEFAULT = new Definitions(28, 14, 21, 42, 4, .95);

    public Definitions {
        if (baselineDaysBefore < 0 || endDaysAfter < 0 || followUpFrom <= endDaysAfter || followUpTo < followUpFrom) {
            throw new IllegalArgumentException("Baseline, end and follow-up must follow each other without overlap.");
        }
        if (completedFrom < 1) {
            throw new IllegalArgumentException("Nobody has completed without coming.");
        }
        if (!(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException("A confidence level lies between 0 and 1, not " + confidence + ".");
        }
    }
}
