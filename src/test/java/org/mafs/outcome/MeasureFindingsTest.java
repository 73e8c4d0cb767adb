package org.mafs.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mafs.outcome.Occasion.BASELINE;
import static org.mafs.outcome.Occasion.END;
import static org.mafs.outcome.Occasion.FOLLOW_UP;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mafs.measure.Direction;
import org.mafs.outcome.statistics.Pair;

class MeasureFindingsTest {

    private static final Measured HAPPY = measured(Direction.HIGHER_IS_BETTER);
    private static final Measured ANXIOUS = measured(Direction.LOWER_IS_BETTER);

    @ParameterizedTest
    @CsvSource({"HIGHER_IS_BETTER, 4, 6, better", "HIGHER_IS_BETTER, 6, 4, worse", "LOWER_IS_BETTER, 6, 4, better",
            "LOWER_IS_BETTER, 4, 6, worse"})
    void betterIsTheMeasuresToSay(Direction direction, double from, double to, String word) {
        assertThat(said(measured(direction), pair(from, to), pair(from, to)).sentence()).isEqualTo(
                "Mood changed for the " + word + " by 2.0 points from start to end, for the 2 people with both forms.");
    }

    @Test
    void whatIsRoundedAwayIsNoChange() {
        assertThat(said(HAPPY, pair(5, 5.04)).sentence()).isEqualTo(
                "Mood stayed about the same from start to end, for the one person with both forms.");
        assertThat(said(HAPPY, pair(5, 5), pair(5, 5)).sentence()).startsWith("Mood stayed about the same");
    }

    @Test
    void ofNobodyNothingIsSaid() {
        Finding nobody = said(HAPPY);
        assertThat(nobody.sentence()).isEqualTo(
                "Nobody has filled in Mood both at the start and at the end, so a change is not known.");
        assertThat(nobody.details()).isEmpty();
    }

    @Test
    void whereSmallGroupsAreLeftOutNobodyMayBeFour() {
        assertThat(MeasureFindings.of(HAPPY, result(BASELINE, END), .95, true).inWords()).isEqualTo(
                "Mood: too few people to show (fewer than 5).");
    }

    @Test
    void onePersonHasMeansAndNoTest() {
        assertThat(said(ANXIOUS, pair(6, 4)).details()).containsExactly("The mean went from 6.0 at the start to 4.0 at the "
                + "end; lower is better. Only one person has both forms: too few for an interval or a test.");
    }

    @Test
    void withoutSpreadThereIsNoTest() {
        assertThat(said(ANXIOUS, pair(6, 4), pair(5, 3)).details().getFirst())
                .endsWith("Everybody changed by the same amount, so there is no interval or test.");
    }

    @Test
    void aMeanOfZeroIsNoHindrance() {
        assertThat(said(HAPPY, pair(0, 1), pair(0, 2)).sentence()).contains("for the better by 1.5 points");
    }

    /** Changes 1 and 2: mean 1.5, standard error .5, t 3 with 1 df, 97.5 % quantile 12.706: −4.9 to 7.9. */
    @Test
    void anIntervalWithNoChangeInItMayBeChance() {
        assertThat(said(HAPPY, pair(4, 5), pair(4, 6)).details().getFirst()).isEqualTo("The mean went from 4.0 at the start to "
                + "5.5 at the end; higher is better. A change of +1.5 points (95\u00a0% interval −4.9 to +7.9; "
                + "p\u00a0=\u00a00.205). The interval includes no change at all, so this may be chance.");
    }

    @Test
    void anIntervalWithoutItIsNotCalledChance() {
        assertThat(said(HAPPY, pair(4, 6), pair(4, 6.1), pair(4, 6.2), pair(4, 6.1)).inWords())
                .contains("<\u00a00.001").doesNotContain("chance");
    }

    @Test
    void everySpanIsNamed() {
        assertThat(MeasureFindings.of(HAPPY, result(END, FOLLOW_UP, pair(4, 6)), .95, false).inWords())
                .contains("from the end to one month later", "from 4.0 at the end to 6.0 one month later");
        assertThat(MeasureFindings.of(HAPPY, result(BASELINE, FOLLOW_UP, pair(4, 6)), .95, false).sentence())
                .contains("from start to one month later");
    }

    @Test
    void nothingIsSaidToCauseOrProve() {
        Stream.of(said(HAPPY), said(HAPPY, pair(1, 2)), said(ANXIOUS, pair(1, 2), pair(1, 3), pair(2, 5)))
                .map(Finding::inWords).forEach(words -> assertThat(words.toLowerCase())
                        .doesNotContain("caus").doesNotContain("prov").doesNotContain("significant").doesNotContain("*"));
    }

    private static Finding said(Measured measured, Pair... pairs) {
        return MeasureFindings.of(measured, result(BASELINE, END, pairs), .95, false);
    }

    private static PairedResult result(Occasion from, Occasion to, Pair... pairs) {
        return PairedResult.of(from, to, Arrays.asList(pairs), .95);
    }

    private static Pair pair(double from, double to) {
        return new Pair(from, to);
    }

    private static Measured measured(Direction direction) {
        return new Measured("mood", "Mood", direction, 0, 10, OptionalDouble.empty(), OptionalDouble.empty());
    }
}
