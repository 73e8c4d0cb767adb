package org.mafs.outcome.statistics;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;

import org.apache.commons.numbers.gamma.GammaRatio;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * The change of a group between two times, over the people who have both values: paired <i>t</i> procedure with
 * standardised effect sizes.
 * <p>
 * Means, change and interval are in the units of the measure. Figures that the pairs do not define are empty, and
 * {@code undefined} says why:
 * <ul>
 * <li>no pairs: everything but {@code n};</li>
 * <li>one pair: {@code sdChange}, interval, {@code t}, {@code df}, {@code pT}, {@code dz}, {@code gz};</li>
 * <li>everybody changed by the same amount ({@code sdChange} is 0): interval, {@code t}, {@code pT}, {@code dz}, {@code gz};</li>
 * <li>two pairs: {@code gz};</li>
 * <li>mean before of zero: {@code percentChange}.</li>
 * </ul>
 * Changes count as the same when one number lies within the rounding of them all (one unit in the last binary place of
 * each value), so that neither 0.3 − 0.2 against 0.2 − 0.1 nor differences of ninths pass for variance.
 * <p>
 * Sources: Student 1908 (Biometrika 6) for <i>t</i>; Cohen 1988, Statistical Power Analysis, §2.3.5 for d<sub>z</sub>;
 * Hedges 1981 (J. Educational Statistics 6) for the correction. Equal to R's {@code t.test(to, from, paired = TRUE)}.
 *
 * @param n             number of pairs
 * @param meanFrom      mean at the earlier time, over the pairs
 * @param meanTo        mean at the later time, over the pairs
 * @param meanChange    mean of later minus earlier
 * @param sdChange      standard deviation of the changes, divisor n − 1; 0 or more
 * @param ciLow         lower end of the confidence interval of the mean change
 * @param ciHigh        upper end of it
 * @param t             mean change divided by its standard error
 * @param df            degrees of freedom, n − 1
 * @param pT            two-sided p of t, 0 to 1, from the tail itself and so right also when tiny; 0 only when smaller than any double
 * @param dz            mean change divided by sdChange
 * @param gz            dz times Hedges' exact correction Γ(df/2) / (√(df/2) · Γ((df − 1)/2))
 * @param percentChange 100 × meanChange / meanFrom: the group's percentage, never a mean of people's percentages
 * @param undefined     why figures are empty; nothing when all are there
 */
public record PairedChange(int n, OptionalDouble meanFrom, OptionalDouble meanTo, OptionalDouble meanChange,
                           OptionalDouble sdChange, OptionalDouble ciLow, OptionalDouble ciHigh, OptionalDouble t,
                           OptionalInt df, OptionalDouble pT, OptionalDouble dz, OptionalDouble gz,
                           OptionalDouble percentChange, Set<Undefined> undefined) {

    public PairedChange {
        Set<Undefined> inOrder = EnumSet.noneOf(Undefined.class);
        inOrder.addAll(undefined);
        undefined = Collections.unmodifiableSet(inOrder);
    }

    /**
     * @param pairs one for each person with both values
     * @param level confidence level of the interval, such as 0.95
     * @throws IllegalArgumentException when the level is not between 0 and 1
     */
    public static PairedChange of(List<Pair> pairs, double level) {
        Level.check(level);
        return pairs.isEmpty() ? ofNobody() : of(PairedSums.of(pairs), level);
    }

    private static PairedChange ofNobody() {
        OptionalDouble none = OptionalDouble.empty();
        return new PairedChange(0, none, none, none, none, none, none, none, OptionalInt.empty(), none, none, none, none,
                Set.of(Undefined.NO_PAIRS));
    }

    private static PairedChange of(PairedSums sums, double level) {
        Figures figures = new Figures();
        int n = sums.n();
        BigDecimal meanChange = sums.mean(sums.change());
        OptionalDouble meanFrom = figures.present(sums.mean(sums.from()));
        OptionalDouble meanTo = figures.present(sums.mean(sums.to()));
        OptionalDouble change = figures.present(meanChange);
        OptionalDouble percentChange = sums.meanFromIsZero()
                ? figures.absent(Undefined.MEAN_BEFORE_ZERO)
                : figures.present(sums.change().scaleByPowerOfTen(2).divide(sums.from(), Decimal.PRECISION));
        OptionalDouble none = OptionalDouble.empty();
        if (n < 2) {
            figures.absent(Undefined.FEWER_THAN_TWO_PAIRS);
            return new PairedChange(n, meanFrom, meanTo, change, none, none, none, none, OptionalInt.empty(), none, none,
                    none, percentChange, figures.undefined);
        }
        OptionalInt df = OptionalInt.of(n - 1);
        if (sums.everybodyChangedAlike()) {
            figures.absent(Undefined.NO_VARIANCE);
            return new PairedChange(n, meanFrom, meanTo, change, OptionalDouble.of(0), none, none, none, df, none, none,
                    none, percentChange, figures.undefined);
        }
        BigDecimal sd = sums.standardDeviationOfChange();
        BigDecimal rootOfN = BigDecimal.valueOf(n).sqrt(Decimal.PRECISION);
        BigDecimal dz = meanChange.divide(sd, Decimal.PRECISION);
        double t = dz.multiply(rootOfN).doubleValue();
        TDistribution distribution = TDistribution.of(n - 1);
        BigDecimal margin = Decimal.of(distribution.inverseSurvivalProbability((1 - level) / 2))
                .multiply(sd.divide(rootOfN, Decimal.PRECISION));
        return new PairedChange(n, meanFrom, meanTo, change, figures.present(sd),
                figures.present(meanChange.subtract(margin)), figures.present(meanChange.add(margin)),
                OptionalDouble.of(t), df, OptionalDouble.of(2 * distribution.survivalProbability(Math.abs(t))),
                OptionalDouble.of(dz.doubleValue()),
                n == 2 ? figures.absent(Undefined.NO_CORRECTION_FOR_TWO_PAIRS)
                       : OptionalDouble.of(dz.doubleValue() * hedgesCorrection(n - 1)),
                percentChange, figures.undefined);
    }

    private static double hedgesCorrection(int df) {
        double half = df / 2.0;
        return GammaRatio.value(half, half - 0.5) / Math.sqrt(half);
    }

    /** Figures on their way out, and why some are missing. */
    private static final class Figures {

        private final Set<Undefined> undefined = EnumSet.noneOf(Undefined.class);

        private OptionalDouble present(BigDecimal value) {
            double figure = value.doubleValue();
            return Double.isInfinite(figure) ? absent(Undefined.TOO_LARGE) : OptionalDouble.of(figure);
        }

        private OptionalDouble absent(Undefined reason) {
            undefined.add(reason);
            return OptionalDouble.empty();
        }
    }
}
