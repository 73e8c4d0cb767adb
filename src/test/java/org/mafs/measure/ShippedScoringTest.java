package org.mafs.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every shipped instrument besides CORE-10 against its rules, written out a second time. */
class ShippedScoringTest {

    /** Government harmonised standard: four questions from 0 to 10, each for itself; the fourth runs the other way. */
    @Test
    void everyOns4FormAgreesWithTheRules() {
        String[] first = "low low low low low medium medium high high very-high very-high".split(" ");
        String[] anxious = "very-low very-low low low medium medium high high high high high".split(" ");
        Instrument ons4 = shipped("ons4", "satisfied", "worthwhile", "happy", "anxious");

        forms(ons4, 12 * 12 * 12 * 12, (answers, score) -> {
            for (int item = 0; item < 4; item++) {
                String[] bands = item == 3 ? anxious : first;
                same(answers, score.scales().get(item), answers[item],
                        Optional.ofNullable(answers[item]).map(answer -> bands[answer]));
            }
            same(answers, score.value(), OptionalDouble.empty());
            same(answers, score.risk(), Risk.NOT_ASKED);
        });
        assertThat(ons4.scales()).extracting(Scale::direction).containsExactly(Direction.HIGHER_IS_BETTER,
                Direction.HIGHER_IS_BETTER, Direction.HIGHER_IS_BETTER, Direction.LOWER_IS_BETTER);
        assertThat(ons4.scales()).allSatisfy(scale -> assertThat(scale.reliableChange()).isEmpty());
    }

    /** Marsden et al. 2008: three ratings from 0 to 20, higher is better; days in each of four weeks, 0 to 28 in all. */
    @Test
    void topRatingsAndDaysAgreeWithTheRules() {
        Instrument top = shipped("top", "psychological", "physical", "life", "alcohol-days", "opiates-days", "crack-days",
                "cocaine-days", "amphetamines-days", "cannabis-days", "other-days");
        Random random = new Random(28);
        for (int form = 0; form < 9 * 9 * 9 * 9; form++) {
            Integer[] answers = new Integer[31];
            for (int item = 0; item < 3; item++) {
                // Every rating and blank comes up often enough.
                answers[item] = (form + 7 * item) % 22 == 21 ? null : Integer.valueOf((form + 7 * item) % 22);
            }
            for (int item = 3; item < 31; item++) {
                answers[item] = random.nextInt(12) == 0 ? null : random.nextInt(8);
            }
            // Every way to answer four weeks, on each substance in turn.
            int weeks = form;
            for (int week = 0; week < 4; week++) {
                answers[3 + 4 * (form % 7) + week] = weeks % 9 == 8 ? null : Integer.valueOf(weeks % 9);
                weeks /= 9;
            }
            Score score = Scoring.score(top, Answers.of(answers));
            for (int rating = 0; rating < 3; rating++) {
                same(answers, score.scales().get(rating), answers[rating], Optional.empty());
            }
            for (int substance = 0; substance < 7; substance++) {
                List<Integer> days = Arrays.asList(answers).subList(3 + 4 * substance, 7 + 4 * substance);
                same(answers, score.scales().get(3 + substance), days.contains(null) ? null
                        : Integer.valueOf(days.stream().mapToInt(Integer::intValue).sum()), Optional.empty());
            }
            same(answers, score.value(), OptionalDouble.empty());
            same(answers, score.risk(), Risk.NOT_ASKED);
        }
        assertThat(top.scales().subList(0, 3)).extracting(Scale::direction).containsOnly(Direction.HIGHER_IS_BETTER);
        assertThat(top.scales().subList(3, 10)).extracting(Scale::direction).containsOnly(Direction.LOWER_IS_BETTER);
        assertThat(top.scales()).allSatisfy(scale -> {
            assertThat(top.lowest(scale)).isZero();
            assertThat(top.highest(scale)).isEqualTo(scale.items().size() == 1 ? 20 : 28);
            assertThat(scale.bands()).as("none verified").isEmpty();
            assertThat(scale.reliableChange()).as("none verified").isEmpty();
        });
    }

    /** Topp et al. 2015: five items from 0 to 5, the sum times four, 50 and below is low. */
    @Test
    void everyWho5FormAgreesWithTheRules() {
        forms(shipped("who-5", "well-being"), 7 * 7 * 7 * 7 * 7, (answers, score) -> {
            Integer expected = Arrays.asList(answers).contains(null) ? null
                    : Integer.valueOf(4 * (answers[0] + answers[1] + answers[2] + answers[3] + answers[4]));
            same(answers, score.scales().getFirst(), expected,
                    Optional.ofNullable(expected).map(points -> points <= 50 ? "low" : "above-low"));
            same(answers, score.risk(), Risk.NOT_ASKED);
        });
    }

    /** Without the authors' table, which an organisation enters once it has registered, there is no score. */
    @Test
    void swemwbsHasNoScoreWithoutItsTable() {
        forms(shipped("swemwbs", "well-being"), 6 * 6 * 6 * 6 * 6 * 6 * 6, (answers, score) ->
                same(answers, score.scales().getFirst(), null, Optional.empty()));
    }

    @Test
    void swemwbsIsLookedUpInTheTableThatWasEntered() {
        // Made up, rising like the published one.
        Map<Integer, Double> table = new TreeMap<>();
        IntStream.rangeClosed(7, 35).forEach(raw -> table.put(raw, raw * raw / 8.0));
        Instrument without = shipped("swemwbs", "well-being");
        Instrument entered = OwnInstruments.scaled(without, scale -> new Scale(scale.code(), scale.name(), scale.items(),
                scale.missing(), scale.scoring(), Transformation.table(table), scale.bands(), scale.cutOff(),
                scale.reliableChange(), scale.direction()));

        forms(entered, 6 * 6 * 6 * 6 * 6 * 6 * 6, (answers, score) -> {
            boolean whole = !Arrays.asList(answers).contains(null);
            int raw = Arrays.stream(answers).mapToInt(answer -> answer == null ? 0 : answer).sum();
            same(answers, score.value(), whole ? OptionalDouble.of(raw * raw / 8.0) : OptionalDouble.empty());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"mutual-aid", "session-view"})
    void ourOwnQuestionsStandEachForItself(String code) {
        Instrument own = Instruments.withCode(code).orElseThrow();
        Random random = new Random(5);
        assertThat(own.scales()).hasSameSizeAs(own.items());
        for (int form = 0; form < 20_000; form++) {
            Integer[] answers = own.items().stream().map(item -> random.nextInt(6) == 0 ? null
                    : Integer.valueOf(item.min() + random.nextInt(item.max() - item.min() + 1))).toArray(Integer[]::new);
            Score score = Scoring.score(own, Answers.of(answers));
            for (int item = 0; item < answers.length; item++) {
                same(answers, score.scales().get(item), answers[item], Optional.empty());
            }
            same(answers, score.value(), OptionalDouble.empty());
            same(answers, score.risk(), Risk.NOT_ASKED);
        }
    }

    private static Instrument shipped(String code, String... scales) {
        Instrument instrument = Instruments.withCode(code).orElseThrow();
        assertThat(instrument.scales()).extracting(Scale::code).containsExactly(scales);
        return instrument;
    }

    /** Every form there can be, with every item answered in every way and left blank. */
    private static void forms(Instrument instrument, int expected, BiConsumer<Integer[], Score> check) {
        assertThat(forms(instrument, new Integer[instrument.items().size()], 0, check)).isEqualTo(expected);
    }

    private static int forms(Instrument instrument, Integer[] answers, int from, BiConsumer<Integer[], Score> check) {
        if (from == answers.length) {
            check.accept(answers, Scoring.score(instrument, Answers.of(answers)));
            return 1;
        }
        Item item = instrument.items().get(from);
        answers[from] = null;
        int forms = forms(instrument, answers, from + 1, check);
        for (int answer = item.min(); answer <= item.max(); answer++) {
            answers[from] = answer;
            forms += forms(instrument, answers, from + 1, check);
        }
        return forms;
    }

    private static void same(Integer[] answers, ScaleScore scored, Integer value, Optional<String> band) {
        same(answers, scored.value(), value == null ? OptionalDouble.empty() : OptionalDouble.of(value));
        same(answers, scored.band().map(Band::code), band);
    }

    /** An assertion object for each of hundreds of thousands of forms would take long. */
    private static void same(Integer[] answers, Object found, Object expected) {
        if (!found.equals(expected)) {
            throw new AssertionError(Arrays.toString(answers) + " should come to " + expected + ", not " + found);
        }
    }
}
