package org.mafs.outcome.statistics;

import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;

import org.apache.commons.numbers.gamma.GammaRatio;

/**
 * The change of a group between two times, over the people who have both values: paired <i>t</i> procedure with
 * standardised effect sizes.
 * <p>
 * Means, change and interval are in the units of the measure. Figures that the pairs do not define are empty, and
 * {@code undefined} says why:
 * <ul>
 * <li>no pairs: everything but {@code n};</li>
 * <li>one pair: the standard deviations, interval, {@code t}, {@code df}, {@code pT}, {@code dz}, {@code gz},
 * {@code dav};</li>
 * <li>everybody changed by the same amount ({@code sdChange} is 0): interval, {@code t}, {@code pT}, {@code dz}, {@code gz};</li>
 * <li>two pairs: {@code gz};</li>
 * <li>everybody with the same value at each of the two times: {@code dav};</li>
 * <li>mean before of zero: {@code percentChange}.</li>
 * </ul>
 * Changes, and values, count as the same when one number lies within the rounding of them all (one unit in the last
 * binary place of each value), so that neither 0.3 − 0.2 against 0.2 − 0.1 nor differences of ninths pass for variance.
 * <p>
 * Sources: Student 1908 (Biometrika 6) for <i>t</i>; Cohen 1988, Statistical Power Analysis, §2.3.5 for d<sub>z</sub>;
 * Lakens 2013 (Frontiers in Psychology 4:863, formula 10) for d<sub>av</sub>; Hedges 1981 (J. Educational Statistics 6) for
 * the correction. Equal to R's {@code t.test(to, from, paired = TRUE)}.
 *
 * @param n             number of pairs
 * @param meanFrom      mean at the earlier time, over the pairs
 * @param meanTo        mean at the later time, over the pairs
 * @param sdFrom        standard deviation at the earlier time, divisor n − 1; 0 or more
 * @param sdTo          standard deviation at the later time, divisor n − 1; 0 or more
 * @param meanChange    mean of later minus earlier
 * @param sdChange      standard deviation of the changes, divisor n − 1; 0 or more
 * @param ciLow         lower end of the confidence interval of the mean change
 * @param ciHigh        upper end of it
 * @param t             mean change divided by its standard error
 * @param df            degrees of freedom, n − 1
 * @param pT            two-sided p of t, 0 to 1, from the tail itself and so right also when tiny; 0 only when smaller than any double
 * @param dz            mean change divided by sdChange
 * @param gz            dz times Hedges' exact correction Γ(df/2) / (√(df/2) · Γ((df − 1)/2))
 * @param dav           mean change divided by the mean of sdFrom and sdTo, uncorrected
 * @param percentChange 100 × meanChange / meanFrom: the group's percentage, never a mean of people's percentages
 * @param undefined     why figures are empty; nothing when all are there
 */
public record PairedChange(int n, OptionalDouble meanFrom, OptionalDouble meanTo, OptionalDouble sdFrom,
                           OptionalDouble sdTo, OptionalDouble meanChange, OptionalDouble sdChange,
                           OptionalDouble ciLow, OptionalDouble ciHigh, OptionalDouble t, OptionalInt df,
                           OptionalDouble pT, OptionalDouble dz, OptionalDouble gz, OptionalDouble dav,
                           OptionalDouble percentChange, Set<Undefined> undefined) {

    public PairedChange {
        undefined = Undefined.inOrder(undefined);
    }

    /**
     * @param pairs one for each person with both values
     * @param level confidence level of the interval, such as 0.95
     * @throws IllegalArgumentException when the level is not between 0 and 1
     */
    public static PairedChange of(List<Pair> pairs, double level) {
        Level.check(level);
        if (pairs.isEmpty()) {
            return ofNobody();
        }
        return of(Moments.of(pairs.stream().map(pair -> Rounded.of(pair.from())).toList()),
                Moments.of(pairs.stream().map(pair -> Rounded.of(pair.to())).toList()),
                Moments.of(pairs.stream().map(Rounded::change).toList()), level);
    }

    private static PairedChange ofNobody() {
        OptionalDouble none = OptionalDouble.empty();
        return new PairedChange(0, none, none, none, none, none, none, none, none, none, OptionalInt.empty(), none, none,
                none, none, none, Set.of(Undefined.NO_PAIRS));
    }

    private static PairedChange of(Moments from, Moments to, Moments changes, double level) {
        Figures figures = new Figures();
        int n = changes.n();
        OptionalDouble meanFrom = figures.present(from.mean());
        OptionalDouble meanTo = figures.present(to.mean());
        OptionalDouble meanChange = figures.present(changes.mean());
        OptionalDouble percentChange = from.meanIsZero()
                ? figures.absent(Undefined.MEAN_BEFORE_ZERO)
                : figures.present(changes.mean().scaleByPowerOfTen(2).divide(from.mean(), Decimal.PRECISION));
        OptionalDouble none = OptionalDouble.empty();
        if (n < 2) {
            figures.absent(Undefined.FEWER_THAN_TWO_PAIRS);
            return new PairedChange(n, meanFrom, meanTo, none, none, meanChange, none, none, none, none,
                    OptionalInt.empty(), none, none, none, none, percentChange, figures.undefined());
        }
        OptionalDouble sdFrom = figures.present(from.standardDeviation());
        OptionalDouble sdTo = figures.present(to.standardDeviation());
        OptionalDouble dav = from.alike() && to.alike()
                ? figures.absent(Undefined.NO_SPREAD)
                : figures.present(changes.mean().divide(meanOf(from.standardDeviation(), to.standardDeviation()),
                        Decimal.PRECISION));
        OptionalInt df = OptionalInt.of(n - 1);
        if (changes.alike()) {
            figures.absent(Undefined.NO_VARIANCE);
            return new PairedChange(n, meanFrom, meanTo, sdFrom, sdTo, meanChange, OptionalDouble.of(0), none, none, none,
                    df, none, none, none, dav, percentChange, figures.undefined());
        }
        BigDecimal sd = changes.standardDeviation();
        BigDecimal rootOfN = BigDecimal.valueOf(n).sqrt(Decimal.PRECISION);
        BigDecimal dz = changes.mean().divide(sd, Decimal.PRECISION);
        double t = dz.multiply(rootOfN).doubleValue();
        StudentT student = StudentT.of(n - 1);
        BigDecimal margin = student.margin(sd.divide(rootOfN, Decimal.PRECISION), level);
        return new PairedChange(n, meanFrom, meanTo, sdFrom, sdTo, meanChange, figures.present(sd),
                figures.present(changes.mean().subtract(margin)), figures.present(changes.mean().add(margin)),
                OptionalDouble.of(t), df, OptionalDouble.of(student.p(t)),
                OptionalDouble.of(dz.doubleValue()),
                n == 2 ? figures.absent(Undefined.NO_CORRECTION_FOR_TWO_PAIRS)
                       : OptionalDouble.of(dz.doubleValue() * hedgesCorrection(n - 1)),
                dav, percentChange, figures.undefined());
    }

    private static BigDecimal meanOf(BigDecimal one, BigDecimal other) {
        return one.add(other).divide(BigDecimal.TWO, Decimal.PRECISION);
    }

    private static double hedgesCorrection(int df) {
        double half = df / 2.0;
        return GammaRatio.value(half, half - 0.5) / Math.sqrt(half);
    }
}
