package org.mafs.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
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
