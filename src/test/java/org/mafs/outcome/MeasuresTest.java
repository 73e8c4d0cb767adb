package org.mafs.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mafs.outcome.Occasion.BASELINE;
import static org.mafs.outcome.Occasion.END;
import static org.mafs.outcome.Occasion.FOLLOW_UP;
import static org.mafs.outcome.Told.LAST_SESSION;
import static org.mafs.outcome.Told.evaluate;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mafs.cohort.SiteKind;
import org.mafs.measure.Answers;
import org.mafs.measure.AskedAt;
import org.mafs.measure.Direction;
import org.mafs.measure.Instrument;
import org.mafs.measure.Instruments;
import org.mafs.measure.Item;
import org.mafs.measure.MissingRule;
import org.mafs.measure.Scale;
import org.mafs.measure.ScoringKind;
import org.mafs.measure.Transformation;
import org.mafs.measure.Wording;
import org.mafs.outcome.statistics.Pair;

/** Every measure that was answered is worked out, each form by the version it was filled in on. */
class MeasuresTest {

    private static final Instrument ONS4 = Instruments.withCode("ons4").orElseThrow();
    private static final Instrument WHO_5 = Instruments.withCode("who-5").orElseThrow();
    private static final int FOLLOW_UP_DAY = LAST_SESSION + 28;

    @Test
    void core10ComesFirstEvenWhereNobodyFilledItIn() {
        assertThat(codes(evaluate())).containsExactly("core-10");
        assertThat(codes(evaluate(Told.by(1).at(1).form(0, WHO_5, Answers.of(1, 1, 1, 1, 1)))))
                .containsExactly("core-10", "who-5");
    }

    @Test
    void anInstrumentOfSeveralScalesIsSeveralMeasuresAndNeverTheirSum() {
        Evaluation evaluation = evaluate(Told.by(1).at(1).form(0, ONS4, Answers.of(3, 4, 5, 8))
                .form(LAST_SESSION, ONS4, Answers.of(6, 7, null, 2)));
        assertThat(codes(evaluation)).containsExactly("core-10", "ons4/satisfied", "ons4/worthwhile", "ons4/happy",
                "ons4/anxious");
        assertThat(pairs(evaluation, "ons4/satisfied")).containsExactly(new Pair(3, 6));
        assertThat(pairs(evaluation, "ons4/happy")).as("left blank at the end").isEmpty();
        assertThat(pairs(evaluation, "ons4/anxious")).containsExactly(new Pair(8, 2));
    }

    @Test
    void eachTimeHasTheMeanOfAllWhoAnsweredThenAndAChangeOnlyOfThoseWithBoth() {
        Evaluation evaluation = evaluate(who5(1, 2, 3, 4), who5(2, 1, null, null), who5(3, null, 5, null));
        MeasureResult result = evaluation.measure("who-5").orElseThrow();
        // WHO-5 is five items × 4: all ones are 20 points.
        assertThat(result.mean(BASELINE).mean().mean()).hasValue(30);
        assertThat(result.mean(END).mean().mean()).hasValue(80);
        assertThat(result.mean(FOLLOW_UP).mean().n()).isEqualTo(1);
        assertThat(result.change(BASELINE, END).pairs()).containsExactly(new Pair(40, 60));
        assertThat(result.change(END, FOLLOW_UP).pairs()).containsExactly(new Pair(60, 80));
        assertThat(result.change(BASELINE, FOLLOW_UP).pairs()).containsExactly(new Pair(40, 80));
        assertThat(result.lines()).hasSize(3);
    }

    @Test
    void whoHasNoEndIsCarriedForwardUnchanged() {
        MeasureResult result = evaluate(who5(1, 1, 3, null), who5(2, 2, null, 5), who5(3, null, 5, null))
                .measure("who-5").orElseThrow();
        assertThat(result.carriedForward().pairs()).containsExactlyInAnyOrder(new Pair(20, 60), new Pair(40, 40));
        assertThat(result.carriedForward().change().meanChange()).hasValue(20);
    }

    @Test
    void whoMayStillFillInTheirEndIsNeitherUnchangedNorLost() {
        ServiceDataset.Cohort running = Told.cohort(2, "Running", "Hall", SiteKind.COMMUNITY, 60);
        Told[] people = {Told.by(1).at(1).core10(0, 20).core10(LAST_SESSION, 10), Told.by(2).at(1).core10(0, 30),
                Told.by(3).in(running).at(1).core10(60, 25),
                Told.by(4).in(running).at(1).core10(60, 24).core10(60 + LAST_SESSION, 14)};
        int lastDay = 60 + LAST_SESSION + Definitions.DEFAULT.endDaysAfter();
        Evaluation before = Told.evaluateOn(Told.day(lastDay), people);
        assertThat(before.measures().getFirst().carriedForward().pairs())
                .containsExactlyInAnyOrder(new Pair(20, 10), new Pair(30, 30), new Pair(24, 14));
        assertThat(before.dropOut().completers()).isEqualTo(2);
        assertThat(before.dropOut().others()).isEqualTo(1);
        Evaluation after = Told.evaluateOn(Told.day(lastDay + 1), people);
        assertThat(after.measures().getFirst().carriedForward().pairs()).contains(new Pair(25, 25)).hasSize(4);
        assertThat(after.dropOut().others()).isEqualTo(2);
    }

    @Test
    void aPlannedComparisonInWhichNobodyChangedIsStillOneOfTwo() {
        AcrossTimes across = evaluate(who5(1, 1, 2, 2), who5(2, 1, 3, 3), who5(3, 1, 4, 4), who5(4, 1, 5, 5))
                .measure("who-5").orElseThrow().acrossTimes();
        assertThat(across.contrasts()).extracting(AcrossTimes.Contrast::p)
                .containsExactly(OptionalDouble.of(.125), OptionalDouble.empty());
        // R: p.adjust(c(.125, 1), "holm")
        assertThat(across.contrasts()).extracting(AcrossTimes.Contrast::pHolm)
                .containsExactly(OptionalDouble.of(.25), OptionalDouble.empty());
    }

    @Test
    void threeTimesAreOfThoseWhoHaveAllThree() {
        AcrossTimes across = evaluate(who5(1, 1, 2, 3), who5(2, 1, 3, 4), who5(3, 2, 3, null), who5(4, 2, 4, 5))
                .measure("who-5").orElseThrow().acrossTimes();
        // R: friedman.test(rbind(c(20, 40, 60), c(20, 60, 80), c(40, 80, 100))): 6 on 2 df, p = exp(-3)
        assertThat(across.friedman().n()).isEqualTo(3);
        assertThat(across.friedman().incomplete()).isEqualTo(1);
        assertThat(across.friedman().chi2()).hasValue(6);
        assertThat(across.contrasts()).extracting(contrast -> contrast.ranks().n()).containsExactly(3, 3);
        // Three of three upwards: exact two-sided p 2/8; Holm doubles the smaller and keeps the order.
        assertThat(across.contrasts()).extracting(AcrossTimes.Contrast::p)
                .containsExactly(OptionalDouble.of(.25), OptionalDouble.of(.25));
        assertThat(across.contrasts()).extracting(AcrossTimes.Contrast::pHolm)
                .containsExactly(OptionalDouble.of(.5), OptionalDouble.of(.5));
    }

    @Test
    void everybodyAlikeHasNoTestAndIsSaidSo() {
        MeasureResult result = evaluate(who5(1, 2, 2, 2), who5(2, 2, 2, 2)).measure("who-5").orElseThrow();
        assertThat(result.change(BASELINE, END).change().pT()).isEmpty();
        assertThat(result.change(BASELINE, END).ranks().pExact()).isEmpty();
        assertThat(result.acrossTimes().friedman().p()).isEmpty();
        assertThat(result.acrossTimes().contrasts()).allSatisfy(contrast -> assertThat(contrast.pHolm()).isEmpty());
    }

    @Test
    void reliableChangeIsCountedForEachPerson() {
        // CORE-10: cut-off 11, reliable change 6 (Barkham et al. 2013).
        Evaluation evaluation = evaluate(core(1, 20, 10), core(2, 30, 20), core(3, 20, 15), core(4, 12, 18),
                core(5, 8, 2), core(6, 5, 14), core(7, 9, 9), core(8, 25, null));
        assertThat(evaluation.measures().getFirst().reliable())
                .contains(new ReliableChange(7, 1, 2, 2, 2, 4, 3, 1, 1));
    }

    @Test
    void aMeasureWithoutAReliableChangeHasNone() {
        Evaluation evaluation = evaluate(Told.by(1).at(1).form(0, ONS4, Answers.of(3, 4, 5, 8)));
        assertThat(evaluation.measure("ons4/anxious").orElseThrow().reliable()).isEmpty();
    }

    @Test
    void versionsOnTheSamePointsAreOneMeasureEachScoredByItself() {
        // Version 2 turns its one item round: the same tick scores otherwise.
        Instrument one = own(1, 4, false);
        Instrument two = own(2, 4, true);
        Evaluation evaluation = evaluate(Told.by(1).at(1).form(0, one, Answers.of(1)).form(LAST_SESSION, two, Answers.of(1)));
        assertThat(codes(evaluation)).containsExactly("core-10", "own");
        assertThat(pairs(evaluation, "own")).containsExactly(new Pair(1, 3));
    }

    @Test
    void aVersionOnOtherPointsIsNoPartOfTheSameChange() {
        Evaluation evaluation = evaluate(Told.by(1).at(1).form(0, own(1, 4, false), Answers.of(1))
                .form(LAST_SESSION, own(2, 10, false), Answers.of(9)));
        assertThat(codes(evaluation)).containsExactly("core-10", "own", "own@1");
        assertThat(pairs(evaluation, "own")).isEmpty();
        assertThat(evaluation.measure("own@1").orElseThrow().mean(BASELINE).mean().mean()).hasValue(1);
    }

    @Test
    void theNewestVersionOfCore10ThatWasAnsweredSaysWhatAChangeMeans() {
        // CORE-10's own reliable change is 6.
        Instrument newer = core10(2, 11, "Another title");
        Evaluation evaluation = evaluate(Told.by(1).at(1).form(0, newer, Told.full(30)).form(LAST_SESSION, newer, Told.full(22)),
                Told.by(2).at(1).core10(0, 30).form(LAST_SESSION, newer, Told.full(12)));
        assertThat(codes(evaluation)).containsExactly("core-10");
        MeasureResult result = evaluation.measures().getFirst();
        assertThat(result.measured().reliableChange()).hasValue(11);
        assertThat(result.reliable().orElseThrow().improved()).as("down by 18, and by 8").isEqualTo(1);
        assertThat(evaluate(core(1, 30, 22)).measures().getFirst().reliable().orElseThrow().improved()).isEqualTo(1);
    }

    private static Instrument core10(int version, double reliableChange, String title) {
        Instrument own = Instruments.CORE_10;
        Scale scale = own.scales().getFirst();
        return new Instrument(own.code(), version, title, Optional.empty(), own.intro(), own.items(),
                List.of(new Scale(scale.code(), scale.name(), scale.items(), scale.missing(), scale.scoring(),
                        scale.transformation(), scale.bands(), scale.cutOff(), OptionalDouble.of(reliableChange),
                        scale.direction())),
                own.recall(), own.sources(), own.copyright(), own.wording(), own.askedAt());
    }

    private static Instrument own(int version, int highest, boolean reversed) {
        return new Instrument("own", version, "Our own", Optional.empty(), Optional.empty(),
                List.of(new Item(1, "How it is", 0, highest, reversed, OptionalInt.empty(), null)),
                List.of(new Scale("total", "Total", List.of(1), MissingRule.allNeeded(), ScoringKind.SUM,
                        Transformation.NONE, List.of(), OptionalDouble.empty(), OptionalDouble.empty(),
                        Direction.LOWER_IS_BETTER)),
                Optional.empty(), List.of(), Optional.empty(), Wording.OWN, AskedAt.ARRIVAL);
    }

    private static Told core(long person, Integer start, Integer end) {
        Told told = Told.by(person).at(1).core10(0, start);
        return end == null ? told : told.core10(LAST_SESSION, end);
    }

    private static Told who5(long person, Integer start, Integer end, Integer later) {
        Told told = Told.by(person).at(1);
        all(told, 0, start);
        all(told, LAST_SESSION, end);
        all(told, FOLLOW_UP_DAY, later);
        return told;
    }

    private static void all(Told told, int day, Integer tick) {
        if (tick != null) {
            told.form(day, WHO_5, Answers.of(IntStream.range(0, 5).mapToObj(any -> tick).toArray(Integer[]::new)));
        }
    }

    private static List<String> codes(Evaluation evaluation) {
        return evaluation.measures().stream().map(result -> result.measured().code()).toList();
    }

    private static List<Pair> pairs(Evaluation evaluation, String measure) {
        return evaluation.measure(measure).orElseThrow().change(BASELINE, END).pairs();
    }
}
