package org.mafs.outcome.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every figure of the generated datasets against the value that R worked out beforehand; src/test/resources/statistics/README.md
 * says how. A figure that R's dataset does not define must be absent here too.
 */
class ValuesByRTest {

    private static final double RELATIVE_ERROR = 1e-9;
    /** Below the smallest normal double (2.2e-308) digits are lost to both; they may differ by a few of the last steps there. */
    private static final double LAST_STEPS = 16 * Double.MIN_VALUE;

    private static final Map<String, Function<Dataset, Map<String, OptionalDouble>>> FAMILIES = Map.of(
            "paired", ValuesByRTest::paired,
            "friedman", ValuesByRTest::friedman,
            "groups", ValuesByRTest::groups,
            "spearman", ValuesByRTest::spearman,
            "shares", ValuesByRTest::shares,
            "holm", ValuesByRTest::holm);

    private static final Map<String, List<Dataset>> DATASETS = read();

    /** One line of the file. */
    private record Dataset(String family, String kind, double level, List<List<OptionalDouble>> columns,
                           Map<String, Double> figures) {

        private static Dataset of(String line) {
            String[] cells = line.split("\t", -1);
            Map<String, Double> figures = new LinkedHashMap<>();
            words(cells[6]).map(word -> word.split("=")).forEach(pair -> figures.put(pair[0], Double.parseDouble(pair[1])));
            return new Dataset(cells[0], cells[1], Double.parseDouble(cells[2]),
                    Stream.of(cells[3], cells[4], cells[5]).map(Dataset::values).toList(), figures);
        }

        private static List<OptionalDouble> values(String cell) {
            return words(cell).map(word -> word.equals("NA") ? OptionalDouble.empty()
                    : OptionalDouble.of(Double.parseDouble(word))).toList();
        }

        private static Stream<String> words(String cell) {
            return Stream.of(cell.split(" ")).filter(word -> !word.isEmpty());
        }

        private double[] values(int column) {
            return columns.get(column).stream().mapToDouble(OptionalDouble::orElseThrow).toArray();
        }

        private <T> List<T> rows(int column, int other, Function<double[], T> row) {
            double[] one = values(column);
            double[] two = values(other);
            return IntStream.range(0, one.length).mapToObj(i -> row.apply(new double[] {one[i], two[i]})).toList();
        }

        private Proportion proportion(int column) {
            return new Proportion((int) values(column)[0], (int) values(column)[1]);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"paired", "friedman", "groups", "spearman", "shares", "holm"})
    void everyFigureIsAsRHasIt(String family) {
        int compared = 0;
        double worst = 0;
        List<String> wrong = new ArrayList<>();
        for (Dataset dataset : DATASETS.get(family)) {
            Map<String, OptionalDouble> figures = new TreeMap<>(FAMILIES.get(family).apply(dataset));
            dataset.figures().keySet().forEach(name -> assertThat(figures).containsKey(name));
            for (Map.Entry<String, OptionalDouble> figure : figures.entrySet()) {
                Double expected = isOfOne(dataset, figure.getKey()) ? null : dataset.figures().get(figure.getKey());
                OptionalDouble actual = figure.getValue();
                compared++;
                if (expected == null || actual.isEmpty()) {
                    if (expected != null || actual.isPresent()) {
                        wrong.add(told(dataset, figure.getKey(), expected, actual));
                    }
                    continue;
                }
                double error = Math.abs(actual.getAsDouble() - expected);
                if (!(error <= RELATIVE_ERROR * Math.abs(expected) + (expected == 0 ? 0 : LAST_STEPS))) {
                    wrong.add(told(dataset, figure.getKey(), expected, actual));
                } else if (Math.abs(expected) >= Double.MIN_NORMAL) {
                    worst = Math.max(worst, error / Math.abs(expected));
                }
            }
        }
        System.out.printf("%s: %d figures of %d datasets compared with R, worst relative error %.1e%n", family, compared,
                DATASETS.get(family).size(), worst);
        assertThat(wrong).isEmpty();
    }

    /** R ranks one person's three values too; one person's order is no pattern, so these figures are absent here. */
    private static boolean isOfOne(Dataset dataset, String figure) {
        return dataset.family().equals("friedman") && dataset.figures().get("n") == 1 && Set.of("chi2", "df", "p").contains(figure);
    }

    @Test
    void onlyOfOnePersonDoesRHaveAFriedmanTestThatIsAbsentHere() {
        List<Dataset> ofOne = DATASETS.get("friedman").stream().filter(dataset -> dataset.figures().get("n") == 1).toList();
        assertThat(ofOne).hasSizeLessThan(10).anyMatch(dataset -> dataset.figures().containsKey("p"));
        assertThat(ofOne).allSatisfy(dataset -> assertThat(friedman(dataset).get("p")).isEmpty());
    }

    @Test
    void thereAreAThousandDatasetsAndEveryFigureIsThereInSome() {
        assertThat(DATASETS.values().stream().mapToInt(List::size).sum()).isGreaterThan(1000);
        for (String family : FAMILIES.keySet()) {
            for (String figure : FAMILIES.get(family).apply(DATASETS.get(family).getLast()).keySet()) {
                assertThat(DATASETS.get(family).stream().filter(dataset -> dataset.figures().containsKey(figure)).count())
                        .as(family + " " + figure).isGreaterThan(family.equals("holm") ? 0 : 20);
            }
        }
        assertThat(DATASETS.get("paired").stream().map(dataset -> dataset.figures().get("pT")))
                .as("p beyond 1e-300, and too small for a double")
                .anyMatch(p -> p != null && p > 0 && p < 1e-300).contains(0.0);
    }

    private static Map<String, OptionalDouble> paired(Dataset dataset) {
        List<Pair> pairs = dataset.rows(0, 1, row -> new Pair(row[0], row[1]));
        PairedChange change = PairedChange.of(pairs, dataset.level());
        SignedRank rank = SignedRank.of(pairs);
        assertThat(rank.n()).isEqualTo(change.n());
        Map<String, OptionalDouble> figures = new LinkedHashMap<>();
        figures.put("n", of(change.n()));
        figures.put("meanFrom", change.meanFrom());
        figures.put("meanTo", change.meanTo());
        figures.put("sdFrom", change.sdFrom());
        figures.put("sdTo", change.sdTo());
        figures.put("meanChange", change.meanChange());
        figures.put("sdChange", change.sdChange());
        figures.put("ciLow", change.ciLow());
        figures.put("ciHigh", change.ciHigh());
        figures.put("t", change.t());
        figures.put("df", of(change.df()));
        figures.put("pT", change.pT());
        figures.put("dz", change.dz());
        figures.put("gz", change.gz());
        figures.put("dav", change.dav());
        figures.put("percentChange", change.percentChange());
        figures.put("zeros", of(rank.zeros()));
        figures.put("wPlus", rank.wPlus());
        figures.put("pExact", rank.pExact());
        figures.put("pNormal", rank.pNormal());
        figures.put("rankBiserial", rank.rankBiserial());
        return figures;
    }

    private static Map<String, OptionalDouble> friedman(Dataset dataset) {
        List<List<OptionalDouble>> columns = dataset.columns();
        Friedman friedman = Friedman.of(IntStream.range(0, columns.getFirst().size())
                .mapToObj(i -> new ThreeTimes(columns.get(0).get(i), columns.get(1).get(i), columns.get(2).get(i))).toList());
        return Map.of("n", of(friedman.n()), "incomplete", of(friedman.incomplete()), "chi2", friedman.chi2(),
                "df", of(friedman.df()), "p", friedman.p());
    }

    private static Map<String, OptionalDouble> groups(Dataset dataset) {
        double[] first = dataset.values(0);
        double[] second = dataset.values(1);
        MeanOf mean = MeanOf.of(first, dataset.level());
        WelchDifference welch = WelchDifference.of(first, second, dataset.level());
        MannWhitney ranks = MannWhitney.of(first, second);
        assertThat(mean.mean()).isEqualTo(welch.meanFirst());
        assertThat(mean.n()).isEqualTo(welch.nFirst());
        Map<String, OptionalDouble> figures = new LinkedHashMap<>();
        figures.put("nFirst", of(welch.nFirst()));
        figures.put("nSecond", of(welch.nSecond()));
        figures.put("meanFirst", welch.meanFirst());
        figures.put("meanSecond", welch.meanSecond());
        figures.put("sdFirst", mean.sd());
        figures.put("firstLow", low(mean.interval()));
        figures.put("firstHigh", high(mean.interval()));
        figures.put("difference", welch.difference());
        figures.put("low", low(welch.interval()));
        figures.put("high", high(welch.interval()));
        figures.put("t", welch.t());
        figures.put("df", welch.df());
        figures.put("p", welch.p());
        figures.put("u", ranks.u());
        figures.put("pExact", ranks.pExact());
        figures.put("pNormal", ranks.pNormal());
        figures.put("rankBiserial", ranks.rankBiserial());
        return figures;
    }

    private static Map<String, OptionalDouble> spearman(Dataset dataset) {
        Spearman spearman = Spearman.of(dataset.rows(0, 1, row -> new Point(row[0], row[1])), dataset.level());
        return Map.of("n", of(spearman.n()), "rho", spearman.rho(), "p", spearman.p(), "low", low(spearman.interval()),
                "high", high(spearman.interval()));
    }

    private static Map<String, OptionalDouble> shares(Dataset dataset) {
        Proportion first = dataset.proportion(0);
        Proportion second = dataset.proportion(1);
        DifferenceOfShares difference = DifferenceOfShares.of(first, second, dataset.level());
        return Map.of("wilsonLow", low(first.wilson(dataset.level())), "wilsonHigh", high(first.wilson(dataset.level())),
                "difference", difference.difference(), "low", low(difference.interval()), "high", high(difference.interval()),
                "p", FisherExact.of(first, second).p());
    }

    private static Map<String, OptionalDouble> holm(Dataset dataset) {
        List<OptionalDouble> adjusted = Holm.adjusted(dataset.columns().getFirst());
        Map<String, OptionalDouble> figures = new LinkedHashMap<>();
        for (int i = 0; i < adjusted.size(); i++) {
            figures.put("p" + (i + 1), adjusted.get(i));
        }
        return figures;
    }

    private static OptionalDouble of(int count) {
        return OptionalDouble.of(count);
    }

    private static OptionalDouble of(OptionalInt count) {
        return count.isPresent() ? of(count.getAsInt()) : OptionalDouble.empty();
    }

    private static OptionalDouble low(Optional<Interval> interval) {
        return interval.map(Interval::low).map(OptionalDouble::of).orElse(OptionalDouble.empty());
    }

    private static OptionalDouble high(Optional<Interval> interval) {
        return interval.map(Interval::high).map(OptionalDouble::of).orElse(OptionalDouble.empty());
    }

    private static String told(Dataset dataset, String figure, Double expected, OptionalDouble actual) {
        return "%s %s of %d: %s is %s, in R %s".formatted(dataset.family(), dataset.kind(),
                dataset.columns().getFirst().size(), figure, actual, expected);
    }

    private static Map<String, List<Dataset>> read() {
        try (InputStream file = ValuesByRTest.class.getResourceAsStream("/statistics/values-by-r.tsv.gz");
             BufferedReader lines = new BufferedReader(new InputStreamReader(new GZIPInputStream(file), StandardCharsets.UTF_8))) {
            return lines.lines().map(Dataset::of).collect(Collectors.groupingBy(Dataset::family));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
