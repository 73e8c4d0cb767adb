package org.mafs.operations.demo;

import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.StatUtils;
import org.mafs.operations.demo.DemoMeasures.Occasion;

/** CORE-10 scores of the people who have both, worked out here from the answers and by the published rules alone. */
record Pairs(double[] before, double[] after) {

    static Pairs of(List<DemoPerson> people, Occasion first, Occasion second) {
        var both = people.stream()
                .filter(person -> score(person, first).isPresent() && score(person, second).isPresent())
                .toList();
        return new Pairs(
                both.stream().mapToDouble(person -> score(person, first).getAsDouble()).toArray(),
                both.stream().mapToDouble(person -> score(person, second).getAsDouble()).toArray());
    }

    /** Items 2 and 3 count in reverse; one blank is made up for, with two there is no score. */
    static OptionalDouble score(DemoPerson person, Occasion occasion) {
        var form = person.measures().get(occasion);
        if (form == null) {
            return OptionalDouble.empty();
        }
        int sum = 0;
        for (int item = 1; item <= 10; item++) {
            var answer = form.core10().get(item - 1);
            if (answer != null) {
                sum += item == 2 || item == 3 ? 4 - answer : answer;
            }
        }
        long answered = form.core10().stream().filter(Objects::nonNull).count();
        return answered < 9 ? OptionalDouble.empty() : OptionalDouble.of(sum * 10.0 / answered);
    }

    int n() {
        return before.length;
    }

    double meanChange() {
        return StatUtils.meanDifference(after, before);
    }

    double percentChange() {
        return 100 * (StatUtils.sum(after) - StatUtils.sum(before)) / StatUtils.sum(before);
    }

    double t() {
        double variance = StatUtils.varianceDifference(after, before, meanChange());
        return meanChange() / Math.sqrt(variance / n());
    }

    double p() {
        return 2 * new TDistribution(null, n() - 1).cumulativeProbability(-Math.abs(t()));
    }

    long changes(int sign) {
        long count = 0;
        for (int pair = 0; pair < n(); pair++) {
            count += Math.signum(after[pair] - before[pair]) == sign ? 1 : 0;
        }
        return count;
    }
}
