package org.mafs.outcome.ui;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mafs.base.Words;
import org.mafs.outcome.Figures;
import org.mafs.outcome.statistics.Interval;

/** The parts that options of charts are made of, so that all pictures look alike. */
final class Option {

    static final String INK = "var(--ink)";
    static final String QUIET = "var(--quiet)";
    static final String LINE = "var(--line)";
    static final String CARD = "var(--card)";
    static final String MAIN = "var(--primary)";
    static final String FIELD = "var(--field)";
    static final String CUT_OFF = "var(--caution)";

    private static final int SMALL = 14;

    private Option() {
    }

    /** @param namesAndValues a name, its value, a name, its value … */
    static Map<String, Object> of(Object... namesAndValues) {
        Map<String, Object> part = new LinkedHashMap<>();
        for (int place = 0; place < namesAndValues.length; place += 2) {
            part.put((String) namesAndValues[place], namesAndValues[place + 1]);
        }
        return part;
    }

    static Map<String, Object> grid(int left, int right, int top, int bottom) {
        return of("left", left, "right", right, "top", top, "bottom", bottom, "outerBoundsMode", "none");
    }

    /** From the lowest to the highest that can be. */
    static Map<String, Object> values(double lowest, double highest) {
        return of("type", "value", "min", lowest, "max", highest, "interval", step(highest - lowest),
                "axisLine", of("show", false), "axisTick", of("show", false), "axisLabel", label(QUIET),
                "splitLine", of("lineStyle", of("color", "var(--line-soft)")));
    }

    /** Four steps, or five where the range asks for them. */
    private static double step(double range) {
        return range % 4 == 0 || range % 5 != 0 || range == 100 ? range / 4 : range / 5;
    }

    /** What it is of stands above the upright axis, at the left edge of the picture. */
    static Map<String, Object> valuesUpwards(double lowest, double highest, String name, int left) {
        return with(values(lowest, highest), "name", name, "nameLocation", "end", "nameGap", 14,
                "nameMoveOverlap", false, "nameTextStyle", with(label(QUIET), "align", "left", "padding", List.of(0, 0, 0, 4 - left)));
    }

    static Map<String, Object> shares(String name, int left) {
        Map<String, Object> axis = valuesUpwards(0, 100, name, left);
        return with(axis, "axisLabel", with(label(QUIET), "formatter", "{value}\u00a0%"));
    }

    /** A name in each place; a line break parts it from what stands under it. */
    static Map<String, Object> categories(List<String> names) {
        return of("type", "category", "data", names, "axisTick", of("show", false), "axisLine",
                of("lineStyle", of("color", LINE)), "axisLabel",
                of("interval", 0, "color", INK, "fontSize", SMALL, "lineHeight", 19, "margin", 10));
    }

    static Map<String, Object> label(String colour) {
        return of("color", colour, "fontSize", SMALL);
    }

    /** A line that cannot be pointed at, with no marks on it. */
    static Map<String, Object> line(String colour, double width, Object dashes, Object... points) {
        return of("type", "line", "silent", true, "symbol", "none", "z", 1, "data", Arrays.asList(points), "lineStyle",
                of("color", colour, "width", width, "type", dashes), "emphasis", of("disabled", true));
    }

    /** Words in the area of the figures; they stand below what is drawn. */
    static Map<String, Object> words(List<?> labels) {
        return of("type", "scatter", "silent", true, "symbolSize", 0, "z", 1, "data", labels, "tooltip", of("show", false));
    }

    /** @param align which end of the words stands at the point */
    static Map<String, Object> word(double x, double y, String words, String colour, String align) {
        return of("value", List.of(x, y), "label", with(label(colour), "show", true, "position", List.of(0, 0), "align",
                align, "verticalAlign", "middle", "formatter", plain(words)));
    }

    /** The clinical cut-off, across all categories; it needs 60 pixels on the right. */
    static Map<String, Object> threshold(double cutOff) {
        return with(custom("threshold", CUT_OFF, List.of(List.of(0, cutOff))), "z", 1, "text",
                Words.say("outcome.picture.cut-off", Figures.wholeNumber(cutOff)));
    }

    static Map<String, Object> custom(String shape, String colour, List<?> data) {
        return of("type", "custom", "shape", shape, "color", colour, "data", data);
    }

    /** How sure a share is, in percent, at one place of the categories. */
    static List<Object> whisker(int place, Interval share) {
        return List.of(place, 100 * share.low(), 100 * share.high());
    }

    /** Braces would name a style. */
    static String plain(String words) {
        return words.replace("{", "").replace("}", "");
    }

    static Map<String, Object> with(Map<String, Object> part, Object... namesAndValues) {
        Map<String, Object> more = new LinkedHashMap<>(part);
        more.putAll(of(namesAndValues));
        return more;
    }
}
