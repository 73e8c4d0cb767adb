package org.mafs.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mafs.outcome.Told.LAST_SESSION;
import static org.mafs.outcome.Told.evaluate;

import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mafs.measure.Substance;
import org.mafs.outcome.statistics.Interval;
import org.mafs.outcome.statistics.Proportion;

class FindingsTest {

    @Test
    void figuresAreWrittenTheUkWayWithATrueMinus() {
        assertThat(Figures.points(19.7368)).isEqualTo("19.7");
        assertThat(Figures.change(-6.31579)).isEqualTo("−6.3");
        assertThat(Figures.change(.44)).isEqualTo("+0.4");
        assertThat(Figures.change(-.04)).isEqualTo("0.0");
        assertThat(Figures.percentChange(-32)).isEqualTo("−32.0\u00a0%");
        assertThat(Figures.shares(new Interval(.6243, .9448))).isEqualTo("62\u00a0% to 94\u00a0%");
        assertThat(Figures.counted(new Proportion(1016, 1019))).isEqualTo("1,016 of 1,019");
        assertThat(Figures.statistic(-5.398448)).isEqualTo("−5.40");
        assertThat(Figures.wholeNumber(11)).isEqualTo("11");
    }

    @ParameterizedTest
    @CsvSource({"0.0123, 0.012", "0.001, 0.001", "0.00099, <\u00a00.001", "0, <\u00a00.001", "1, 1.000"})
    void pHasThreeDecimalsAndBelowThatIsSaidToBeBelow(double p, String written) {
        assertThat(Figures.p(p)).isEqualTo(written);
    }

    @Test
    void aFallIsSaidWithItsPeople() {
        // Means 25 and 17.5: −30 %. Interval by t with 1 df: −7.5 ± 12.706 × 2.5, which includes no change.
        Evaluation evaluation = evaluate(
                Told.by(1).at(1).core10(0, 20).core10(LAST_SESSION, 10).core10(LAST_SESSION + 28, 8),
                Told.by(2).at(1).core10(0, 30).core10(LAST_SESSION, 25));
        assertThat(Findings.distress(evaluation)).isEqualTo("Distress fell by 30\u00a0% for the 2 people with both forms.");
        assertThat(Findings.distressInFigures(evaluation)).hasValueSatisfying(words -> assertThat(words)
                .contains("−7.5 points", "−39.3 to +24.3", "p\u00a0=\u00a00.205").endsWith("so this may be chance."));
        assertThat(Findings.later(evaluation)).contains("One month later, distress was lower again for the one person "
                + "asked then: 8.0 points, after 10.0 at the end.");
    }

    @Test
    void whatIsNotKnownIsSaidInWords() {
        Evaluation nobody = evaluate();
        assertThat(Findings.distress(nobody)).startsWith("Nobody has filled in CORE-10");
        assertThat(Findings.distressInFigures(nobody)).contains("Nobody has both forms.");
        assertThat(Findings.later(nobody)).isEmpty();
        assertThat(Findings.use(nobody)).startsWith("Nobody’s days of use are known");
        assertThat(Findings.mutualAid(nobody)).startsWith("Nobody was asked");
        assertThat(Findings.scope(nobody)).contains("no one who came has agreed to research");
    }

    @Test
    void whereSmallGroupsAreLeftOutNobodyMayBeFour() {
        Evaluation few = TooFew.shown(evaluate(Told.by(1).at(1).core10(0, 20)));
        assertThat(Findings.scope(few)).isEqualTo("These outcomes are about too few people to show (fewer than 5).");
        assertThat(Findings.limits(few)).contains("did not come, and people chose to come. Distress")
                .doesNotContain("small number");
    }

    @Test
    void aSmallNumberIsCalledSmallAndALargeOneIsNot() {
        assertThat(Findings.limits(evaluate(crowd(99)))).contains(", people chose to come, and 99 people is a small number.");
        assertThat(Findings.limits(evaluate(crowd(1)))).contains("and one person is a small number.");
        assertThat(Findings.limits(evaluate(crowd(100)))).contains("and people chose to come.").doesNotContain("small");
        assertThat(Findings.limits(evaluate())).doesNotContain("small");
    }

    private static Told[] crowd(int number) {
        return IntStream.rangeClosed(1, number).mapToObj(each -> Told.by(each).at(1)).toArray(Told[]::new);
    }

    @Test
    void aChangeTooSmallForThePlanIsNotCalledNone() {
        Evaluation two = evaluate(new Definitions(28, 14, 21, 42, .95, 2, 1), uses(10, 9), uses(10, 5), uses(1, 0));
        assertThat(two.reducedUse().fewer()).isEqualTo(new Proportion(1, 3));
        assertThat(Findings.useBeside(two)).isEqualTo(
                "Changed by fewer than 2 days: 2. At least 2 more days: 0. No days at all by the end: 1.");
        assertThat(Findings.useBeside(evaluate(uses(10, 10)))).startsWith("As many days: 1. More days: 0.");
    }

    private static Told uses(int before, int after) {
        return Told.by(before * 100 + after).at(1).use(0, Substance.ALCOHOL, Map.of(Substance.ALCOHOL, before))
                .use(LAST_SESSION, Substance.ALCOHOL, Map.of(Substance.ALCOHOL, after));
    }

    @Test
    void onePersonIsOnePerson() {
        Evaluation one = evaluate(Told.by(1).at(1).core10(0, 20).core10(LAST_SESSION, 22));
        assertThat(Findings.distress(one)).isEqualTo("Distress rose by 10\u00a0% for the one person with both forms.");
        assertThat(Findings.distressInFigures(one)).contains(
                "Only one person has both forms: too few for an interval or a test.");
    }

    @Test
    void aMeanOfZeroHasNoPercentage() {
        Evaluation none = evaluate(Told.by(1).at(1).core10(0, 0).core10(LAST_SESSION, 5));
        assertThat(Findings.distress(none)).isEqualTo(
                "Distress went from 0.0 to 5.0 points for the one person with both forms.");
    }
}
