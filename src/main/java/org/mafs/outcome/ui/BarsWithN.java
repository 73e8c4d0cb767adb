package org.mafs.outcome.ui;

import static org.mafs.outcome.ui.Option.with;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.mafs.base.Words;
import org.mafs.base.ui.Chart;
import org.mafs.outcome.Definitions;
import org.mafs.outcome.Figures;
import org.mafs.outcome.Measured;
import org.mafs.outcome.ReducedUse;
import org.mafs.outcome.ReliableChange;
import org.mafs.outcome.statistics.Interval;
import org.mafs.outcome.statistics.Proportion;

/** Shares as lying bars, each with its k of n and how sure it is. */
final class BarsWithN {

    record Bar(String words, Proportion share) {
    }

    private static final int ROW = 80;

    private final String title;
    private final String caption;
    private final List<Bar> bars;
    private final double confidence;

    private BarsWithN(String title, String caption, List<Bar> bars, double confidence) {
        this.title = title;
        this.caption = caption;
        this.bars = bars;
        this.confidence = confidence;
    }

    /**
     * @param title      the finding
     * @param caption    who the bars are about; how to read them is said besides
     * @param bars       from top to bottom; those out of nobody are left out
     * @param confidence level of the intervals, such as 0.95
     */
    static Picture of(String title, String caption, List<Bar> bars, double confidence) {
        List<Bar> known = bars.stream().filter(bar -> bar.share().n() > 0).toList();
        return known.isEmpty() ? Picture.none(Words.say("outcome.picture.none.answers"))
                : new BarsWithN(title, caption, known, confidence).picture();
    }

    /** Days of use at the end against the start. */
    static Picture ofUse(ReducedUse use, Definitions definitions) {
        int n = use.fewer().n();
        int least = definitions.leastFewerDays();
        return of(Words.say("outcome.use.finding", use.fewer().k(), n, least),
                Words.say("outcome.picture.use.caption"), List.of(
                new Bar(Words.say("outcome.picture.use.fewer", least), use.fewer()),
                new Bar(Words.say("outcome.picture.use.same", least), new Proportion(use.same(), n)),
                new Bar(Words.say("outcome.picture.use.more", least), new Proportion(use.more(), n)),
                new Bar(Words.say("outcome.picture.use.none"), new Proportion(use.abstinentAtEnd(), n))),
                definitions.confidence());
    }

    /** What people's changes from start to end meant. */
    static Picture ofChange(Measured measured, ReliableChange change, double confidence) {
        String points = Figures.wholeNumber(measured.reliableChange().orElseThrow());
        int n = change.n();
        return of(Words.say("outcome.picture.reliable.title", change.recovered(), n, measured.name(), points),
                Words.say("outcome.picture.reliable.caption", points), List.of(
                        new Bar(Words.say("outcome.picture.region.recovered"), new Proportion(change.recovered(), n)),
                        new Bar(Words.say("outcome.picture.reliable.improved"), new Proportion(change.improved(), n)),
                        new Bar(Words.say("outcome.picture.region.same"), new Proportion(change.unchanged(), n)),
                        new Bar(Words.say("outcome.picture.region.worse"), new Proportion(change.worse(), n))), confidence);
    }

    private Picture picture() {
        return new Picture(title, new Chart(option(), inWords()),
                caption + " " + Words.say("outcome.picture.bars.caption", Figures.share(confidence)), numbers());
    }

    private String inWords() {
        return title + ". " + bars.stream().map(this::sentence).collect(Collectors.joining(" "));
    }

    private String sentence(Bar bar) {
        return Words.say("outcome.picture.bars.words", bar.words(), Figures.counted(bar.share()),
                Figures.share(bar.share().value().orElseThrow()), Figures.share(confidence), Figures.shares(interval(bar)));
    }

    private NumbersTable numbers() {
        NumbersTable table = new NumbersTable(title, Words.say("outcome.picture.what"), Words.say("outcome.picture.k-of-n"),
                Words.say("outcome.picture.share"), Words.say("outcome.changes.interval", Figures.share(confidence)));
        bars.forEach(bar -> table.row(bar.words(), Figures.counted(bar.share()),
                Figures.share(bar.share().value().orElseThrow()), Figures.shares(interval(bar))));
        return table;
    }

    private Map<String, Object> option() {
        int top = 24;
        int bottom = 34;
        Map<String, Object> shares = Option.of("type", "bar", "barWidth", 20, "showBackground", true, "z", 2,
                "backgroundStyle", Option.of("color", "var(--sunk)", "borderRadius", 4),
                "itemStyle", Option.of("color", "var(--primary-soft)", "borderColor", Option.MAIN, "borderWidth", 1.5,
                        "borderRadius", 4), "emphasis", Option.of("disabled", true),
                "label", Option.of("show", true, "position", List.of(0, -6), "verticalAlign", "bottom", "color", Option.INK,
                        "fontSize", 16, "lineHeight", 20, "width", "whole", "overflow", "break"),
                "data", bars.stream().map(this::bar).toList());
        Map<String, Object> whiskers = with(Option.custom("whisker", Option.MAIN, IntStream.range(0, bars.size())
                .mapToObj(place -> Option.whisker(place, interval(bars.get(place)))).toList()),
                "lying", true, "encode", Option.of("x", List.of(1, 2), "y", 0), "cap", 6, "z", 3);
        return Option.of("height", bars.size() * ROW + top + bottom,
                "grid", Option.grid(2, 8, top, bottom),
                "xAxis", with(Option.values(0, 100), "axisLabel", with(Option.label(Option.QUIET), "formatter",
                        "{value}\u00a0%", "alignMinLabel", "left", "alignMaxLabel", "right")),
                "yAxis", Option.of("type", "category", "inverse", true, "show", false, "data",
                        bars.stream().map(Bar::words).toList()),
                "series", List.of(shares, whiskers));
    }

    /** Its words stand above it, where they have the whole width. */
    private Map<String, Object> bar(Bar bar) {
        return Option.of("value", 100 * bar.share().value().orElseThrow(), "say", sentence(bar), "label",
                Option.of("formatter", Option.plain(Words.say("outcome.picture.bars.label", bar.words(),
                        Figures.counted(bar.share()).replace(' ', '\u00a0'),
                        Figures.share(bar.share().value().orElseThrow())))));
    }

    private Interval interval(Bar bar) {
        return bar.share().wilson(confidence).orElseThrow();
    }
}
