package org.mafs.outcome.ui;

import static org.mafs.outcome.ui.Option.with;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.mafs.base.Words;
import org.mafs.base.ui.Chart;
import org.mafs.measure.Direction;
import org.mafs.outcome.Figures;
import org.mafs.outcome.Line;
import org.mafs.outcome.Measured;
import org.mafs.outcome.Occasion;

/** One thin line a person through the times at which their score is known, and the mean of the pairs drawn strong. */
final class IndividualLines {

    private static final int LEFT = 44;
    /** More lines are one grey area, and heavy to draw. */
    private static final int MOST_DRAWN = 400;

    private final Measured measured;
    private final List<Line> people;
    private final List<Line> pairs;
    private final List<Line> laterPairs;
    private final List<Occasion> times;

    private IndividualLines(Measured measured, List<Line> people) {
        this.measured = measured;
        this.people = people;
        this.pairs = people.stream().filter(one -> one.has(Occasion.BASELINE, Occasion.END)).toList();
        this.laterPairs = people.stream().filter(one -> one.has(Occasion.END, Occasion.FOLLOW_UP)).toList();
        this.times = Arrays.stream(Occasion.values())
                .filter(time -> time != Occasion.FOLLOW_UP || people.stream().anyMatch(one -> one.has(time))).toList();
    }

    /** @param people those with a score at one time only have no line */
    static Picture of(Measured measured, List<Line> people) {
        List<Line> known = people.stream().filter(one -> one.has(Occasion.BASELINE, Occasion.END)
                || one.has(Occasion.END, Occasion.FOLLOW_UP) || one.has(Occasion.BASELINE, Occasion.FOLLOW_UP)).toList();
        return known.stream().noneMatch(one -> one.has(Occasion.BASELINE, Occasion.END))
                ? Picture.none(Words.say("outcome.picture.none.pairs", measured.name(), When.at(Occasion.BASELINE),
                        When.at(Occasion.END)))
                : new IndividualLines(measured, known).picture();
    }

    private Picture picture() {
        return new Picture(Words.say("outcome.picture.better", better(), pairs.size(), measured.name(), When.at(Occasion.END),
                When.at(Occasion.BASELINE)), new Chart(option(), inWords()), caption(), numbers());
    }

    private String caption() {
        return Words.say("outcome.picture.lines.caption", people.size(), pairs.size())
                + (drawn().size() == people.size() ? "" : " " + Words.say("outcome.picture.lines.drawn", drawn().size()))
                + (laterPairs.isEmpty() ? "" : " " + Words.say("outcome.picture.lines.later", laterPairs.size()));
    }

    private String inWords() {
        StringBuilder said = new StringBuilder(Words.say("outcome.picture.lines.words", measured.name(), pairs.size(), better(),
                same(), pairs.size() - better() - same(), Figures.points(mean(pairs, Occasion.BASELINE)),
                Figures.points(mean(pairs, Occasion.END))));
        if (!laterPairs.isEmpty()) {
            said.append(' ').append(Words.say("outcome.picture.lines.words.later", laterPairs.size(),
                    Figures.points(mean(laterPairs, Occasion.END)), Figures.points(mean(laterPairs, Occasion.FOLLOW_UP))));
        }
        measured.cutOff().ifPresent(cutOff -> said.append(' ')
                .append(Words.say("outcome.picture.cut-off.words", Figures.wholeNumber(cutOff))));
        return said.toString();
    }

    private NumbersTable numbers() {
        String[] columns = IntStream.rangeClosed(0, times.size())
                .mapToObj(place -> place == 0 ? Words.say("outcome.picture.person")
                        : Words.say("outcome.occasion", times.get(place - 1)))
                .toArray(String[]::new);
        NumbersTable table = new NumbersTable(Words.say("outcome.picture.lines.table", measured.name()), columns);
        List<Line> inOrder = inOrder();
        for (int place = 0; place < inOrder.size(); place++) {
            Line one = inOrder.get(place);
            table.row(String.valueOf(place + 1), times.stream().map(time -> written(one.at(time))).toArray());
        }
        return table;
    }

    private Map<String, Object> option() {
        List<Object> series = new ArrayList<>();
        measured.cutOff().ifPresent(cutOff -> series.add(Option.threshold(cutOff)));
        series.add(with(Option.custom("course", Option.FIELD, drawn().stream().map(this::course).toList()), "silent", true,
                "opacity", opacity(), "encode", Option.of("y", IntStream.range(0, times.size()).boxed().toList()), "z", 2));
        series.add(mean(pairs, Occasion.BASELINE, Occasion.END, "solid"));
        if (!laterPairs.isEmpty()) {
            series.add(mean(laterPairs, Occasion.END, Occasion.FOLLOW_UP, List.of(8, 5)));
        }
        return Option.of("height", 400, "grid", Option.grid(LEFT, measured.cutOff().isPresent() ? 62 : 20, 38, 86),
                "xAxis", Option.categories(times.stream().map(time -> When.with(time,
                        (int) people.stream().filter(one -> one.at(time).isPresent()).count())).toList()),
                "yAxis", Option.valuesUpwards(measured.lowest(), measured.highest(), When.points(measured), LEFT),
                "series", series);
    }

    private List<Object> course(Line one) {
        List<Object> values = new ArrayList<>();
        times.forEach(time -> values.add(one.at(time).isPresent() ? one.at(time).getAsDouble() : null));
        return values;
    }

    /** Its number stands above a point, in a halo that keeps the thin lines off it. */
    private Map<String, Object> mean(List<Line> of, Occasion from, Occasion to, Object dashes) {
        List<Object> points = new ArrayList<>();
        for (Occasion time : times) {
            points.add(time != from && time != to ? Option.of("value", "-") : Option.of("value", mean(of, time),
                    "label", Option.of("show", time != from || from == Occasion.BASELINE, "formatter",
                            Figures.points(mean(of, time))),
                    "say", Words.say("outcome.picture.lines.say", Words.say("outcome.occasion", time),
                            Figures.points(mean(of, time)), of.size())));
        }
        return Option.of("type", "line", "z", 4, "symbol", "circle", "symbolSize", 13, "data", points,
                "lineStyle", Option.of("color", Option.MAIN, "width", 4, "type", dashes),
                "itemStyle", Option.of("color", Option.MAIN, "borderColor", Option.CARD, "borderWidth", 2),
                "label", Option.of("position", "top", "color", Option.INK, "fontSize", 16, "fontWeight", 700, "distance", 8,
                        "textBorderColor", Option.CARD, "textBorderWidth", 5), "emphasis", Option.of("disabled", true));
    }

    private List<Line> drawn() {
        List<Line> inOrder = inOrder();
        return inOrder.size() <= MOST_DRAWN ? inOrder : IntStream.range(0, MOST_DRAWN)
                .mapToObj(place -> inOrder.get((int) ((long) place * inOrder.size() / MOST_DRAWN))).toList();
    }

    private List<Line> inOrder() {
        Function<Occasion, Comparator<Line>> by = time -> Comparator
                .comparingDouble(one -> one.at(time).orElse(Double.MAX_VALUE));
        return people.stream().sorted(by.apply(Occasion.BASELINE).thenComparing(by.apply(Occasion.END))
                .thenComparing(by.apply(Occasion.FOLLOW_UP))).toList();
    }

    private double opacity() {
        return people.size() <= 20 ? .75 : people.size() <= 60 ? .5 : people.size() <= 150 ? .3 : .18;
    }

    private int better() {
        return (int) pairs.stream().mapToDouble(one -> change(one))
                .filter(change -> measured.direction() == Direction.LOWER_IS_BETTER ? change < 0 : change > 0).count();
    }

    private int same() {
        return (int) pairs.stream().filter(one -> change(one) == 0).count();
    }

    private static double change(Line pair) {
        return pair.end().orElseThrow() - pair.baseline().orElseThrow();
    }

    private static double mean(List<Line> people, Occasion time) {
        return people.stream().mapToDouble(one -> one.at(time).orElseThrow()).average().orElseThrow();
    }

    private static String written(OptionalDouble score) {
        return score.isEmpty() ? Figures.NOTHING : Figures.points(score.getAsDouble());
    }
}
