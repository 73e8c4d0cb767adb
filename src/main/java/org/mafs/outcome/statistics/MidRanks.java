package org.mafs.outcome.statistics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Ranks from 1 upwards, in which numbers that nothing tells apart share the mean of their places. They are kept doubled, as
 * whole numbers, so that sums of them are exact.
 */
final class MidRanks {

    private final long[] doubled;
    private long ties;

    private MidRanks(int size) {
        doubled = new long[size];
    }

    /** The ranks stand in the order of the numbers given. */
    static MidRanks of(List<Rounded> numbers) {
        int[] rising = IntStream.range(0, numbers.size()).boxed()
                .sorted(Comparator.comparing(place -> numbers.get(place).value())).mapToInt(Integer::intValue).toArray();
        MidRanks ranks = new MidRanks(rising.length);
        int first = 0;
        while (first < rising.length) {
            int next = first + 1;
            Sameness sameness = new Sameness(numbers.get(rising[first]));
            while (next < rising.length && sameness.admits(numbers.get(rising[next]))) {
                next++;
            }
            ranks.share(rising, first, next);
            first = next;
        }
        return ranks;
    }

    private void share(int[] rising, int first, int next) {
        for (int place = first; place < next; place++) {
            doubled[rising[place]] = first + 1L + next;
        }
        long size = (long) next - first;
        ties += size * size * size - size;
    }

    int size() {
        return doubled.length;
    }

    long doubled(int place) {
        return doubled[place];
    }

    long[] allDoubled() {
        return doubled.clone();
    }

    /** Sum of t³ − t over groups of t equal numbers: 0 without ties. */
    long ties() {
        return ties;
    }

    boolean allTied() {
        return Arrays.stream(doubled).distinct().count() <= 1;
    }
}
