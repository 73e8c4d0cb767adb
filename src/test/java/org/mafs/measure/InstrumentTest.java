package org.mafs.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InstrumentTest {

    private static final Item FIRST = Item.of(1, "own.item1", 1, 5);
    private static final Item SECOND = Item.of(2, "own.item2", 1, 5).turnedRound();

    @Test
    void shippedInstrumentsAreFoundByTheirCode() {
        assertThat(Instruments.withCode("core-10")).hasValue(Instruments.CORE_10);
        assertThat(Instruments.withCode("core-34")).isEmpty();
        assertThat(Instruments.all()).extracting(Instrument::code).doesNotHaveDuplicates();
    }

    @Test
    void core10IsAskedAsPublished() {
        // Barkham et al. 2013: 2 and 3 reversed, 6 about risk.
        assertThat(Instruments.CORE_10.items()).hasSize(10);
        assertThat(Instruments.CORE_10.items()).filteredOn(Item::reversed).extracting(Item::number).containsExactly(2, 3);
        assertThat(Instruments.CORE_10.items()).filteredOn(Item::asksAboutRisk).extracting(Item::number).containsExactly(6);
    }

    @Test
    void aReversedItemIsTurnedRoundWithinItsOwnRange() {
        assertThat(Scoring.score(own(ScoringKind.SUM, 0), Answers.of(1, 5)).value()).hasValue(2);
        assertThat(Scoring.score(own(ScoringKind.SUM, 0), Answers.of(5, 1)).value()).hasValue(10);
    }

    @Test
    void aMeanIsTakenOverTheAnsweredItems() {
        assertThat(Scoring.score(own(ScoringKind.MEAN, 1), Answers.of(2, 1)).value()).hasValue(3.5);
        assertThat(Scoring.score(own(ScoringKind.MEAN, 1), Answers.of(2, null)).value()).hasValue(2);
        assertThat(Scoring.score(own(ScoringKind.MEAN, 0), Answers.of(2, null)).value()).isEmpty();
    }

    @Test
    void anInstrumentThatAsksNothingAboutRiskSaysSo() {
        assertThat(Scoring.score(own(ScoringKind.SUM, 0), Answers.of(1, null)).risk()).isEqualTo(Risk.NOT_ASKED);
    }

    @Test
    void oneWorryingAnswerOutweighsABlankAndABlankOutweighsAnAllClear() {
        Instrument two = of(List.of(FIRST.riskFrom(2), SECOND.riskFrom(4)), 0, List.of());

        assertThat(Scoring.score(two, Answers.of(1, 3)).risk()).isEqualTo(Risk.NO);
        assertThat(Scoring.score(two, Answers.of(null, 3)).risk()).isEqualTo(Risk.UNANSWERED);
        assertThat(Scoring.score(two, Answers.of(1, null)).risk()).isEqualTo(Risk.UNANSWERED);
        assertThat(Scoring.score(two, Answers.of(null, 4)).risk()).isEqualTo(Risk.YES);
        assertThat(Scoring.score(two, Answers.of(2, null)).risk()).isEqualTo(Risk.YES);
    }

    @Test
    void belowTheLowestBandThereIsNone() {
        Instrument banded = of(List.of(FIRST), 0, List.of(new Band(3, "high")));

        assertThat(Scoring.score(banded, Answers.of(2)).band()).isEmpty();
        assertThat(Scoring.score(banded, Answers.of(3)).band()).hasValue(new Band(3, "high"));
    }

    @Test
    void aWipedAnswerIsAsIfNeverGiven() {
        Answers answers = Answers.none(own(ScoringKind.SUM, 0)).with(2, 4);

        assertThat(answers.answer(1)).isEmpty();
        assertThat(answers.answer(2)).hasValue(4);
        assertThat(answers.answered()).isOne();
        assertThat(answers.with(2, null)).isEqualTo(Answers.none(own(ScoringKind.SUM, 0)));
        assertThatIllegalArgumentException().isThrownBy(() -> answers.answer(3)).withMessage("There is no item 3 among 2.");
    }

    @Test
    void anImpossibleInstrumentIsRefusedWithASentence() {
        refused("The scale \"total\" needs at least one item.", () -> of(List.of(), 0, List.of()));
        refused("Item 2 stands in place 1.", () -> of(List.of(SECOND), 0, List.of()));
        refused("At least one item must be answered for a score.", () -> of(List.of(FIRST), 1, List.of()));
        refused("Band \"b\" must begin above \"a\".",
                () -> of(List.of(FIRST), 0, List.of(new Band(3, "a"), new Band(3, "b"))));
        refused("A reliable change is a number above zero, not 0.0.", () -> OwnInstruments.of(List.of(FIRST),
                MissingRule.allNeeded(), ScoringKind.SUM, List.of(), OptionalDouble.empty(), OptionalDouble.of(0),
                Direction.LOWER_IS_BETTER));
        refused("Item 1 needs at least two possible answers, not 3 to 3.", () -> Item.of(1, "own.item1", 3, 3));
        refused("Item 1 takes 1 to 5, so 6 can never be answered.", () -> FIRST.riskFrom(6));
        refused("Nothing answered has no score.",
                () -> new ScaleScore("total", 0, OptionalDouble.of(0), Optional.empty()));
    }

    @Test
    void theLargestAndTheSmallestThatMakeSenseAreAllowedAndNoMore() {
        assertThat(Item.of(1, "One", -99, 999).accepts(-99)).isTrue();
        refused("Item 1 takes answers from -99 to 999, not -100 to 0.", () -> Item.of(1, "One", -100, 0));
        refused("Item 1 takes answers from -99 to 999, not 0 to 1000.", () -> Item.of(1, "One", 0, 1000));
        refused("Items are numbered from 1, not 0.", () -> Item.of(0, "None", 0, 1));
        List<Item> most = IntStream.rangeClosed(1, 101).mapToObj(number -> Item.of(number, "Item", 0, 4)).toList();
        assertThat(of(most.subList(0, 100), 0, List.of()).items()).hasSize(100);
        refused("An instrument has at most 100 items.", () -> of(most, 0, List.of()));
        assertThat(named("a".repeat(Instrument.LONGEST_CODE), List.of(total())).code()).hasSize(40);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> named("a".repeat(Instrument.LONGEST_CODE + 1), List.of(total())))
                .withMessageContaining("at most 40");
    }

    @Test
    void aPublishedInstrumentNeedsItsCopyrightLine() {
        Instrument core10 = Instruments.CORE_10;
        for (Optional<String> none : List.of(Optional.<String>empty(), Optional.of(" "))) {
            refused("A published instrument needs its copyright line.", () -> new Instrument("own", 1, "Own", null, null,
                    core10.items(), core10.scales(), null, null, none, Wording.OFFICIAL, null));
        }
        assertThat(core10.copyright()).hasValue("© CORE System Trust: https://www.coresystemtrust.org.uk/copyright.pdf");
        assertThat(core10.isOwnWording()).isFalse();
    }

    @Test
    void scalesAreNamedApartAndCountItemsThatAreThere() {
        Instrument two = named("own", List.of(total(), single("first", 1)));

        assertThat(two.scale("total").items()).containsExactly(1, 2);
        assertThat(two.scale("first").items()).containsExactly(1);
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(() -> two.scale("last"));
        assertThat(two.total()).as("two scores are never one").isEmpty();
        refused("Two scales are called \"total\".", () -> named("own", List.of(total(), total())));
        refused("The scale \"third\" counts item 3, and there are 2.",
                () -> named("own", List.of(single("third", 3))));
        refused("The scale \"none\" counts item 0, and there are 2.",
                () -> named("own", List.of(single("none", 0))));
        refused("An instrument needs at least one scale.", () -> named("own", List.of()));
    }

    @Test
    void anItemSaysWhatItsAnswersAreCalledAndAnInstrumentItsSources() {
        Item item = new Item(1, "One", 1, 5, false, OptionalInt.empty(), new TreeMap<>(Map.of(1, "never", 5, "always")));

        assertThat(item.label(1)).hasValue("never");
        assertThat(item.label(2)).isEmpty();
        assertThat(Instruments.CORE_10.source()).isEqualTo("Barkham et al. 2013, Counselling & Psychotherapy Research 13(1); "
                + "CORE System Trust, scoring pages; Our own safeguarding rule, after NICE NG225");
    }

    @Test
    void aTransformationRises() {
        refused("A raw score is multiplied by a number above zero, not 0.0.", () -> Transformation.times(0));
        refused("The table's scores must rise, and do not at 2.", () -> Transformation.table(Map.of(1, 3.0, 2, 3.0)));
        assertThat(Transformation.table(Map.of(1, 3.0, 2, 3.1)).table()).hasSize(2);
        assertThat(Transformation.times(4).of(13)).hasValue(52);
        assertThat(Transformation.table(Map.of(1, 3.0)).of(1.5)).as("between two lines").isEmpty();
    }

    private static Instrument named(String code, List<Scale> scales) {
        return new Instrument(code, 1, "Own", null, null, List.of(FIRST, SECOND), scales, null, null, null,
                Wording.OWN, null);
    }

    private static Scale total() {
        return of(List.of(FIRST, SECOND), 0, List.of()).total().orElseThrow();
    }

    private static Scale single(String code, int item) {
        return new Scale(code, code, List.of(item), null, null, null, null, null, null, Direction.HIGHER_IS_BETTER);
    }

    private static void refused(String sentence, org.assertj.core.api.ThrowableAssert.ThrowingCallable making) {
        assertThatIllegalArgumentException().isThrownBy(making).withMessage(sentence);
    }

    private static Instrument own(ScoringKind scoring, int mayBeMissing) {
        return OwnInstruments.of(List.of(FIRST, SECOND), MissingRule.mayMiss(mayBeMissing), scoring, List.of(),
                OptionalDouble.empty(), OptionalDouble.empty(), Direction.HIGHER_IS_BETTER);
    }

    private static Instrument of(List<Item> items, int mayBeMissing, List<Band> bands) {
        return OwnInstruments.of(items, MissingRule.mayMiss(mayBeMissing), ScoringKind.SUM, bands,
                OptionalDouble.empty(), OptionalDouble.empty(), Direction.HIGHER_IS_BETTER);
    }
}
