package org.mafs.outcome.statistics;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Mean, standard deviation and t interval of one group's values. Without values nothing is known; of one there is no spread
 * and no interval; when all are the same no interval; {@code undefined} says so.
 * <p>
 * Source: Student 1908 (Biometrika 6). Equal to R's {@code mean}, {@code sd} and {@code t.test(values)$conf.int}.
 *
 * @param n         how many values
 * @param mean      in the units of the measure
 * @param sd        with divisor n − 1; 0 or more
 * @param interval  of the mean
 * @param undefined why figures are empty; nothing when all are there
 */
public record MeanOf(int n, OptionalDouble mean, OptionalDouble sd, Optional<Interval> interval,
                     Set<Undefined> undefined) {

    public MeanOf {
        undefined = Undefined.inOrder(undefined);
    }

    /**
     * @param level confidence level of the interval, such as 0.95
     * @throws IllegalArgumentException when a value is not a finite number or the level is not between 0 and 1
     */
    public static MeanOf of(double[] values, double level) {
        Level.check(level);
        OptionalDouble none = OptionalDouble.empty();
        if (values.length == 0) {
            return new MeanOf(0, none, none, Optional.empty(), Set.of(Undefined.NO_VALUES));
        }
        Moments moments = Moments.of(Rounded.allOf(values));
        Figures figures = new Figures();
        OptionalDouble mean = figures.present(moments.mean());
        if (values.length == 1) {
            figures.absent(Undefined.FEWER_THAN_TWO_VALUES);
            return new MeanOf(1, mean, none, Optional.empty(), figures.undefined());
        }
        OptionalDouble sd = figures.present(moments.standardDeviation());
        if (moments.alike()) {
            figures.absent(Undefined.ALL_ALIKE);
            return new MeanOf(values.length, mean, sd, Optional.empty(), figures.undefined());
        }
        BigDecimal standardError = moments.squaredStandardError().sqrt(Decimal.PRECISION);
        return new MeanOf(values.length, mean, sd, figures.interval(moments.mean(),
                StudentT.of(values.length - 1).margin(standardError, level)), figures.undefined());
    }
}
