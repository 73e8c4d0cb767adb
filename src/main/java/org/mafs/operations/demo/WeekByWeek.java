package org.mafs.operations.demo;

import java.util.SplittableRandom;

/** Six weekly counts, each at most seven, that agree with what the same person said about 28 days. */
final class WeekByWeek {

    private static final int MOST = 7;

    private WeekByWeek() {
    }

    /**
     * The weeks before sessions 1 to 6. The last four add up to the end figure, which asks about just those days;
     * the first is a quarter of the baseline. A figure not known is null.
     */
    static int[] between(Integer baseline, int end, SplittableRandom random) {
        int[] weeks = new int[DemoCohort.SESSIONS];
        boolean falling = baseline == null || end <= baseline;
        for (int week = 2; week < weeks.length; week++) {
            int place = falling ? week - 2 : 5 - week;
            weeks[week] = end / 4 + (place < end % 4 ? 1 : 0);
        }
        weeks[0] = baseline == null ? weeks[2] : quarter(baseline);
        if (falling && weeks[5] > 0 && weeks[2] < weeks[0] && random.nextBoolean()) {
            weeks[5]--;
            weeks[2]++;
        }
        weeks[1] = (weeks[0] + weeks[2] + 1) / 2;
        return weeks;
    }

    /** Without an end figure: from the baseline on, each week a step drawn from those given. */
    static int[] onwards(int baseline, SplittableRandom random, int... steps) {
        int[] weeks = new int[DemoCohort.SESSIONS];
        weeks[0] = quarter(baseline);
        for (int week = 1; week < weeks.length; week++) {
            weeks[week] = Math.clamp(weeks[week - 1] + steps[random.nextInt(steps.length)], 0, MOST);
        }
        return weeks;
    }

    private static int quarter(int days) {
        return (days + 2) / 4;
    }
}
