package org.mafs.outcome.ui;

import static org.mafs.outcome.ui.Option.with;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.mafs.base.Words;
import org.mafs.base.ui.Chart;
import org.mafs.measure.Change;
import org.mafs.measure.Direction;
import org.mafs.outcome.Figures;
import org.mafs.outcome.Measured;
import org.mafs.outcome.PairedResult;
import org.mafs.outcome.statistics.Pair;

/**
 * Everybody's score before and after as one point: on the diagonal nothing changed, inside the band no more than the
 * measure's own noise. People with the same two scores are one point with their number in it.
 */
final class BeforeAfterScatter {

    private static final int LEFT = 44;
    private static final int ONE_PERSON = 11;
    private static final int MOST_WIDE = 44;
    /** Of more different points the numbers would lie on each other. */
    private static final int MOST_NUMBERED = 60;

    /** Where a point lies, and how it is marked: told apart by shape as well as by colour. */
    private enum Region {
        RECOVERED("circle", "var(--good)", Option.CARD), BETTER("roundRect", Option.MAIN, Option.CARD),
        SAME("circle", Option.CARD, Option.INK), WORSE("diamond", Option.CUT_OFF, Option.CARD);

        private final String symbol;
        private final String colour;
        private final String ink;

        Region(String symbol, String colour, String ink) {
            this.symbol = symbol;
            this.colour = colour;
            this.ink = ink;
        }
    }

    private final Measured measured;
    private final PairedResult result;
    private final Map<Region, Map<Pair, Integer>> people = new EnumMap<>(Region.class);

    private BeforeAfterScatter(Measured measured, PairedResult result) {
        this.measured = measured;
        this.result = result;
        Comparator<Pair> order = Comparator.comparingDouble(Pair::from).thenComparingDouble(Pair::to);
        for (Region region : Region.values()) {
            people.put(region, new TreeMap<>(order));
        }
        result.pairs().forEach(pair -> people.get(region(pair)).merge(pair, 1, Integer::sum));
    }

    static Picture of(Measured measured, PairedResult result) {
        return result.pairs().isEmpty()
                ? Picture.none(Words.say("outcome.picture.none.pairs", measured.name(), When.at(result.from()),
                        When.at(result.to())))
                : new BeforeAfterScatter(measured, result).picture();
    }

    private Picture picture() {
        return new Picture(title(), new Chart(option(), inWords()), Words.say("outcome.picture.scatter.caption",
                result.pairs().size()) + " " + Words.say(isNumbered() ? "outcome.picture.scatter.number"
                        : "outcome.picture.scatter.larger") + band(" ", "outcome.picture.scatter.band"), numbers());
    }

    private String title() {
        int n = result.pairs().size();
        int better = number(Region.RECOVERED) + number(Region.BETTER);
        return measured.reliableChange().isPresent()
                ? Words.say("outcome.picture.scatter.title", better, n,
                        Figures.wholeNumber(measured.reliableChange().getAsDouble()), number(Region.WORSE), measured.name())
                : Words.say("outcome.picture.better", better, n, measured.name(), When.at(result.to()), When.at(result.from()));
    }

    private String inWords() {
        StringBuilder said = new StringBuilder(Words.say("outcome.picture.scatter.words", measured.name(), result.pairs().size(),
                When.at(result.from()), When.at(result.to())));
        regions().forEach(region -> said.append(' ').append(name(region)).append(": ").append(number(region)).append('.'));
        said.append(band(" ", "outcome.picture.scatter.band"));
        measured.cutOff().ifPresent(cutOff -> said.append(' ')
                .append(Words.say("outcome.picture.cut-off.words", Figures.wholeNumber(cutOff))));
        return said.toString();
    }

    private NumbersTable numbers() {
        NumbersTable table = new NumbersTable(Words.say("outcome.picture.scatter.table"),
                Words.say("outcome.picture.change"), When.score(result.from()), When.score(result.to()),
                Words.say("outcome.flow.people"));
        regions().forEach(region -> people.get(region).forEach((pair, n) -> table.row(name(region),
                Figures.points(pair.from()), Figures.points(pair.to()), n)));
        return table;
    }

    private Map<String, Object> option() {
        List<Object> series = new ArrayList<>();
        double low = measured.lowest();
        double high = measured.highest();
        measured.reliableChange().ifPresent(change -> {
            series.add(with(Option.custom("area", Option.FIELD, List.of(band(change))), "opacity", .16,
                    "text", name(Region.SAME), "ink", Option.QUIET));
            series.add(Option.line(Option.FIELD, 1, List.of(2, 3), List.of(low, low + change), List.of(high - change, high)));
            series.add(Option.line(Option.FIELD, 1, List.of(2, 3), List.of(low + change, low), List.of(high, high - change)));
        });
        series.add(Option.line(Option.FIELD, 1, "solid", List.of(low, low), List.of(high, high)));
        measured.cutOff().ifPresent(cutOff -> {
            series.add(Option.line(Option.CUT_OFF, 1.5, List.of(6, 4), List.of(low, cutOff), List.of(high, cutOff)));
            series.add(Option.line(Option.CUT_OFF, 1.5, List.of(6, 4), List.of(cutOff, low), List.of(cutOff, high)));
        });
        series.add(Option.words(namesOfRegions()));
        regions().forEach(region -> series.add(points(region)));
        Map<String, Object> across = with(Option.values(low, high), "name", When.score(result.from()), "nameLocation", "middle",
                "nameGap", 30, "nameTextStyle", Option.label(Option.QUIET));
        int legend = 26 * regions().size();
        return Option.of("height", 500 + legend, "square", legend + 50,
                "grid", Option.grid(LEFT, 16, legend + 34, 56),
                "legend", Option.of("orient", "vertical", "left", 0, "top", 0, "itemGap", 8, "itemWidth", 16,
                        "itemHeight", 14, "selectedMode", false, "textStyle", with(Option.label(Option.INK), "fontSize", 15),
                        "data", regions().stream().map(this::entry).toList()),
                "xAxis", across, "yAxis", Option.valuesUpwards(low, high, When.score(result.to()), LEFT), "series", series);
    }

    private Map<String, Object> points(Region region) {
        List<Object> points = people.get(region).entrySet().stream().map(same -> point(region, same.getKey(), same.getValue()))
                .toList();
        return Option.of("type", "scatter", "name", entry(region), "symbol", region.symbol, "z", 3, "data", points,
                "itemStyle", Option.of("color", region.colour, "borderColor",
                        region == Region.SAME ? Option.FIELD : Option.CARD, "borderWidth", region == Region.SAME ? 2 : 1));
    }

    private boolean isNumbered() {
        return people.values().stream().mapToInt(Map::size).sum() <= MOST_NUMBERED;
    }

    private Object point(Region region, Pair pair, int n) {
        int numbered = n == 1 ? ONE_PERSON : Math.min(MOST_WIDE, (int) Math.round(14 + 4 * Math.sqrt(n)));
        Map<String, Object> point = Option.of("value", List.of(pair.from(), pair.to()), "symbolSize",
                isNumbered() ? numbered : Math.min(MOST_WIDE, (int) Math.round(4 + 4 * Math.sqrt(n))),
                "say", Words.say("outcome.picture.scatter.say", Figures.points(pair.from()), Figures.points(pair.to()), n));
        return n == 1 || !isNumbered() ? point : with(point, "label", Option.of("show", true,
                "formatter", String.valueOf(n), "color", region.ink, "fontSize", 14, "fontWeight", 700));
    }

    /** In the corners where few points lie. */
    private List<Object> namesOfRegions() {
        double low = measured.lowest();
        double range = measured.highest() - low;
        boolean isLowerBetter = measured.direction() == Direction.LOWER_IS_BETTER;
        List<Object> names = new ArrayList<>();
        double upperX = low + range * .015;
        if (measured.cutOff().isPresent()) {
            double cutOff = measured.cutOff().getAsDouble();
            upperX += cutOff - low;
            names.add(Option.word(upperX, low + range * .97, Words.say("outcome.chart.cut-off", Figures.wholeNumber(cutOff)),
                    Option.CUT_OFF, "left"));
        }
        names.add(Option.word(upperX, low + range * .9, name(isLowerBetter ? Region.WORSE : Region.BETTER), Option.QUIET, "left"));
        names.add(Option.word(low + range * .985, low + range * .04, regions().contains(Region.RECOVERED) && isLowerBetter
                ? Words.say("outcome.picture.region.past") : name(isLowerBetter ? Region.BETTER : Region.WORSE),
                Option.QUIET, "right"));
        if (regions().contains(Region.RECOVERED) && isLowerBetter) {
            names.add(Option.word(low + range * .985, measured.cutOff().getAsDouble() + range * .04, name(Region.BETTER),
                    Option.QUIET, "right"));
        }
        return names;
    }

    /** The corners of the band, kept inside what can be scored. */
    private List<Double> band(double change) {
        double low = measured.lowest();
        double high = measured.highest();
        return List.of(low, low, low, low + change, high - change, high, high, high, high, high - change, low + change, low);
    }

    private String band(String before, String key) {
        OptionalDouble change = measured.reliableChange();
        return change.isEmpty() ? "" : before + Words.say(key, Figures.wholeNumber(change.getAsDouble()));
    }

    private List<Region> regions() {
        return Arrays.stream(Region.values())
                .filter(region -> region != Region.RECOVERED
                        || measured.cutOff().isPresent() && measured.reliableChange().isPresent()).toList();
    }

    private Region region(Pair pair) {
        Change change = measured.change(pair.from(), pair.to());
        return change.label().map(label -> switch (label) {
            case RECOVERED -> Region.RECOVERED;
            case RELIABLY_IMPROVED -> Region.BETTER;
            case NO_RELIABLE_CHANGE -> Region.SAME;
            case RELIABLY_DETERIORATED -> Region.WORSE;
        }).orElseGet(() -> change.difference() == 0 ? Region.SAME
                : change.difference() < 0 == (measured.direction() == Direction.LOWER_IS_BETTER) ? Region.BETTER
                : Region.WORSE);
    }

    private String entry(Region region) {
        return name(region) + ": " + number(region);
    }

    private String name(Region region) {
        String key = "outcome.picture.region." + region.name().toLowerCase(Locale.ROOT)
                + (measured.reliableChange().isPresent() ? "" : ".plain");
        return Words.say(key);
    }

    private int number(Region region) {
        return people.get(region).values().stream().mapToInt(Integer::intValue).sum();
    }
}
