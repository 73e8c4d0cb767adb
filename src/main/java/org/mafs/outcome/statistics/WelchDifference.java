package org.mafs.outcome.statistics;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * The difference between the means of two groups of different people, without supposing that they spread alike. Nothing but
 * means is known when a group has fewer than two values or each group's values are all the same; {@code undefined} says so.
 * <p>
 * Source: Welch 1947 (Biometrika 34). Equal to R's {@code t.test(first, second)}.
 *
 * @param nFirst     values in the first group
 * @param nSecond    values in the second group
 * @param meanFirst  in the units of the measure
 * @param meanSecond in the units of the measure
 * @param difference mean of the first less mean of the second
 * @param interval   of the difference
 * @param t          difference divided by its standard error
 * @param df         degrees of freedom by Welch and Satterthwaite, seldom a whole number
 * @param p          two-sided p of t; right also when tiny
 * @param undefined  why figures are empty; nothing when all are there
 */
public record WelchDifference(int nFirst, int nSecond, OptionalDouble meanFirst, OptionalDouble meanSecond,
                              OptionalDouble difference, Optional<Interval> interval, OptionalDouble t,
                              OptionalDouble df, OptionalDouble p, Set<Undefined> undefined) {

    public WelchDifference {
        undefined = Undefined.inOrder(undefined);
    }

    /**
     * @param level confidence level of the interval, such as 0.95
     * @throws IllegalArgumentException when a value is not a finite number or the level is not between 0 and 1
     */
    public static WelchDifference of(double[] first, double[] second, double level) {
        Level.check(level);
        Figures figures = new Figures();
        Optional<Moments> ofFirst = moments(first);
        Optional<Moments> ofSecond = moments(second);
        OptionalDouble meanFirst = mean(ofFirst, figures);
        OptionalDouble meanSecond = mean(ofSecond, figures);
        OptionalDouble none = OptionalDouble.empty();
        if (ofFirst.isEmpty() || ofSecond.isEmpty()) {
            figures.absent(Undefined.NO_VALUES);
            return new WelchDifference(first.length, second.length, meanFirst, meanSecond, none, Optional.empty(), none,
                    none, none, figures.undefined());
        }
        Moments one = ofFirst.get();
        Moments other = ofSecond.get();
        BigDecimal exactDifference = one.meanLess(other);
        OptionalDouble difference = figures.present(exactDifference);
        boolean tooFew = one.n() < 2 || other.n() < 2;
        if (tooFew || one.alike() && other.alike()) {
            figures.absent(tooFew ? Undefined.FEWER_THAN_TWO_VALUES : Undefined.ALL_ALIKE);
            return new WelchDifference(first.length, second.length, meanFirst, meanSecond, difference, Optional.empty(),
                    none, none, none, figures.undefined());
        }
        BigDecimal squaredError = one.squaredStandardError().add(other.squaredStandardError());
        BigDecimal standardError = squaredError.sqrt(Decimal.PRECISION);
        double t = exactDifference.divide(standardError, Decimal.PRECISION).doubleValue();
        double df = squaredError.multiply(squaredError)
                .divide(partOfDf(one).add(partOfDf(other)), Decimal.PRECISION).doubleValue();
        StudentT student = StudentT.of(df);
        return new WelchDifference(first.length, second.length, meanFirst, meanSecond, difference,
                figures.interval(exactDifference, student.margin(standardError, level)), figures.present(t),
                OptionalDouble.of(df), OptionalDouble.of(student.p(t)), figures.undefined());
    }

    private static Optional<Moments> moments(double[] values) {
        return values.length == 0 ? Optional.empty() : Optional.of(Moments.of(Rounded.allOf(values)));
    }

    private static OptionalDouble mean(Optional<Moments> moments, Figures figures) {
        return moments.isEmpty() ? OptionalDouble.empty() : figures.present(moments.get().mean());
    }

    private static BigDecimal partOfDf(Moments moments) {
        return moments.squaredStandardError().multiply(moments.squaredStandardError())
                .divide(BigDecimal.valueOf(moments.n() - 1), Decimal.PRECISION);
    }
}
