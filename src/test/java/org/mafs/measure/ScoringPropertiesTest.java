package org.mafs.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.mafs.base.Refused;

/** What holds for every instrument anybody could make up. Fixed seeds: what fails once fails again. */
class ScoringPropertiesTest {

    private static final int INSTRUMENTS = 4000;
    private static final List<Instrument> SHIPPED = Instruments.all();

    @Test
    void aHigherAnswerNeverLowersAScoreAndATurnedRoundOneNeverRaisesIt() {
        each(1, (instrument, random) -> {
            Answers answers = answers(instrument, random);
            for (Item item : instrument.items()) {
                OptionalInt answer = answers.answer(item.number());
                if (answer.isEmpty() || answer.getAsInt() == item.max()) {
                    continue;
                }
                Score before = Scoring.score(instrument, answers);
                Score after = Scoring.score(instrument, answers.with(item.number(), answer.getAsInt() + 1));
                for (Scale scale : instrument.scales()) {
                    OptionalDouble from = before.of(scale).orElseThrow().value();
                    OptionalDouble to = after.of(scale).orElseThrow().value();
                    if (from.isEmpty() || to.isEmpty()) {
                        assertThat(to).as("%s of %s", scale, answers).isEqualTo(from);
                    } else if (!scale.items().contains(item.number())) {
                        assertThat(to).isEqualTo(from);
                    } else if (item.reversed()) {
                        assertThat(to.getAsDouble()).as("%s of %s", scale, answers).isLessThan(from.getAsDouble());
                    } else {
                        assertThat(to.getAsDouble()).as("%s of %s", scale, answers).isGreaterThan(from.getAsDouble());
                    }
                }
            }
        });
    }

    @Test
    void everyScoreLiesBetweenTheLowestAndTheHighestAndBothAreReached() {
        each(2, (instrument, random) -> {
            Score some = Scoring.score(instrument, answers(instrument, random));
            for (Scale scale : instrument.scales()) {
                double lowest = instrument.lowest(scale);
                double highest = instrument.highest(scale);
                some.of(scale).orElseThrow().value()
                        .ifPresent(value -> assertThat(value).isBetween(lowest, highest));
                assertThat(Scoring.score(instrument, ends(instrument, scale, true)).of(scale).orElseThrow().value())
                        .as("%s", scale).hasValue(lowest);
                assertThat(Scoring.score(instrument, ends(instrument, scale, false)).of(scale).orElseThrow().value())
                        .as("%s", scale).hasValue(highest);
            }
        });
    }

    @Test
    void everyScoreIsWhatTheWrittenRuleSays() {
        each(3, (instrument, random) -> {
            Answers answers = answers(instrument, random);
            Score score = Scoring.score(instrument, answers);
            assertThat(score.answered()).isEqualTo(answers.answered());
            assertThat(score.isScorable()).isEqualTo(score.scales().stream().anyMatch(scored -> scored.value().isPresent()));
            for (Scale scale : instrument.scales()) {
                ScaleScore scored = score.of(scale).orElseThrow();
                List<BigDecimal> counted = counted(instrument, scale, answers);
                assertThat(scored.answered()).isEqualTo(counted.size());
                Optional<BigDecimal> expected = expected(scale, counted);
                assertThat(scored.value().isPresent()).as("%s of %s", scale, answers).isEqualTo(expected.isPresent());
                expected.ifPresent(exact -> {
                    double value = scored.value().getAsDouble();
                    assertThat(Math.abs(value - exact.doubleValue())).isLessThanOrEqualTo(Math.ulp(value));
                    assertThat(scored.band()).isEqualTo(scale.bands().stream().filter(band -> band.from() <= value)
                            .reduce((lower, higher) -> higher));
                });
            }
        });
    }

    @Test
    void anItemThatIsMissingCountsLikeTheMeanOfTheOthers() {
        int[] compared = {0};
        each(4, (instrument, random) -> {
            Answers answers = answers(instrument, random);
            for (Scale scale : instrument.scales()) {
                List<BigDecimal> counted = counted(instrument, scale, answers);
                int missing = scale.items().size() - counted.size();
                if (scale.transformation().byTable() || missing == 0 || missing > scale.missing().mayBeMissing()) {
                    continue;
                }
                BigDecimal mean = counted.stream().reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(BigDecimal.valueOf(counted.size()), MathContext.DECIMAL128);
                List<BigDecimal> filled = new ArrayList<>(counted);
                filled.addAll(Collections.nCopies(missing, mean));
                double value = Scoring.score(instrument, answers).of(scale).orElseThrow().value().getAsDouble();
                assertThat(value).isCloseTo(expected(scale, filled).orElseThrow().doubleValue(),
                        within(1e-9));
                compared[0]++;
            }
        });
        assertThat(compared[0]).as("enough to tell").isGreaterThan(500);
    }

    @Test
    void riskIsSaidByTheRiskItemsAlone() {
        each(5, (instrument, random) -> {
            Answers answers = answers(instrument, random);
            Answers others = answers(instrument, random);
            for (Item item : instrument.items()) {
                if (item.asksAboutRisk()) {
                    OptionalInt answer = answers.answer(item.number());
                    others = others.with(item.number(), answer.isPresent() ? answer.getAsInt() : null);
                }
            }
            List<Item> asking = instrument.items().stream().filter(Item::asksAboutRisk).toList();
            Risk expected = asking.isEmpty() ? Risk.NOT_ASKED
                    : asking.stream().anyMatch(item -> answers.answer(item.number()).orElse(Integer.MIN_VALUE)
                    >= item.riskFrom().getAsInt()) ? Risk.YES
                    : asking.stream().anyMatch(item -> answers.answer(item.number()).isEmpty()) ? Risk.UNANSWERED : Risk.NO;

            assertThat(Scoring.score(instrument, answers).risk()).isEqualTo(expected);
            assertThat(Scoring.score(instrument, others).risk()).isEqualTo(expected);
            assertThat(instrument.asksAboutRisk()).isEqualTo(expected != Risk.NOT_ASKED);
        });
    }

    @Test
    void theOrderOfTheItemsChangesNoScore() {
        each(6, (instrument, random) -> {
            List<Item> shuffled = new ArrayList<>(instrument.items());
            Collections.shuffle(shuffled, random);
            List<Integer> places = shuffled.stream().map(Item::number).toList();
            Instrument other = OwnInstruments.with(instrument, IntStream.rangeClosed(1, shuffled.size())
                            .mapToObj(place -> numbered(shuffled.get(place - 1), place)).toList(),
                    instrument.scales().stream().map(scale -> counting(scale, scale.items().stream()
                            .map(number -> places.indexOf(number) + 1).toList())).toList());
            Answers answers = answers(instrument, random);
            Answers moved = new Answers(places.stream().map(number -> answers.inOrder().get(number - 1)).toList());

            assertThat(Scoring.score(other, moved)).isEqualTo(Scoring.score(instrument, answers));
        });
    }

    @Test
    void anInstrumentThatIsWrittenAndReadIsTheSame() {
        each(7, (instrument, random) ->
                assertThat(InstrumentFile.read(InstrumentFile.write(instrument))).isEqualTo(instrument));
    }

    @ParameterizedTest
    @FieldSource("SHIPPED")
    void aShippedInstrumentThatIsWrittenAndReadIsTheSame(Instrument instrument) {
        assertThat(InstrumentFile.read(InstrumentFile.write(instrument))).isEqualTo(instrument);
    }

    /** A word that means nothing would otherwise be a rule that is silently not followed. */
    @ParameterizedTest
    @FieldSource("SHIPPED")
    void whatAnInstrumentDoesNotHaveIsRefusedWithItsLine(Instrument instrument) {
        List<String> lines = InstrumentFile.write(instrument).lines().toList();
        for (String known : List.of("\"title\"", "\"topic\"", "\"direction\"")) {
            int line = IntStream.range(0, lines.size()).filter(at -> lines.get(at).contains(known)).findFirst().orElseThrow();
            List<String> more = new ArrayList<>(lines);
            more.add(line, "\"colour\": \"red\",");

            assertThatExceptionOfType(Refused.class).as(known)
                    .isThrownBy(() -> InstrumentFile.read(String.join("\n", more)))
                    .withMessage("Line " + (line + 1) + " of the file says “colour”, and an instrument has no such thing. "
                            + "Nothing was changed.");
        }
    }

    @Test
    void whatIsCutOffOrNoInstrumentIsRefused() {
        String whole = InstrumentFile.write(Instruments.CORE_10);
        for (String broken : List.of("", "null", "[]", "{", "{}", "core-10", whole.substring(0, whole.length() - 2),
                whole + whole, whole.replace("\"LOWER_IS_BETTER\"", "\"SIDEWAYS\""))) {
            assertThatExceptionOfType(Refused.class).as(broken).isThrownBy(() -> InstrumentFile.read(broken));
        }
    }

    private interface Property {
        void of(Instrument instrument, Random random);
    }

    private static void each(long seed, Property property) {
        Random random = new Random(seed);
        for (int number = 0; number < INSTRUMENTS; number++) {
            property.of(madeUp(random), random);
        }
    }

    private static Instrument madeUp(Random random) {
        List<Item> items = IntStream.rangeClosed(1, 1 + random.nextInt(12)).mapToObj(number -> item(number, random)).toList();
        List<Scale> scales = new ArrayList<>();
        int several = 1 + random.nextInt(3);
        for (int number = 1; number <= several; number++) {
            scales.add(scale("scale-" + number, items, random));
        }
        return new Instrument("made-up", 1 + random.nextInt(9), "Made up", random.nextBoolean() ? Optional.empty()
                : Optional.of("Short"), Optional.empty(), items, scales, Optional.of("the last week"),
                List.of(new Cited("all of it", "Made up")), Optional.empty(), Wording.OWN,
                random.nextBoolean() ? AskedAt.ARRIVAL : AskedAt.CLOSE);
    }

    private static Item item(int number, Random random) {
        int min = random.nextInt(9) - 4;
        int max = min + 1 + random.nextInt(10);
        OptionalInt riskFrom = random.nextInt(4) > 0 ? OptionalInt.empty()
                : OptionalInt.of(min + random.nextInt(max - min + 1));
        return new Item(number, "Topic " + number, min, max, random.nextInt(3) == 0, riskFrom,
                random.nextBoolean() ? new TreeMap<>(Map.of(min, "never", max, "always")) : null);
    }

    private static Scale scale(String code, List<Item> items, Random random) {
        List<Integer> numbers = new ArrayList<>(items.stream().map(Item::number).toList());
        Collections.shuffle(numbers, random);
        List<Integer> counted = numbers.subList(0, 1 + random.nextInt(numbers.size()));
        Transformation transformation = switch (random.nextInt(4)) {
            case 0 -> Transformation.times((1 + random.nextInt(40)) / 8.0);
            case 1 -> table(counted.stream().map(number -> items.get(number - 1)).toList(), random);
            default -> Transformation.NONE;
        };
        // A table knows whole numbers only.
        ScoringKind scoring = transformation.byTable() || random.nextBoolean() ? ScoringKind.SUM : ScoringKind.MEAN;
        int mayMiss = transformation.byTable() ? 0 : random.nextInt(counted.size());
        return new Scale(code, code, counted, MissingRule.mayMiss(mayMiss), scoring, transformation, bands(random),
                random.nextBoolean() ? OptionalDouble.empty() : OptionalDouble.of(random.nextInt(20)),
                random.nextBoolean() ? OptionalDouble.empty() : OptionalDouble.of(1 + random.nextInt(9)),
                random.nextBoolean() ? Direction.LOWER_IS_BETTER : Direction.HIGHER_IS_BETTER);
    }

    private static Transformation table(List<Item> items, Random random) {
        Map<Integer, Double> table = new TreeMap<>();
        double score = random.nextInt(50) - 25;
        int most = items.stream().mapToInt(Item::max).sum();
        for (int raw = items.stream().mapToInt(Item::min).sum(); raw <= most; raw++) {
            table.put(raw, score);
            score += 0.01 + random.nextDouble();
        }
        return Transformation.table(table);
    }

    private static List<Band> bands(Random random) {
        return random.ints(random.nextInt(5), -20, 60).distinct().sorted()
                .mapToObj(from -> new Band(from, "from" + (from < 0 ? "-below-" : "-") + Math.abs(from))).toList();
    }

    /** About one in six is left blank. */
    private static Answers answers(Instrument instrument, Random random) {
        return new Answers(instrument.items().stream().map(item -> random.nextInt(6) == 0 ? null
                : Integer.valueOf(item.min() + random.nextInt(item.max() - item.min() + 1))).toList());
    }

    /** With every answer at its end, and as many left out as may be: those that reach the least far. */
    private static Answers ends(Instrument instrument, Scale scale, boolean lowest) {
        List<Integer> nearest = scale.items().stream().map(number -> instrument.items().get(number - 1))
                .sorted(lowest ? Comparator.comparingInt(Item::min).reversed() : Comparator.comparingInt(Item::max))
                .limit(scale.missing().mayBeMissing()).map(Item::number).toList();
        return new Answers(instrument.items().stream().map(item -> nearest.contains(item.number()) ? null
                : Integer.valueOf(item.reversed() == lowest ? item.max() : item.min())).toList());
    }

    private static List<BigDecimal> counted(Instrument instrument, Scale scale, Answers answers) {
        return scale.items().stream().map(number -> instrument.items().get(number - 1)).flatMap(item -> {
            OptionalInt answer = answers.answer(item.number());
            return answer.isEmpty() ? Stream.empty() : Stream.of(BigDecimal.valueOf(item.reversed()
                    ? item.max() - (answer.getAsInt() - item.min()) : answer.getAsInt()));
        }).toList();
    }

    /** Empty when too few were answered, or the table says nothing. */
    private static Optional<BigDecimal> expected(Scale scale, List<BigDecimal> counted) {
        int items = scale.items().size();
        if (items - counted.size() > scale.missing().mayBeMissing()) {
            return Optional.empty();
        }
        BigDecimal sum = counted.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (scale.transformation().byTable()) {
            return Optional.ofNullable(scale.transformation().table().get(sum.intValueExact())).map(BigDecimal::valueOf);
        }
        BigDecimal mean = sum.divide(BigDecimal.valueOf(counted.size()), MathContext.DECIMAL128);
        BigDecimal raw = scale.scoring() == ScoringKind.SUM ? mean.multiply(BigDecimal.valueOf(items)) : mean;
        return Optional.of(raw.multiply(BigDecimal.valueOf(scale.transformation().factor().orElse(1))));
    }

    private static Item numbered(Item item, int number) {
        return new Item(number, item.topic(), item.min(), item.max(), item.reversed(), item.riskFrom(), item.labels());
    }

    private static Scale counting(Scale scale, List<Integer> items) {
        return new Scale(scale.code(), scale.name(), items, scale.missing(), scale.scoring(), scale.transformation(),
                scale.bands(), scale.cutOff(), scale.reliableChange(), scale.direction());
    }
}
