package org.mafs.outcome.statistics;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * Holm's correction of several p values that answer one question together, such as the two planned comparisons after
 * Friedman's test: if there is no effect anywhere, the chance of any false alarm stays below the level.
 * <p>
 * Source: Holm 1979 (Scandinavian J. Statistics 6). Equal to R's {@code p.adjust(p, "holm")}.
 */
public final class Holm {

    private Holm() {
    }

    /**
     * @param ps p values; an empty one stays empty and does not count
     * @return the corrected ones in the order given, none smaller than it was and none above 1
     * @throws IllegalArgumentException when one does not lie between 0 and 1
     */
    public static List<OptionalDouble> adjusted(List<OptionalDouble> ps) {
        int[] rising = IntStream.range(0, ps.size()).filter(place -> ps.get(place).isPresent()).boxed()
                .sorted(Comparator.comparingDouble(place -> ps.get(place).getAsDouble())).mapToInt(Integer::intValue).toArray();
        OptionalDouble[] adjusted = ps.toArray(OptionalDouble[]::new);
        double least = 0;
        for (int i = 0; i < rising.length; i++) {
            double p = ps.get(rising[i]).getAsDouble();
            if (!(p >= 0 && p <= 1)) {
                throw new IllegalArgumentException("A p value lies between 0 and 1, so " + p + " cannot be.");
            }
            least = Math.max(least, Math.min(1, p * (rising.length - i)));
            adjusted[rising[i]] = OptionalDouble.of(least);
        }
        return List.of(adjusted);
    }
}
