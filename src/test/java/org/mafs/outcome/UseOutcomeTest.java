package org.mafs.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mafs.measure.Substance.ALCOHOL;
import static org.mafs.measure.Substance.CRACK;
import static org.mafs.measure.Substance.OPIOIDS;
import static org.mafs.measure.Substance.TOBACCO;
import static org.mafs.outcome.Told.LAST_SESSION;
import static org.mafs.outcome.Told.evaluate;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mafs.outcome.statistics.Proportion;

/** Reduced use: fewer days in 28 of the person's own main substance, of people who used at baseline with a known end. */
class UseOutcomeTest {

    @Test
    void everyoneIsInExactlyOnePlace() {
        ReducedUse use = evaluate(
                alcohol(1, 20, 12), alcohol(2, 20, 0), alcohol(3, 20, 20), alcohol(4, 5, 9),
                alcohol(5, 0, 0), alcohol(6, 0, 7),
                Told.by(7).at(1).use(0, ALCOHOL, Map.of(ALCOHOL, 9)),
                Told.by(8).at(1).use(LAST_SESSION, ALCOHOL, Map.of(ALCOHOL, 9)),
                Told.by(9).at(1)).reducedUse();
        // 1 and 2 fewer, 3 the same, 4 more; 5 and 6 had nothing to reduce; 7 has no end; 8 and 9 have no baseline.
        assertThat(use).isEqualTo(new ReducedUse(new Proportion(2, 4), 1, 1, 1, 2, 1, 2));
    }

    @Test
    void theMainSubstanceIsTheOneNamedAtTheStart() {
        // Crack is named; tobacco has more days and falls, crack rises: more, not fewer.
        Told person = Told.by(1).at(1).use(0, CRACK, Map.of(CRACK, 5, TOBACCO, 28))
                .use(LAST_SESSION, TOBACCO, Map.of(CRACK, 6, TOBACCO, 3));
        assertThat(evaluate(person).reducedUse().more()).isEqualTo(1);
    }

    @Test
    void whenNoneIsNamedItIsTheOneWithMostDays() {
        Told person = Told.by(1).at(1).use(0, null, Map.of(ALCOHOL, 10, OPIOIDS, 12))
                .use(LAST_SESSION, null, Map.of(ALCOHOL, 20, OPIOIDS, 11));
        assertThat(evaluate(person).reducedUse().fewer()).isEqualTo(new Proportion(1, 1));
    }

    @Test
    void ofEquallyManyDaysTheFirstOnTheListOfSubstancesCounts() {
        Told person = Told.by(1).at(1).use(0, null, Map.of(OPIOIDS, 10, ALCOHOL, 10))
                .use(LAST_SESSION, null, Map.of(OPIOIDS, 28, ALCOHOL, 9));
        assertThat(evaluate(person).reducedUse().fewer()).isEqualTo(new Proportion(1, 1));
    }

    @Test
    void anEndThatDoesNotSayAnythingOfTheMainSubstanceIsNotKnown() {
        Told person = Told.by(1).at(1).use(0, ALCOHOL, Map.of(ALCOHOL, 10))
                .use(LAST_SESSION, null, Map.of(TOBACCO, 28));
        assertThat(evaluate(person).reducedUse().endNotKnown()).isEqualTo(1);
    }

    @Test
    void aSubstanceNamedWithoutDaysLeavesTheBaselineUnknown() {
        Told person = Told.by(1).at(1).use(0, ALCOHOL, Map.of(TOBACCO, 28))
                .use(LAST_SESSION, ALCOHOL, Map.of(ALCOHOL, 3));
        assertThat(evaluate(person).reducedUse().baselineNotKnown()).isEqualTo(1);
    }

    @Test
    void theSameDaysCountAsForTheForms() {
        // 29 days before and 15 days after are outside; the last before and the first after inside count.
        Told person = Told.by(1).at(1).use(-29, ALCOHOL, Map.of(ALCOHOL, 1)).use(-28, ALCOHOL, Map.of(ALCOHOL, 20))
                .use(LAST_SESSION + 14, ALCOHOL, Map.of(ALCOHOL, 4)).use(LAST_SESSION + 15, ALCOHOL, Map.of(ALCOHOL, 28));
        assertThat(evaluate(person).reducedUse().fewer()).isEqualTo(new Proportion(1, 1));
    }

    @Test
    void attendingIsOneMeetingOrMoreAmongThoseAsked() {
        Evaluation evaluation = evaluate(
                Told.by(1).at(1).meetings(0, 0).meetings(LAST_SESSION, 1).meetings(LAST_SESSION + 30, 4),
                Told.by(2).at(1).meetings(0, 2).meetings(LAST_SESSION, 0),
                Told.by(3).at(1).meetings(LAST_SESSION + 15, 9));
        assertThat(evaluation.attendingMutualAid(Occasion.BASELINE)).isEqualTo(new Proportion(1, 2));
        assertThat(evaluation.attendingMutualAid(Occasion.END)).isEqualTo(new Proportion(1, 2));
        assertThat(evaluation.attendingMutualAid(Occasion.FOLLOW_UP)).isEqualTo(new Proportion(1, 1));
    }

    private static Told alcohol(int person, int before, int after) {
        return Told.by(person).at(1).use(0, ALCOHOL, Map.of(ALCOHOL, before))
                .use(LAST_SESSION, ALCOHOL, Map.of(ALCOHOL, after));
    }
}
