package org.mafs.measure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * What CORE-10 forms come to by the published rules alone (Barkham et al. 2013 and the CORE System Trust's scoring
 * pages): tables that are written out and whole numbers, nothing of what it judges. Answers are 0 to 4, null is blank.
 */
final class Core10Oracle {

    /** What each answer counts, item by item: 2 and 3 the other way round. */
    private static final int[][] POINTS = {{0, 1, 2, 3, 4}, {4, 3, 2, 1, 0}, {4, 3, 2, 1, 0}, {0, 1, 2, 3, 4},
            {0, 1, 2, 3, 4}, {0, 1, 2, 3, 4}, {0, 1, 2, 3, 4}, {0, 1, 2, 3, 4}, {0, 1, 2, 3, 4}, {0, 1, 2, 3, 4}};
    private static final int ABOUT_RISK = 5;
    private static final int NINTHS = 9;
    /** Each band's lower bound in ninths of a point, the highest first. */
    private static final int[] FROM = {25 * NINTHS, 20 * NINTHS, 15 * NINTHS, 11 * NINTHS, 6 * NINTHS, 0};
    private static final String[] BANDS = {"severe", "moderate-to-severe", "moderate", "mild", "low", "healthy"};
    /** The double nearest to each number of ninths. */
    private static final double[] POINTS_OF = new double[40 * NINTHS + 1];
    private static final String[] BAND_OF = new String[40 * NINTHS + 1];

    static {
        for (int ninths = 0; ninths < POINTS_OF.length; ninths++) {
            POINTS_OF[ninths] = new BigDecimal(ninths).divide(new BigDecimal(NINTHS), new MathContext(40)).doubleValue();
            for (int band = BANDS.length - 1; band >= 0; band--) {
                BAND_OF[ninths] = ninths >= FROM[band] ? BANDS[band] : BAND_OF[ninths];
            }
        }
    }

    private Core10Oracle() {
    }

    /** The score in ninths of a point; empty when there is none. */
    static OptionalInt ninths(Integer[] answers) {
        int blank = 0;
        int sum = 0;
        for (int item = 0; item < 10; item++) {
            if (answers[item] == null) {
                blank++;
            } else {
                sum += POINTS[item][answers[item]];
            }
        }
        return switch (blank) {
            case 0 -> OptionalInt.of(sum * NINTHS);
            // The mean of nine, ten times.
            case 1 -> OptionalInt.of(sum * 10);
            default -> OptionalInt.empty();
        };
    }

    static double points(int ninths) {
        return POINTS_OF[ninths];
    }

    private static Risk risk(Integer[] answers) {
        Integer told = answers[ABOUT_RISK];
        return told == null ? Risk.UNANSWERED : told == 0 ? Risk.NO : Risk.YES;
    }

    static boolean agrees(Integer[] answers, Score score) {
        int answered = 0;
        for (Integer answer : answers) {
            answered += answer == null ? 0 : 1;
        }
        OptionalInt ninths = ninths(answers);
        if (score.answered() != answered || score.risk() != risk(answers)
                || score.value().isPresent() != ninths.isPresent() || score.band().isPresent() != ninths.isPresent()) {
            return false;
        }
        return ninths.isEmpty() || score.value().getAsDouble() == POINTS_OF[ninths.getAsInt()]
                && score.band().get().code().equals(BAND_OF[ninths.getAsInt()]);
    }

    /** Sets every blank place to every answer, one after the other. */
    static final class Forms {

        private final Function<Answers, Score> judged;
        private long forms;

        Forms(Function<Answers, Score> judged) {
            this.judged = judged;
        }

        long judged() {
            return forms;
        }

        /** @throws AssertionError at the first form on which they disagree */
        void one(Integer[] answers) {
            Score score = judged.apply(Answers.of(answers));
            forms++;
            // A plain comparison: an assertion object for each of millions of forms would take minutes.
            if (!agrees(answers, score)) {
                throw new AssertionError(Arrays.toString(answers) + " comes to " + score + ", by the rules to "
                        + ninths(answers) + " ninths of a point");
            }
        }

        /** Every form that leaves blank the items of this pattern, a bit for each. */
        void all(int pattern) {
            fill(new Integer[10], 0, pattern);
        }

        private void fill(Integer[] answers, int from, int pattern) {
            if (from == 10) {
                one(answers);
            } else if ((pattern >> from & 1) == 1) {
                fill(answers, from + 1, pattern);
            } else {
                for (int answer = 0; answer <= 4; answer++) {
                    answers[from] = answer;
                    fill(answers, from + 1, pattern);
                }
            }
        }
    }
}
