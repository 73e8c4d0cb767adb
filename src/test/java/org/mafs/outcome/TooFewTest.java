package org.mafs.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mafs.outcome.Occasion.BASELINE;
import static org.mafs.outcome.Occasion.END;
import static org.mafs.outcome.Told.LAST_SESSION;
import static org.mafs.outcome.Told.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mafs.measure.Direction;
import org.mafs.measure.Substance;
import org.mafs.mutualaid.Answered;
import org.mafs.mutualaid.GoingOutside;
import org.mafs.outcome.statistics.DifferenceOfShares;
import org.mafs.outcome.statistics.Pair;
import org.mafs.outcome.statistics.PairedChange;
import org.mafs.outcome.statistics.PairedShares;
import org.mafs.outcome.statistics.Proportion;
import org.mafs.outcome.statistics.WelchDifference;
import org.mafs.person.Gender;

class TooFewTest {

    private static final Proportion NOBODY = new Proportion(0, 0);

    @Test
    void ofFourPeopleNoFigureIsLeft() {
        Evaluation four = TooFew.shown(evaluate(people(4)));
        assertThat(four.hidesSmallGroups()).isTrue();
        assertThat(four.flow()).isEqualTo(new Flow(0, 0, 0, 0, 0, 0, 0, 0, 0));
        assertThat(four.core10()).allSatisfy(change -> {
            assertThat(change.change().n()).isZero();
            assertThat(change.pairs()).isEmpty();
            assertThat(change.ranks().n()).isZero();
        });
        MeasureResult core10 = four.measures().getFirst();
        assertThat(core10.lines()).isEmpty();
        assertThat(core10.means()).allSatisfy(at -> assertThat(at.mean().n()).isZero());
        assertThat(core10.carriedForward().change().n()).isZero();
        assertThat(core10.acrossTimes().friedman().n()).isZero();
        assertThat(core10.reliable()).hasValueSatisfying(change -> assertThat(change.n()).isZero());
        assertThat(four.reducedUse().fewer()).isEqualTo(NOBODY);
        assertThat(four.mutualAid()).allSatisfy(at -> assertThat(at.attending()).isEqualTo(NOBODY));
        assertThat(four.yesNo()).allSatisfy(result -> assertThat(result.shares().n()).isZero());
        assertThat(four.participants()).isEqualTo(new Participants(0, 0, OptionalInt.empty(), OptionalInt.empty()));
        assertThat(four.dose().lines()).allSatisfy(line -> assertThat(line.points()).isEmpty());
    }

    @Test
    void ofFivePeopleNothingIsTakenAway() {
        Evaluation five = evaluate(people(5));
        Evaluation shown = TooFew.shown(five);
        assertThat(shown.core10()).isEqualTo(five.core10());
        assertThat(shown.measures().getFirst().lines()).hasSize(5);
        assertThat(shown.reducedUse()).isEqualTo(five.reducedUse());
        assertThat(shown.mutualAid()).isEqualTo(five.mutualAid());
        assertThat(shown.participants().n()).isEqualTo(5);
        assertThat(five.hidesSmallGroups()).as("others see all of it").isFalse();
    }

    @Test
    void oneWomanAmongManyIsNotTold() {
        Told[] six = people(6);
        six[0].who(Gender.FEMALE, 30);
        Arrays.stream(six).skip(1).forEach(told -> told.who(Gender.MALE, 40));
        assertThat(TooFew.shown(evaluate(six)).participants()).isEqualTo(
                new Participants(6, 0, OptionalInt.empty(), OptionalInt.empty()));
    }

    @Test
    void fewLinesAmongManyPeopleAreNotDrawn() {
        List<Told> told = new ArrayList<>(List.of(people(2)));
        IntStream.range(10, 20).forEach(number -> told.add(Told.by(number).at(1, 2, 3, 4).core10(0, 20)));
        MeasureResult shown = TooFew.shown(evaluate(told.toArray(Told[]::new))).measures().getFirst();
        assertThat(shown.mean(BASELINE).mean().n()).isEqualTo(12);
        assertThat(shown.mean(END).mean().n()).isZero();
        assertThat(shown.lines()).isEmpty();
        assertThat(shown.carriedForward().change().n()).as("it would tell of the two").isZero();
    }

    /** Six from start to end, and two of the six or two others a month later. */
    @Test
    void linesDoNotTellWhatAChangeLeavesOut() {
        List<Told> told = new ArrayList<>();
        IntStream.rangeClosed(1, 6).forEach(number -> told.add(Told.by(number).at(1, 2, 3, 4).core10(0, 20)
                .core10(LAST_SESSION, 12)));
        told.get(0).core10(LAST_SESSION + 28, 9);
        told.get(1).core10(LAST_SESSION + 28, 8);
        MeasureResult shown = TooFew.shown(evaluate(told.toArray(Told[]::new))).measures().getFirst();
        assertThat(shown.change(BASELINE, END).change().n()).isEqualTo(6);
        assertThat(shown.change(END, Occasion.FOLLOW_UP).pairs()).as("nor may a picture of the pairs").isEmpty();
        assertThat(shown.lines()).isEmpty();
    }

    @Test
    void whoHasNoEndIsNotToldByCarryingForward() {
        assertThat(carried(15, 3).carriedForward().change().n()).isZero();
        assertThat(carried(15, 0).carriedForward().change().n()).as("nobody is added").isEqualTo(15);
        assertThat(carried(15, 5).carriedForward().change().n()).isEqualTo(20);
    }

    private static MeasureResult carried(int both, int startOnly) {
        return TooFew.shown(evaluate(IntStream.rangeClosed(1, both + startOnly).mapToObj(number -> number <= both
                ? Told.by(number).at(1, 2, 3, 4).core10(0, 20).core10(LAST_SESSION, 12)
                : Told.by(number).at(1, 2, 3, 4).core10(0, 20)).toArray(Told[]::new))).measures().getFirst();
    }

    @Test
    void reasonsOfFewPeopleArePutTogether() {
        Arrow arrow = new Arrow(FlowStep.AGREED, 30, 17, Map.of(WhyNot.WITHDREW, 1, WhyNot.DECLINED, 2, WhyNot.WAITING, 10));
        assertThat(TooFew.shown(arrow)).isEqualTo(
                new Arrow(FlowStep.AGREED, 30, 17, Map.of(WhyNot.WAITING, 10, WhyNot.SEVERAL, 3)));
        assertThat(TooFew.shown(new Arrow(FlowStep.END, 10, 3, Map.of(WhyNot.NOT_YET, 7)))).isEqualTo(
                new Arrow(FlowStep.END, 0, 0, Map.of()));
        assertThat(TooFew.shown(new Arrow(FlowStep.END, 10, 0, Map.of(WhyNot.NOT_YET, 10))).before())
                .as("nobody is nobody’s secret").isEqualTo(10);
    }

    @Test
    void ofReasonsThatAreFewEvenTogetherNoNumberIsTold() {
        Arrow few = TooFew.shown(new Arrow(FlowStep.AGREED, 30, 17, Map.of(WhyNot.WITHDREW, 1, WhyNot.DECLINED, 2,
                WhyNot.WAITING, 10)));
        assertThat(few.tells(WhyNot.SEVERAL)).isFalse();
        assertThat(few.tells(WhyNot.WAITING)).isTrue();
        assertThat(TooFew.shown(new Arrow(FlowStep.AGREED, 30, 23, Map.of(WhyNot.WITHDREW, 3, WhyNot.DECLINED, 4)))
                .tells(WhyNot.SEVERAL)).isTrue();
        assertThat(new Arrow(FlowStep.AGREED, 3, 2, Map.of(WhyNot.WITHDREW, 1)).tells(WhyNot.WITHDREW))
                .as("nothing is kept from coordinators").isTrue();
    }

    @Test
    void ofWhomUseIsNotKnownIsToldOfBothKindsOrNot() {
        assertThat(TooFew.shown(new ReducedUse(new Proportion(3, 9), 3, 3, 0, 0, 3, 6)))
                .isEqualTo(new ReducedUse(new Proportion(3, 9), 3, 3, 0, 0, 0, 0));
        assertThat(TooFew.shown(new ReducedUse(new Proportion(3, 9), 3, 3, 0, 0, 0, 6)).baselineNotKnown()).isEqualTo(6);
    }

    @Test
    void whoBeganBelowIsNotToldApartWhereTheyAreFew() {
        ReliableChange few = new ReliableChange(10, 3, 2, 4, 1, 8, 2, 0, 1);
        assertThat(shownReliable(few)).isEqualTo(new ReliableChange(10, 3, 2, 4, 1, 10, 0, 0, 0));
        ReliableChange many = new ReliableChange(15, 3, 2, 9, 1, 8, 7, 0, 1);
        assertThat(shownReliable(many)).isEqualTo(many);
    }

    private static ReliableChange shownReliable(ReliableChange change) {
        Evaluation all = evaluate(people(5));
        MeasureResult result = all.measures().getFirst();
        return TooFew.shown(new MeasureResult(result.measured(), result.means(), result.changes(), result.acrossTimes(),
                Optional.of(change), result.carriedForward(), result.lines()), .95).reliable().orElseThrow();
    }

    @Test
    void whoTriedMeetingsAndTheWeeksAreLeftOutLikewise() {
        assertThat(TooFew.shown(new GoingOutside(new Answered(2, 1, 9), new Answered(3, 3, 2), new Answered(0, 0, 6))))
                .isEqualTo(new GoingOutside(new Answered(0, 0, 0), new Answered(3, 3, 0), new Answered(0, 0, 6)));
        WeekOfMeetings asked = new WeekOfMeetings(2, new Proportion(1, 5));
        assertThat(TooFew.shown(List.of(new WeekOfMeetings(1, new Proportion(1, 4)), asked))).containsExactly(asked);
        assertThat(TooFew.shown(new PairedShares(1, 1, 1, 1)).n()).isZero();
    }

    @Test
    void ofTheGroupsASmallOneIsLeftOutWithTheNextSmallest() {
        Comparison shown = TooFew.shown(comparison(12, 4, 7, 9));
        assertThat(shown.groups()).extracting(Comparison.Group::name).containsExactly("0", "1", "2", "3");
        assertThat(shown.groups()).extracting(group -> group.outcome().people()).containsExactly(12, 0, 0, 9);
        assertThat(shown.groups().get(2).outcome().change().n()).isZero();
        assertThat(shown.groups().get(2).difference().difference()).isEmpty();
        assertThat(shown.groups().get(1).outcome().fewer()).isEqualTo(NOBODY);
        assertThat(shown.groups().get(1).attendingDifference().difference()).isEmpty();
        assertThat(shown.groups().get(3).outcome().change().n()).isEqualTo(9);
        assertThat(shown.overall().people()).isEqualTo(32);
        assertThat(shown.hidesSmallGroups()).isTrue();
    }

    @Test
    void ofTwoGroupsOneOfThemSmallNoneIsShown() {
        assertThat(TooFew.shown(comparison(12, 4)).groups()).extracting(group -> group.outcome().people())
                .containsExactly(0, 0);
    }

    @Test
    void twoSmallGroupsHideEachOther() {
        assertThat(TooFew.shown(comparison(12, 4, 3)).groups()).extracting(group -> group.outcome().people())
                .containsExactly(12, 0, 0);
        assertThat(TooFew.shown(comparison(12, 5)).groups()).extracting(group -> group.outcome().people())
                .containsExactly(12, 5);
    }

    @Test
    void smallGroupsThatAreFewTogetherHideTheNextSmallest() {
        assertThat(peopleShown(2, 1, 9, 30)).containsExactly(0, 0, 0, 30);
        assertThat(peopleShown(2, 1, 9)).containsExactly(0, 0, 0);
        assertThat(peopleShown(1, 1, 20)).containsExactly(0, 0, 0);
        assertThat(peopleShown(1, 1, 1, 1, 1, 20)).as("five together are enough").containsExactly(0, 0, 0, 0, 0, 20);
        assertThat(peopleShown(4, 30)).containsExactly(0, 0);
        assertThat(peopleShown(4, 0, 9, 30)).as("an empty group hides none").containsExactly(0, 0, 0, 30);
    }

    private static List<Integer> peopleShown(int... sizes) {
        return TooFew.shown(comparison(sizes)).groups().stream().map(group -> group.outcome().people()).toList();
    }

    private static Comparison comparison(int... sizes) {
        Measured measured = new Measured("mood", "Mood", Direction.HIGHER_IS_BETTER, 0, 10, OptionalDouble.empty(),
                OptionalDouble.empty());
        List<Comparison.Group> groups = IntStream.range(0, sizes.length).mapToObj(place -> {
            Comparison.Outcome outcome = outcome(sizes[place]);
            double[] changes = IntStream.range(0, sizes[place]).asDoubleStream().toArray();
            return new Comparison.Group(String.valueOf(place), outcome, WelchDifference.of(changes, new double[] {1, 2}, .95),
                    DifferenceOfShares.of(outcome.fewer(), new Proportion(1, 2), .95),
                    DifferenceOfShares.of(outcome.attending(), new Proportion(1, 2), .95));
        }).toList();
        return new Comparison(By.COHORT, measured, .95, false, groups, outcome(Arrays.stream(sizes).sum()), false);
    }

    private static Comparison.Outcome outcome(int size) {
        return new Comparison.Outcome(size, PairedChange.of(IntStream.range(0, size)
                .mapToObj(number -> new Pair(number, 2 * number)).toList(), .95), new Proportion(Math.min(1, size), size), new Proportion(Math.min(1, size), size));
    }

    private static Told[] people(int number) {
        return IntStream.rangeClosed(1, number).mapToObj(each -> Told.by(each).at(1, 2, 3, 4, 5, 6).who(Gender.MALE, 30 + each)
                .core10(0, 20 + each).core10(LAST_SESSION, 12).core10(LAST_SESSION + 28, 10 - each)
                .use(0, Substance.ALCOHOL, Map.of(Substance.ALCOHOL, 10))
                .use(LAST_SESSION, Substance.ALCOHOL, Map.of(Substance.ALCOHOL, 3))
                .meetings(0, 0).meetings(LAST_SESSION, 2).meetings(LAST_SESSION + 28, 2)).toArray(Told[]::new);
    }
}
