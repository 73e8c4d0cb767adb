package org.mafs.outcome.statistics;

import java.util.List;
import java.util.stream.IntStream;

/** The project's reference case: fifteen people before and after. Its figures are of scipy 1.17.1, equal to R 4.2. */
final class ReferenceCase {

    private static final int[] BEFORE = {22, 18, 25, 14, 30, 9, 19, 27, 16, 21, 12, 24, 17, 20, 11};
    private static final int[] AFTER = {14, 15, 16, 13, 22, 8, 20, 15, 9, 14, 10, 18, 11, 12, 11};

    private ReferenceCase() {
    }

    static List<Pair> pairs() {
        return IntStream.range(0, BEFORE.length).mapToObj(i -> new Pair(BEFORE[i], AFTER[i])).toList();
    }

    static List<Pair> turnedRound() {
        return pairs().stream().map(pair -> new Pair(pair.to(), pair.from())).toList();
    }
}
