package org.mafs.operations.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.Predicate;
import org.apache.commons.math3.stat.StatUtils;
import org.junit.jupiter.api.Test;
import org.mafs.operations.demo.DemoMeasures.Occasion;
import org.mafs.operations.demo.DemoPerson.Gender;
import org.mafs.operations.demo.DemoPerson.Research;

/** The published pilot: 36 started, 19 in the research (6 women, 25 to 60), −32 %, 13 of 18, 16 of 19, lower still later. */
class PilotFiguresTest {

    private final List<DemoPerson> referred =
            DemoStory.pilot().stream().flatMap(cohort -> cohort.people().stream()).toList();
    private final List<DemoPerson> started = referred.stream().filter(DemoPerson::started).toList();
    private final List<DemoPerson> consenters =
            started.stream().filter(person -> person.research() == Research.AGREED).toList();
    private final List<DemoPerson> others =
            started.stream().filter(person -> person.research() != Research.AGREED).toList();

    @Test
    void fortyOneAreReferredThirtyEightAgreeAndThirtySixStart() {
        assertThat(referred).hasSize(41);
        assertThat(referred).filteredOn(DemoPerson::agreedToTakePart).hasSize(38);
        assertThat(started).hasSize(36).allMatch(DemoPerson::agreedToTakePart);
        assertThat(referred).filteredOn(person -> person.research() == Research.AGREED).hasSize(19);
    }

    @Test
    void nineteenConsentTwelveAndSevenSixOfThemWomenAgedTwentyFiveToSixty() {
        assertThat(DemoStory.pilot())
                .extracting(cohort -> cohort.people().stream().filter(consenters::contains).count())
                .containsExactly(12L, 7L);
        assertThat(consenters).filteredOn(person -> person.gender() == Gender.FEMALE).hasSize(6);
        assertThat(consenters).extracting(DemoPerson::age).contains(25, 60).allMatch(age -> age >= 25 && age <= 60);
        assertThat(others).hasSize(17).extracting(DemoPerson::age).allMatch(age -> age >= 18 && age <= 80);
    }

    @Test
    void distressFallsByThirtyTwoPercent() {
        var pairs = Pairs.of(consenters, Occasion.BASELINE, Occasion.END);
        assertThat(pairs.n()).isEqualTo(19);
        assertThat(StatUtils.sum(pairs.before())).isEqualTo(375);
        assertThat(StatUtils.sum(pairs.after())).isEqualTo(255);
        assertThat(pairs.percentChange()).isEqualTo(-32.0);
        // t and p by scipy 1.17.1, stats.ttest_rel on the 19 pairs in demo/riverside.txt and demo/oakfield.txt
        assertThat(pairs.t()).isCloseTo(-5.398448169, within(1e-8));
        assertThat(pairs.p()).isCloseTo(3.951893693e-05, within(1e-12));
    }

    @Test
    void theSpreadIsThatOfRealPeople() {
        var pairs = Pairs.of(consenters, Occasion.BASELINE, Occasion.END);
        assertThat(StatUtils.min(pairs.before())).isEqualTo(8);
        assertThat(StatUtils.max(pairs.before())).isEqualTo(33);
        assertThat(Math.sqrt(StatUtils.variance(pairs.before()))).isBetween(6.5, 7.5);
        assertThat(pairs.changes(-1)).as("better").isEqualTo(15);
        assertThat(pairs.changes(0)).as("unchanged").isEqualTo(2);
        assertThat(pairs.changes(1)).as("worse").isEqualTo(2);
    }

    @Test
    void distressIsLowerStillAMonthLater() {
        var sinceEnd = Pairs.of(consenters, Occasion.END, Occasion.FOLLOW_UP);
        assertThat(sinceEnd.n()).isEqualTo(17);
        assertThat(sinceEnd.meanChange()).isBetween(-1.5, -1.0);
        assertThat(sinceEnd.changes(1)).as("some rise").isPositive();
        var sinceStart = Pairs.of(consenters, Occasion.BASELINE, Occasion.FOLLOW_UP);
        assertThat(sinceStart.n()).isEqualTo(17);
        assertThat(sinceStart.percentChange()).isLessThan(-32);
        assertThat(sinceStart.p()).isLessThan(0.001);
    }

    @Test
    void theRiskItemIsMostlyZeroAndAnsweredByEveryone() {
        assertThat(atRisk(consenters, Occasion.BASELINE)).isEqualTo(4);
        assertThat(atRisk(consenters, Occasion.END)).isEqualTo(2);
        assertThat(atRisk(consenters, Occasion.FOLLOW_UP)).isEqualTo(1);
        assertThat(started).allSatisfy(person -> assertThat(person.measures().values())
                .allSatisfy(form -> assertThat(form.core10().get(5)).isNotNull()));
    }

    @Test
    void thirteenOfEighteenUseOnFewerDays() {
        assertThat(consenters).allSatisfy(person -> assertThat(daysOfMain(person, Occasion.END)).isNotNull());
        assertThat(usingAtStart(consenters)).hasSize(18);
        assertThat(usingAtStart(consenters)).filteredOn(person -> daysMore(person) < 0).hasSize(13);
        assertThat(usingAtStart(consenters)).filteredOn(person -> daysMore(person) == 0).hasSize(3);
        assertThat(usingAtStart(consenters)).filteredOn(person -> daysMore(person) > 0).hasSize(2);
        assertThat(usingAtStart(consenters)).filteredOn(person -> daysOfMain(person, Occasion.END) == 0).hasSize(4);
    }

    @Test
    void sixteenOfNineteenAttendMutualAidAtTheEnd() {
        assertThat(consenters).filteredOn(attending(Occasion.BASELINE)).hasSize(5);
        assertThat(consenters).filteredOn(attending(Occasion.END)).hasSize(16);
        assertThat(consenters).filteredOn(person -> person.measures().containsKey(Occasion.FOLLOW_UP)).hasSize(17);
        assertThat(consenters).filteredOn(attending(Occasion.FOLLOW_UP)).hasSize(14);
        assertThat(consenters).flatExtracting(person -> person.measures().values())
                .extracting(form -> ((DemoMeasures) form).meetings28())
                .doesNotContainNull();
    }

    @Test
    void theOthersWouldShowInEveryFigure() {
        var all = Pairs.of(started, Occasion.BASELINE, Occasion.END);
        assertThat(all.n()).isEqualTo(30);
        assertThat(all.percentChange()).isBetween(-25.0, -20.0);
        var asked = started.stream().filter(person -> person.measures().containsKey(Occasion.END)).toList();
        assertThat(asked).hasSize(31).filteredOn(attending(Occasion.END)).hasSize(20);
        var using = usingAtStart(asked);
        assertThat(using).hasSize(30).filteredOn(person -> daysMore(person) < 0).hasSize(19);
    }

    @Test
    void amongTheOthersSomeFormsHaveOneOrTwoItemsBlank() {
        assertThat(others).flatExtracting(person -> person.measures().values())
                .extracting(form -> ((DemoMeasures) form).core10().stream().filter(answer -> answer == null).count())
                .contains(1L, 2L)
                .allMatch(blank -> blank <= 2);
        assertThat(consenters).flatExtracting(person -> person.measures().values())
                .allMatch(form -> !((DemoMeasures) form).core10().contains(null));
    }

    private static List<DemoPerson> usingAtStart(List<DemoPerson> people) {
        return people.stream()
                .filter(person -> person.mainSubstance() != null && daysOfMain(person, Occasion.BASELINE) >= 1)
                .toList();
    }

    private static Integer daysOfMain(DemoPerson person, Occasion occasion) {
        var form = person.measures().get(occasion);
        return form.useDays28().get(form.main());
    }

    private static int daysMore(DemoPerson person) {
        return daysOfMain(person, Occasion.END) - daysOfMain(person, Occasion.BASELINE);
    }

    private static Predicate<DemoPerson> attending(Occasion occasion) {
        return person -> {
            var form = person.measures().get(occasion);
            return form != null && form.meetings28() != null && form.meetings28() >= 1;
        };
    }

    private static long atRisk(List<DemoPerson> people, Occasion occasion) {
        return people.stream()
                .map(person -> person.measures().get(occasion))
                .filter(form -> form != null && form.core10().get(5) >= 1)
                .count();
    }
}
