package org.mafs.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mafs.measure.Instruments.CORE_10;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** CORE-10 scored by the product and by rules that are written out a second time, apart from it. */
class ScoringOracleTest {

    private static final int MORE_FILLS = 60;

    @Test
    void everyCompleteCore10AgreesWithTheRules() {
        Core10Oracle.Forms forms = new Core10Oracle.Forms(answers -> Scoring.score(CORE_10, answers));
        long begun = System.nanoTime();

        forms.all(0);

        double seconds = (System.nanoTime() - begun) / 1e9;
        System.out.printf("%,d complete forms were scored and judged in %.1f s: %,.0f a second%n", forms.judged(), seconds,
                forms.judged() / seconds);
        assertThat(forms.judged()).isEqualTo(9_765_625);
    }

    /** All 1,024 patterns: with the lowest, the highest and the middle answers, and with many others. */
    @Test
    void everyPatternOfBlankCore10ItemsAgreesWithTheRules() {
        Core10Oracle.Forms forms = new Core10Oracle.Forms(answers -> Scoring.score(CORE_10, answers));

        patterns(forms);

        assertThat(forms.judged()).isEqualTo(1024 * (5 + MORE_FILLS));
    }

    /** Ten times 5⁹ forms. */
    @Test
    void everyCore10WithOneBlankItemAgreesWithTheRules() {
        Core10Oracle.Forms forms = new Core10Oracle.Forms(answers -> Scoring.score(CORE_10, answers));

        IntStream.range(0, 10).forEach(item -> forms.all(1 << item));

        assertThat(forms.judged()).isEqualTo(19_531_250);
    }

    @Test
    void theRulesThemselvesGiveThePublishedFigures() {
        assertThat(Core10Oracle.ninths(new Integer[] {1, 3, 3, 2, 2, 0, 2, 2, 2, null})).hasValue(130);
        assertThat(Core10Oracle.points(130)).isEqualTo(14.444444444444445);
        assertThat(Core10Oracle.ninths(new Integer[] {2, 2, 2, 2, 2, 2, 2, 2, 2, 2})).hasValue(20 * 9);
        assertThat(Core10Oracle.ninths(new Integer[] {2, 2, 2, 2, 2, 2, 2, 2, null, null})).isEmpty();
        assertThat(Core10Oracle.ninths(new Integer[10])).isEmpty();
    }

    /** Scoring as somebody might get it wrong. */
    static Stream<Arguments> mistakes() {
        return Stream.of(
                mistake("item 3 is not turned round", core10 -> changed(core10, 3, item ->
                        new Item(3, item.topic(), 0, 4, false, item.riskFrom(), null))),
                mistake("item 4 is turned round", core10 -> changed(core10, 4, Item::turnedRound)),
                mistake("item 6 asks for a talk from 2", core10 -> changed(core10, 6, item -> item.riskFrom(2))),
                mistake("item 6 is not about risk", core10 -> changed(core10, 6, item ->
                        Item.of(6, item.topic(), 0, 4))),
                mistake("item 7 is about risk too", core10 -> changed(core10, 7, item -> item.riskFrom(4))),
                mistake("none may be left out", core10 -> missing(core10, 0)),
                mistake("two may be left out", core10 -> missing(core10, 2)),
                mistake("the mean for the sum", core10 -> OwnInstruments.scaled(core10, of -> new Scale(of.code(), of.name(), of.items(),
                        of.missing(), ScoringKind.MEAN, of.transformation(), of.bands(), of.cutOff(), of.reliableChange(),
                        of.direction()))),
                mistake("an item is forgotten", core10 -> OwnInstruments.scaled(core10, of -> new Scale(of.code(), of.name(),
                        of.items().subList(0, 9), of.missing(), of.scoring(), of.transformation(), of.bands(), of.cutOff(),
                        of.reliableChange(), of.direction()))),
                mistake("moderate begins at 16", core10 -> OwnInstruments.scaled(core10, of -> new Scale(of.code(), of.name(), of.items(),
                        of.missing(), of.scoring(), of.transformation(), of.bands().stream().map(band ->
                        band.from() == 15 ? new Band(16, band.code()) : band).toList(), of.cutOff(), of.reliableChange(),
                        of.direction()))),
                wrongAfter("a blank counts nought", answers -> Scoring.score(CORE_10, new Answers(answers.inOrder().stream()
                        .map(answer -> answer == null ? Integer.valueOf(0) : answer).toList()))),
                wrongAfter("the score is rounded", answers -> valued(answers, value ->
                        OptionalDouble.of(Math.rint(value)))),
                wrongAfter("the score is cut to two places", answers -> valued(answers, value ->
                        OptionalDouble.of(Math.floor(value * 100) / 100))),
                wrongAfter("a blank item 6 is an all-clear", answers -> {
                    Score score = Scoring.score(CORE_10, answers);
                    return new Score(score.answered(), score.scales(),
                            score.risk() == Risk.UNANSWERED ? Risk.NO : score.risk());
                }));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void aMistakeInTheScoringIsNoticed(String what, Function<Answers, Score> wrong) {
        assertThatExceptionOfType(AssertionError.class).as(what)
                .isThrownBy(() -> patterns(new Core10Oracle.Forms(wrong)));
    }

    private static void patterns(Core10Oracle.Forms forms) {
        Random random = new Random(10);
        for (int pattern = 0; pattern < 1024; pattern++) {
            int blank = pattern;
            IntStream.rangeClosed(0, 4).forEach(answer -> forms.one(filled(blank, item -> answer)));
            IntStream.range(0, MORE_FILLS).forEach(fill -> forms.one(filled(blank, item -> random.nextInt(5))));
        }
    }

    private static Integer[] filled(int blank, Function<Integer, Integer> answer) {
        Integer[] answers = new Integer[10];
        for (int item = 0; item < 10; item++) {
            answers[item] = (blank >> item & 1) == 1 ? null : answer.apply(item);
        }
        return answers;
    }

    private static Arguments mistake(String what, UnaryOperator<Instrument> wrong) {
        Instrument instrument = wrong.apply(CORE_10);
        return wrongAfter(what, answers -> Scoring.score(instrument, answers));
    }

    private static Arguments wrongAfter(String what, Function<Answers, Score> wrong) {
        return Arguments.of(what, wrong);
    }

    private static Score valued(Answers answers, Function<Double, OptionalDouble> wrong) {
        Score score = Scoring.score(CORE_10, answers);
        ScaleScore only = score.scales().getFirst();
        return only.value().isEmpty() ? score : new Score(score.answered(), List.of(new ScaleScore(only.scale(),
                only.answered(), wrong.apply(only.value().getAsDouble()), only.band())), score.risk());
    }

    private static Instrument missing(Instrument of, int items) {
        return OwnInstruments.scaled(of, scale -> new Scale(scale.code(), scale.name(), scale.items(), MissingRule.mayMiss(items),
                scale.scoring(), scale.transformation(), scale.bands(), scale.cutOff(), scale.reliableChange(),
                scale.direction()));
    }

    private static Instrument changed(Instrument of, int number, UnaryOperator<Item> change) {
        return OwnInstruments.with(of, of.items().stream().map(item -> item.number() == number ? change.apply(item) : item).toList(),
                of.scales());
    }
}
