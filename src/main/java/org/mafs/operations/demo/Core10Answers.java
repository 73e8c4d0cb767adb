package org.mafs.operations.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.mafs.operations.demo.DemoRow.Core10Total;

/** Ten CORE-10 answers, as a person would tick them, that add up to a given clinical score. */
final class Core10Answers {

    private static final int RISK_ITEM = 6;
    private static final int HIGHEST = 4;

    /** How readily each item rises with distress: sleep and tension first, panic last. The risk item is set by hand. */
    private static final int[] READINESS = {5, 3, 3, 3, 2, 0, 5, 3, 4, 3};

    private Core10Answers() {
    }

    static List<Integer> of(Core10Total total, SplittableRandom random) {
        int[] scores = new int[READINESS.length];
        scores[RISK_ITEM - 1] = total.risk();
        for (int left = total.score() - total.risk(); left > 0; left--) {
            scores[itemWithRoom(scores, random)]++;
        }
        var answers = new ArrayList<Integer>();
        for (int item = 1; item <= scores.length; item++) {
            answers.add(total.blank().contains(item) ? null : asTicked(item, scores[item - 1]));
        }
        return answers;
    }

    /** Items 2 and 3 ask for something good, so they are ticked the other way round. */
    private static int asTicked(int item, int score) {
        return item == 2 || item == 3 ? HIGHEST - score : score;
    }

    private static int itemWithRoom(int[] scores, SplittableRandom random) {
        while (true) {
            int draw = random.nextInt(31);
            int index = 0;
            while (draw >= READINESS[index]) {
                draw -= READINESS[index++];
            }
            if (scores[index] < HIGHEST) {
                return index;
            }
        }
    }
}
