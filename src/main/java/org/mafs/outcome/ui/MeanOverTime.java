package org.mafs.outcome.ui;

import static org.mafs.outcome.ui.Option.with;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.mafs.base.Words;
import org.mafs.base.ui.Chart;
import org.mafs.outcome.Figures;
import org.mafs.outcome.MeanAt;
import org.mafs.outcome.Measured;
import org.mafs.outcome.statistics.Interval;

/** The mean at each time with how sure it is, and how many people it is of. */
final class MeanOverTime {

    private static final int LEFT = 44;

    private final Measured measured;
    private final List<MeanAt> means;
    private final double confidence;

    private MeanOverTime(Measured measured, List<MeanAt> means, double confidence) {
        this.measured = measured;
        this.means = means;
        this.confidence = confidence;
    }

    /**
     * @param means      in order of time; those of nobody are left out
     * @param confidence level of the intervals, such as 0.95
     */
    static Picture of(Measured measured, List<MeanAt> means, double confidence) {
        List<MeanAt> known = means.stream().filter(at -> at.mean().n() > 0).toList();
        return known.isEmpty() ? Picture.none(Words.say("outcome.picture.none.scores", measured.name()))
                : new MeanOverTime(measured, known, confidence).picture();
    }

    private Picture picture() {
        return new Picture(Words.say("outcome.picture.mean.title", measured.name(), inSequence(at ->
                Words.say("outcome.picture.mean.at", points(at), When.at(at.occasion())))),
                new Chart(option(), inWords()), Words.say("outcome.picture.mean.caption", Figures.share(confidence)), numbers());
    }

    private String inWords() {
        String all = means.stream().map(at -> Words.say("outcome.picture.mean.words", Words.say("outcome.occasion", at.occasion()),
                points(at), written(at.mean().interval()), at.mean().n())).collect(Collectors.joining(" "));
        return Words.say("outcome.picture.mean.all", measured.name(), Figures.share(confidence), all)
                + measured.cutOff().stream().mapToObj(cutOff -> " " + Words.say("outcome.picture.cut-off.words",
                        Figures.wholeNumber(cutOff))).findFirst().orElse("");
    }

    private NumbersTable numbers() {
        NumbersTable table = new NumbersTable(Words.say("outcome.picture.mean.table", measured.name()),
                Words.say("outcome.picture.when"), Words.say("outcome.changes.n"), Words.say("outcome.picture.mean"),
                Words.say("outcome.changes.interval", Figures.share(confidence)));
        means.forEach(at -> table.row(Words.say("outcome.occasion", at.occasion()), at.mean().n(), points(at),
                written(at.mean().interval())));
        return table;
    }

    private Map<String, Object> option() {
        List<Object> series = new ArrayList<>();
        measured.cutOff().ifPresent(cutOff -> series.add(Option.threshold(cutOff)));
        series.add(with(Option.custom("whisker", Option.MAIN, IntStream.range(0, means.size())
                .filter(place -> means.get(place).mean().interval().isPresent())
                .mapToObj(place -> List.of(place, means.get(place).mean().interval().orElseThrow().low(),
                        means.get(place).mean().interval().orElseThrow().high())).toList()), "z", 2));
        series.add(Option.of("type", "line", "z", 3, "symbol", "circle", "symbolSize", 13, "data",
                means.stream().map(this::point).toList(),
                "lineStyle", Option.of("color", Option.MAIN, "width", 2, "type", List.of(6, 5)),
                "itemStyle", Option.of("color", Option.MAIN, "borderColor", Option.CARD, "borderWidth", 2),
                "emphasis", Option.of("disabled", true)));
        series.add(Option.words(IntStream.range(0, means.size()).mapToObj(this::number).toList()));
        return Option.of("height", 360, "grid", Option.grid(LEFT, measured.cutOff().isPresent() ? 62 : 20, 38, 86),
                "xAxis", Option.categories(means.stream().map(at -> When.with(at.occasion(), at.mean().n())).toList()),
                "yAxis", Option.valuesUpwards(measured.lowest(), measured.highest(),
                        When.points(measured), LEFT), "series", series);
    }

    private Map<String, Object> point(MeanAt at) {
        return Option.of("value", at.mean().mean().orElseThrow(), "say",
                Words.say("outcome.picture.mean.words", Words.say("outcome.occasion", at.occasion()), points(at),
                        written(at.mean().interval()), at.mean().n()));
    }

    /** Above the interval, where no line runs through it. */
    private Object number(int place) {
        MeanAt at = means.get(place);
        double top = at.mean().interval().map(Interval::high).orElseGet(() -> at.mean().mean().orElseThrow());
        return Option.of("value", List.of(place, top), "label",
                Option.of("show", true, "position", List.of(0, -16), "align", "center", "verticalAlign", "middle",
                        "color", Option.INK, "fontSize", 16, "fontWeight", 700, "formatter", points(at)));
    }

    private String inSequence(Function<MeanAt, String> how) {
        return means.stream().map(how).collect(Collectors.joining(Words.say("outcome.picture.then")));
    }

    private static String points(MeanAt at) {
        return Figures.points(at.mean().mean().orElseThrow());
    }

    private static String written(Optional<Interval> interval) {
        return interval.map(ends -> Words.say("outcome.from-to", Figures.points(ends.low()), Figures.points(ends.high())))
                .orElse(Figures.NOTHING);
    }
}
