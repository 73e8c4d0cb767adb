package org.mafs.measure.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Locale;
import org.mafs.base.Calendar;
import org.mafs.base.Words;
import org.mafs.measure.Instrument;
import org.mafs.measure.ResponseRecord;
import org.mafs.measure.Scale;

/** One person's scores over time as a small drawing. The table beside it says the same in figures. */
@StyleSheet("styles/journey.css")
class ScorePicture extends Div {

    private static final int STEPS = 4;
    private static final int WIDTH = 640;
    private static final int HEIGHT = 240;
    private static final int LEFT = 44;
    private static final int RIGHT = 24;
    private static final int TOP = 16;
    private static final int BOTTOM = 36;

    private final List<ResponseRecord> scored;
    private final double lowest;
    private final double highest;
    private final Scale scale;

    /**
     * @param instrument one with a single scale
     * @param scored     forms with a score, earliest first, at least one
     */
    ScorePicture(Instrument instrument, List<ResponseRecord> scored) {
        this.scored = scored;
        this.scale = instrument.total().orElseThrow();
        this.lowest = instrument.lowest(scale);
        this.highest = instrument.highest(scale);
        addClassName("figure");
        getElement().setProperty("innerHTML", svg());
    }

    private String svg() {
        StringBuilder drawing = new StringBuilder("<svg viewBox='0 0 %d %d' role='img' aria-label='%s'>"
                .formatted(WIDTH, HEIGHT, Words.say("measure.picture")));
        for (double value = lowest; value <= highest; value += (highest - lowest) / STEPS) {
            drawing.append(line("chart-axis", LEFT, y(value), WIDTH - RIGHT, y(value)))
                    .append(text("chart-label", LEFT - 8, y(value) + 4, "end", Scores.number(value)));
        }
        scale.cutOff().ifPresent(cutOff -> drawing
                .append(line("chart-threshold", LEFT, y(cutOff), WIDTH - RIGHT, y(cutOff)))
                .append(text("chart-label", LEFT + 6, y(cutOff) + 26, "start", Words.say("measure.cut-off", Scores.number(cutOff)))));
        for (int place = 1; place < scored.size(); place++) {
            drawing.append(line("chart-line", x(place - 1), y(value(place - 1)), x(place), y(value(place))));
        }
        for (int place = 0; place < scored.size(); place++) {
            drawing.append("<circle class='chart-point' cx='%s' cy='%s' r='6'/>"
                            .formatted(number(x(place)), number(y(value(place)))))
                    .append(text("chart-value", x(place), y(value(place)) - 12, "middle",
                            Scores.number(value(place))))
                    .append(text("chart-label", x(place), HEIGHT - 10, "middle",
                            Calendar.shortDay(scored.get(place).takenOn())));
        }
        return drawing.append("</svg>").toString();
    }

    private double value(int place) {
        return scored.get(place).score().value().orElseThrow();
    }

    private double x(int place) {
        double first = LEFT + 40;
        double last = WIDTH - RIGHT - 40;
        return scored.size() == 1 ? (first + last) / 2 : first + place * (last - first) / (scored.size() - 1);
    }

    private double y(double value) {
        return HEIGHT - BOTTOM - (value - lowest) / (highest - lowest) * (HEIGHT - TOP - BOTTOM);
    }


    private static String line(String kind, double fromX, double fromY, double toX, double toY) {
        return "<line class='%s' x1='%s' y1='%s' x2='%s' y2='%s'/>".formatted(kind, number(fromX), number(fromY),
                number(toX), number(toY));
    }

    private static String text(String kind, double x, double y, String anchor, String words) {
        return "<text class='%s' x='%s' y='%s' text-anchor='%s'>%s</text>".formatted(kind, number(x), number(y), anchor,
                words);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
