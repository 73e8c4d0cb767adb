package org.mafs.outcome.statistics;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;

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
        return between(moments(first), moments(second), level);
    }

    /**
     * Each group against all the others together: as {@link #of} has it, in time that grows with the number of values and
     * not with its product by the number of groups. Only where the others are all alike are they gone through.
     *
     * @return in the order of the groups
     */
    public static List<WelchDifference> eachAgainstTheOthers(List<double[]> groups, double level) {
        Level.check(level);
        List<Optional<Moments>> own = groups.stream().map(WelchDifference::moments).toList();
        List<Optional<Moments>> before = runningTotals(own);
        List<Optional<Moments>> after = runningTotals(own.reversed()).reversed();
        return IntStream.range(0, groups.size()).mapToObj(place -> {
            Optional<Moments> others = together(before.get(place), after.get(place + 1));
            return between(own.get(place), others.filter(Moments::alike).isPresent() ? moments(others(groups, place)) : others,
                    level);
        }).toList();
    }

    /** Of the first none, the first one, the first two and so on to all of them. */
    private static List<Optional<Moments>> runningTotals(List<Optional<Moments>> groups) {
        List<Optional<Moments>> totals = new ArrayList<>();
        totals.add(Optional.empty());
        groups.forEach(group -> totals.add(together(totals.getLast(), group)));
        return totals;
    }

    private static Optional<Moments> together(Optional<Moments> one, Optional<Moments> other) {
        return one.isEmpty() ? other : other.isEmpty() ? one : Optional.of(one.get().and(other.get()));
    }

    private static double[] others(List<double[]> groups, int place) {
        return IntStream.range(0, groups.size()).filter(other -> other != place).mapToObj(groups::get)
                .flatMapToDouble(Arrays::stream).toArray();
    }

    private static WelchDifference between(Optional<Moments> ofFirst, Optional<Moments> ofSecond, double level) {
        Figures figures = new Figures();
        int nFirst = ofFirst.map(Moments::n).orElse(0);
        int nSecond = ofSecond.map(Moments::n).orElse(0);
        OptionalDouble meanFirst = mean(ofFirst, figures);
        OptionalDouble meanSecond = mean(ofSecond, figures);
        OptionalDouble none = OptionalDouble.empty();
        if (ofFirst.isEmpty() || ofSecond.isEmpty()) {
            figures.absent(Undefined.NO_VALUES);
            return new WelchDifference(nFirst, nSecond, meanFirst, meanSecond, none, Optional.empty(), none,
                    none, none, figures.undefined());
        }
        Moments one = ofFirst.get();
        Moments other = ofSecond.get();
        BigDecimal exactDifference = one.meanLess(other);
        OptionalDouble difference = figures.present(exactDifference);
        boolean tooFew = one.n() < 2 || other.n() < 2;
        if (tooFew || one.alike() && other.alike()) {
            figures.absent(tooFew ? Undefined.FEWER_THAN_TWO_VALUES : Undefined.ALL_ALIKE);
            return new WelchDifference(nFirst, nSecond, meanFirst, meanSecond, difference, Optional.empty(),
                    none, none, none, figures.undefined());
        }
        BigDecimal squaredError = one.squaredStandardError().add(other.squaredStandardError());
        BigDecimal standardError = squaredError.sqrt(Decimal.PRECISION);
        double t = exactDifference.divide(standardError, Decimal.PRECISION).doubleValue();
        double df = squaredError.multiply(squaredError)
                .divide(partOfDf(one).add(partOfDf(other)), Decimal.PRECISION).doubleValue();
        StudentT student = StudentT.of(df);
        return new WelchDifference(nFirst, nSecond, meanFirst, meanSecond, difference,
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
