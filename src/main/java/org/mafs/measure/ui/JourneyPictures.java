package org.mafs.measure.ui;

import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.mafs.base.Words;
import org.mafs.measure.Band;
import org.mafs.measure.Direction;
import org.mafs.measure.Journey;
import org.mafs.measure.JourneyLane;
import org.mafs.measure.JourneySession;
import org.mafs.measure.JourneySession.Came;
import org.mafs.measure.ScoreCourse;

/** Draws the lanes of one journey, all on the same days: the sessions stand as thin lines through each of them. */
class JourneyPictures {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Words.HOME);
    private static final int TALL = 250;
    private static final int LOW = 92;
    private static final int SMALL = 74;
    private static final int TOP = 22;
    private static final int BOTTOM = 10;
    private static final int DATES = 24;
    private static final int LABEL = 15;
    private static final int LETTER = 8;
    private static final int CLEAR = 7;
    private static final int MANY = 30;
    private static final int A_FEW = 10;

    private final Journey journey;
    private final LocalDate first;
    private final LocalDate last;

    /** @param journey one that is not empty */
    JourneyPictures(Journey journey) {
        this.journey = journey;
        this.first = journey.from().orElseThrow();
        this.last = journey.until().orElseThrow();
    }

    Div sessions(String inWords) {
        return figure(size -> new Lane(size, 84, DATES, 0, 1, inWords).sessions());
    }

    /** Tall where the score is read against bands or a cut-off; one of many scores is small. */
    Div scores(ScoreCourse course, String inWords) {
        boolean tall = !course.isOneOfMany() && !course.scale().bands().isEmpty()
                || course.scale().cutOff().isPresent();
        return figure(size -> new Lane(size, tall ? TALL : SMALL, tall ? DATES : BOTTOM, course.lowest(),
                tall ? course.highest() : roomFor(course), inWords).scores(course, tall));
    }

    /** A count that could be very high is drawn as high as it is. */
    private static double roomFor(ScoreCourse course) {
        double most = course.scored().stream().mapToDouble(point -> point.value().orElseThrow()).max().orElse(0);
        return course.highest() > MANY ? Math.max(A_FEW, most) : course.highest();
    }

    Div marks(JourneyLane lane, String inWords) {
        return figure(size -> new Lane(size, LOW, BOTTOM, lane.lowest(), lane.highest(), inWords).marks(lane));
    }

    private static Div figure(Function<LaneSize, String> drawing) {
        Div figure = new Div();
        figure.addClassName("figure");
        figure.getElement().setProperty("innerHTML",
                Arrays.stream(LaneSize.values()).map(drawing).collect(Collectors.joining()));
        return figure;
    }

    /** One lane in one size. */
    private final class Lane {

        private final LaneSize size;
        private final TimeAxis days;
        private final Drawing drawing;
        private final double lowest;
        private final double highest;
        private final double bottom;

        private Lane(LaneSize size, int height, int below, double lowest, double highest, String inWords) {
            this.size = size;
            this.days = TimeAxis.around(first, last, size.left, size.right);
            this.drawing = new Drawing(size.style(), size.width, height, inWords);
            this.lowest = lowest;
            this.highest = highest;
            this.bottom = height - below;
        }

        private double y(double value) {
            return bottom - (value - lowest) / (highest - lowest) * (bottom - TOP);
        }

        private String sessions() {
            drawing.line("chart-axis", size.left, 40, size.right, 40);
            journey.sessions().forEach(session -> {
                double x = days.x(session.on());
                if (session.came().isMarked()) {
                    drawing.point("journey-dot " + (session.came().wasThere() ? "is-there" : "is-away"), x, 40, spot());
                    drawing.glyph(session.came().wasThere() ? "journey-tick" : "journey-glyph", glyph(session.came()), x,
                            40, spot() * 1.5);
                } else {
                    drawing.point("journey-dot is-open", x, 40, spot() * .55);
                }
                drawing.words("chart-label", x, 18, "middle", String.valueOf(session.number()));
            });
            dates();
            return drawing.end();
        }

        /** As large as the time between two sessions allows. */
        private double spot() {
            double nearest = 24;
            for (int place = 1; place < journey.sessions().size(); place++) {
                nearest = Math.min(nearest, Math.abs(days.x(journey.sessions().get(place).on())
                        - days.x(journey.sessions().get(place - 1).on())));
            }
            return Math.max(5, nearest / 2 - 1);
        }

        private String scores(ScoreCourse course, boolean tall) {
            if (tall) {
                bands(course);
            } else {
                ends(ScoreCourse.number(lowest), ScoreCourse.number(highest));
            }
            sessionLines();
            if (tall) {
                lines(course);
                dates();
            }
            List<ScoreCourse.Point> scored = course.scored();
            join(scored.stream().map(ScoreCourse.Point::on).toList(),
                    scored.stream().map(point -> point.value().orElseThrow()).toList());
            scored.forEach(point -> value(point.on(), point.value().orElseThrow(), course.shown(point)));
            course.points().stream().filter(point -> point.value().isEmpty()).forEach(point -> drawing
                    .words("chart-label chart-halo", days.x(point.on()), bottom - 4, "middle",
                            Words.say("measure.journey.no-score.short")));
            return drawing.end();
        }

        /** Pale steps, the harder the darker, with their names at the edge and their first score beside it. */
        private void bands(ScoreCourse course) {
            List<Band> bands = course.scale().bands();
            if (bands.isEmpty()) {
                ends(ScoreCourse.number(lowest), ScoreCourse.number(highest));
                drawing.box("journey-band band-0", size.left, y(highest), size.right - size.left, y(lowest) - y(highest));
                return;
            }
            boolean lowerIsBetter = course.scale().direction() == Direction.LOWER_IS_BETTER;
            for (int place = 0; place < bands.size(); place++) {
                double from = Math.max(lowest, bands.get(place).from());
                double to = place + 1 < bands.size() ? bands.get(place + 1).from() : highest;
                int dark = lowerIsBetter ? place : bands.size() - 1 - place;
                drawing.box("journey-band band-" + Math.min(dark, 5), size.left, y(to), size.right - size.left,
                        y(from) - y(to));
                drawing.words("chart-label", size.left - 5, y(from) + 4, "end", ScoreCourse.number(from));
                if (y(from) - y(to) >= LABEL) {
                    drawing.words("chart-label", size.left + 6, besideLines(course, y(from), y(to)), "start",
                            bands.get(place).name());
                }
            }
            drawing.words("chart-label", size.left - 5, y(highest) + 4, "end", ScoreCourse.number(highest));
        }

        /** In the middle of its band, or nearer to an edge where a line would run through the word. */
        private double besideLines(ScoreCourse course, double low, double high) {
            double middle = (low + high) / 2 + LETTER / 2.0;
            double[] lines = DoubleStream.concat(course.scale().cutOff().stream(), course.reliableLine().stream())
                    .map(this::y).toArray();
            return DoubleStream.of(middle, low - 4, high + LETTER + 4).filter(at -> Arrays.stream(lines)
                    .allMatch(line -> Math.abs(line - (at - LETTER / 2.0)) >= CLEAR)).findFirst().orElse(middle);
        }

        /** The two lines a score is read against, with what they are called; the words keep out of each other's way. */
        private void lines(ScoreCourse course) {
            List<Threshold> thresholds = new ArrayList<>();
            course.scale().cutOff().ifPresent(at -> thresholds.add(new Threshold(at, "chart-threshold",
                    Words.say("measure.journey.line.cut-off", ScoreCourse.number(at)))));
            course.reliableLine().ifPresent(at -> thresholds.add(new Threshold(at, "chart-threshold is-reliable",
                    Words.say("measure.journey.line.reliable", ScoreCourse.number(at)))));
            thresholds.forEach(threshold -> drawing.line(threshold.style(), size.left, y(threshold.at()), size.right,
                    y(threshold.at())));
            thresholds.sort((one, other) -> Double.compare(other.at(), one.at()));
            double free = Double.NEGATIVE_INFINITY;
            for (Threshold threshold : thresholds) {
                double at = Math.max(y(threshold.at()) + 4, free);
                drawing.words("chart-label " + threshold.style().replace("chart-", "words-of-"), size.right + 6, at, "start",
                        size == LaneSize.WIDE ? threshold.words() : ScoreCourse.number(threshold.at()));
                free = at + LABEL;
            }
        }

        private String marks(JourneyLane lane) {
            ends(ScoreCourse.number(lowest), ScoreCourse.number(highest));
            sessionLines();
            if (lane.shape() == JourneyLane.Shape.POINTS) {
                join(lane.marks().stream().map(JourneyLane.Mark::on).toList(),
                        lane.marks().stream().map(JourneyLane.Mark::value).toList());
                lane.marks().forEach(mark -> value(mark.on(), mark.value(), mark.label()));
            } else {
                lane.marks().forEach(mark -> column(mark, lane.window()));
            }
            return drawing.end();
        }

        /** As wide as the days it counts. Nought is a mark too: a line on the ground. */
        private void column(JourneyLane.Mark mark, int window) {
            double from = days.x(mark.on().minusDays(window)) + 1;
            double to = days.x(mark.on()) - 1;
            double height = Math.max(2.5, bottom - y(mark.value()));
            drawing.box(mark.value() == 0 ? "chart-rest" : "journey-column", from, bottom - height, to - from, height);
            drawing.words("chart-value chart-halo", (from + to) / 2, bottom - height - 5, "middle", mark.label());
        }

        private void value(LocalDate on, double value, String label) {
            drawing.point("chart-point", days.x(on), y(value), 5.5);
            drawing.words("chart-value chart-halo", days.x(on), y(value) - 11, "middle", label);
        }

        private void join(List<LocalDate> on, List<Double> values) {
            for (int place = 1; place < on.size(); place++) {
                drawing.line("chart-line", days.x(on.get(place - 1)), y(values.get(place - 1)), days.x(on.get(place)),
                        y(values.get(place)));
            }
        }

        private void ends(String low, String high) {
            drawing.line("chart-axis", size.left, bottom, size.right, bottom);
            drawing.words("chart-label", size.left - 5, bottom + 4, "end", low);
            drawing.words("chart-label", size.left - 5, TOP + 4, "end", high);
        }

        private void sessionLines() {
            journey.sessions().forEach(session -> drawing.line("journey-session", days.x(session.on()), TOP,
                    days.x(session.on()), bottom));
        }

        /** Of the sessions and of the last answer, as many as there is room for. */
        private void dates() {
            List<LocalDate> wanted = new ArrayList<>(journey.sessions().stream().map(JourneySession::on).sorted().toList());
            if (wanted.isEmpty() || wanted.getLast().isBefore(last)) {
                wanted.add(last);
            }
            double free = 0;
            for (LocalDate day : wanted) {
                double from = days.x(day) - size.dateRoom / 2.0;
                if (from >= free) {
                    drawing.words("chart-label", days.x(day), bottom + 18, "middle", DAY.format(day));
                    free = from + size.dateRoom + 4;
                }
            }
        }
    }

    private static String glyph(Came came) {
        return switch (came) {
            case LATE -> "late";
            case APOLOGIES -> "sorry";
            case ABSENT -> "away";
            default -> "check";
        };
    }

    /** A line across, and its words. */
    private record Threshold(double at, String style, String words) {
    }
}
