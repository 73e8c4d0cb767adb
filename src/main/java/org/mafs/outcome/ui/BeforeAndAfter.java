package org.mafs.outcome.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.H2;
import java.util.Locale;
import org.mafs.base.Words;
import org.mafs.measure.Instrument;
import org.mafs.measure.Instruments;
import org.mafs.outcome.Figures;
import org.mafs.outcome.PairedResult;
import org.mafs.outcome.statistics.Pair;

/** Everybody's CORE-10 at two times, one line a person, the mean drawn strong and the clinical cut-off across. */
class BeforeAndAfter extends HtmlContainer {

    private static final int WIDTH = 560;
    private static final int HEIGHT = 410;
    private static final int TOP = 52;
    private static final int BOTTOM = 360;
    private static final int LEFT = 46;
    private static final int FROM_X = 180;
    private static final int TO_X = 400;
    private static final int MOST_POINTS = 40;
    private static final Instrument CORE_10 = Instruments.CORE_10;

    private final PairedResult result;
    private final StringBuilder drawing = new StringBuilder();

    /** @param result of at least one pair */
    BeforeAndAfter(PairedResult result) {
        super("figure");
        this.result = result;
        addClassNames("figure", "card");
        HtmlContainer caption = new HtmlContainer("figcaption");
        caption.setText(Words.say("outcome.chart.caption", result.change().n()));
        add(new H2(title()), new Svg(draw()), caption);
    }

    private String title() {
        return Words.say("outcome.chart.title", count(-1), result.pairs().size());
    }

    private String inWords() {
        return Words.say("outcome.chart.words", count(-1), count(0), count(1),
                Figures.points(result.change().meanFrom().orElseThrow()),
                Figures.points(result.change().meanTo().orElseThrow()), result.pairs().size());
    }

    private int count(int sign) {
        return (int) result.pairs().stream().filter(pair -> Math.signum(pair.to() - pair.from()) == sign).count();
    }

    private String draw() {
        drawing.append(text("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 %d %d' role='img' aria-label='%s'>",
                WIDTH, HEIGHT, inWords()));
        drawAxis();
        result.pairs().forEach(this::drawPerson);
        drawCutOff();
        drawMean();
        return drawing.append("</svg>").toString();
    }

    private void drawAxis() {
        label(0, 18, "start", "chart-label", Words.say("outcome.chart.axis"));
        for (int points = 0; points <= MOST_POINTS; points += 10) {
            line("chart-axis", LEFT, y(points), WIDTH, y(points));
            label(LEFT - 8, y(points) + 5, "end", "chart-label", String.valueOf(points));
        }
        label(FROM_X, HEIGHT - 16, "middle", "chart-value", Words.say("outcome.occasion", result.from()));
        label(TO_X, HEIGHT - 16, "middle", "chart-value", Words.say("outcome.occasion", result.to()));
    }

    private void drawPerson(Pair pair) {
        line("chart-person", FROM_X, y(pair.from()), TO_X, y(pair.to()));
    }

    /** Its name stands on the side where the mean is further away, so that the two never meet. */
    private void drawCutOff() {
        double cutOff = CORE_10.total().orElseThrow().cutOff().orElseThrow();
        line("chart-threshold", LEFT, y(cutOff), WIDTH, y(cutOff));
        boolean onTheLeft = Math.abs(result.change().meanFrom().orElseThrow() - cutOff)
                > Math.abs(result.change().meanTo().orElseThrow() - cutOff);
        label(onTheLeft ? LEFT + 4 : WIDTH, y(cutOff) - 6, onTheLeft ? "start" : "end", "chart-label",
                Words.say("outcome.chart.cut-off", Figures.wholeNumber(cutOff)));
    }

    private void drawMean() {
        double from = result.change().meanFrom().orElseThrow();
        double to = result.change().meanTo().orElseThrow();
        line("chart-line chart-mean", FROM_X, y(from), TO_X, y(to));
        point(FROM_X, from);
        point(TO_X, to);
        label(FROM_X - 14, y(from) + 6, "end", "chart-value", Figures.points(from));
        label(TO_X + 14, y(to) + 6, "start", "chart-value", Figures.points(to));
    }

    private void point(int x, double points) {
        drawing.append(text("<circle class='chart-point' cx='%d' cy='%.1f' r='7'/>", x, y(points)));
    }

    private void line(String style, int fromX, double fromY, int toX, double toY) {
        drawing.append(text("<line class='%s' x1='%d' y1='%.1f' x2='%d' y2='%.1f'/>", style, fromX, fromY, toX, toY));
    }

    private void label(int x, double y, String anchor, String style, String words) {
        drawing.append(text("<text class='%s' x='%d' y='%.1f' text-anchor='%s'>%s</text>", style, x, y, anchor, words));
    }

    private static double y(double points) {
        return BOTTOM - points * (BOTTOM - TOP) / MOST_POINTS;
    }

    private static String text(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
