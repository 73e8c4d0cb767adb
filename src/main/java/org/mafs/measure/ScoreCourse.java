package org.mafs.measure;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.mafs.base.Calendar;
import org.mafs.base.Words;

/**
 * One person's scores on one scale over time.
 *
 * @param instrument in the version of the last form
 * @param scale      of that version
 * @param points     forms that scored by the same scale, earliest first, at least one, scorable or not
 */
public record ScoreCourse(Instrument instrument, Scale scale, List<Point> points) {

    public ScoreCourse {
        points = List.copyOf(points);
        if (points.isEmpty()) {
            throw new IllegalArgumentException("A course has at least one form.");
        }
    }

    /** What one form came to. */
    public record Point(LocalDate on, ScaleScore score) {

        public OptionalDouble value() {
            return score.value();
        }
    }

    /**
     * The courses of forms of one instrument, one for each scale on which anything was answered. Forms of earlier
     * versions count where they were scored in the same way.
     *
     * @param forms earliest first, at least one
     */
    static List<ScoreCourse> of(List<ResponseRecord> forms) {
        Instrument instrument = forms.getLast().instrument();
        List<ScoreCourse> courses = new ArrayList<>();
        for (Scale scale : instrument.scales()) {
            List<Point> points = forms.stream().filter(form -> scoresAlike(form.instrument(), instrument, scale))
                    .flatMap(form -> form.score().of(scale).stream().map(score -> new Point(form.takenOn(), score)))
                    .filter(point -> point.score().answered() > 0).toList();
            if (!points.isEmpty()) {
                courses.add(new ScoreCourse(instrument, scale, points));
            }
        }
        return courses;
    }

    private static boolean scoresAlike(Instrument one, Instrument other, Scale scale) {
        return one.scales().contains(scale) && one.lowest(scale) == other.lowest(scale)
                && one.highest(scale) == other.highest(scale);
    }

    /** Those with a score. */
    public List<Point> scored() {
        return points.stream().filter(point -> point.value().isPresent()).toList();
    }

    /** What was measured. */
    public String title() {
        return Words.say("measure.journey.course", instrument.shortTitle().orElse(instrument.title()), scale.name());
    }

    /** Whether the instrument has several scores, which are never added up. */
    public boolean isOneOfMany() {
        return instrument.total().isEmpty();
    }

    /** Days of use on a form: they are told with the other days of use, or not at all. */
    boolean countsUse() {
        return scale.code().endsWith("-days");
    }

    /** Not where it counts days of what was never used. */
    public boolean isWorthDrawing() {
        return !countsUse() || scored().isEmpty() || isAnywhereAbove(0);
    }

    boolean isAnywhereAbove(double bound) {
        return scored().stream().anyMatch(point -> point.value().getAsDouble() > bound);
    }

    public double lowest() {
        return instrument.lowest(scale);
    }

    public double highest() {
        return instrument.highest(scale);
    }

    /** From the first score to the last; empty without two. */
    public Optional<Change> change() {
        List<Point> scored = scored();
        return scored.size() < 2 ? Optional.empty()
                : Change.between(scale, scored.getFirst().value(), scored.getLast().value());
    }

    /**
     * The score from which a later form would be a reliable improvement on the first; empty where no reliable change is
     * known, or nobody could score so.
     */
    public OptionalDouble reliableLine() {
        List<Point> scored = scored();
        if (scored.isEmpty() || scale.reliableChange().isEmpty()) {
            return OptionalDouble.empty();
        }
        double change = scale.reliableChange().getAsDouble();
        double line = scored.getFirst().value().getAsDouble()
                + (scale.direction() == Direction.LOWER_IS_BETTER ? -change : change);
        return line < lowest() || line > highest() ? OptionalDouble.empty() : OptionalDouble.of(line);
    }

    /** "Down 9 since the start (23 to 14): a reliable improvement." */
    public String finding() {
        List<Point> scored = scored();
        if (scored.isEmpty()) {
            return noScore(points.getLast());
        }
        Point first = scored.getFirst();
        Point last = scored.getLast();
        if (change().isEmpty()) {
            return Words.say("measure.journey.once", inWords(last), Calendar.longDay(last.on()));
        }
        if (saysItInWords()) {
            return Words.say("measure.journey.in-words", shown(first), shown(last));
        }
        double difference = change().get().difference();
        String moved = difference == 0 ? Words.say("measure.journey.same", shown(last))
                : Words.say(difference < 0 ? "measure.journey.down" : "measure.journey.up", number(Math.abs(difference)),
                        shown(first), shown(last));
        return change().get().label()
                .map(label -> Words.say("measure.journey.meaning", moved, Words.say("measure.journey.change", label)))
                .orElseGet(() -> Words.say("measure.journey.plain", moved));
    }

    /** "14, mild", or why there is no score. */
    public String inWords(Point point) {
        if (point.value().isEmpty()) {
            return noScore(point);
        }
        return point.score().band().map(band -> Words.say("measure.score", shown(point), band.name()))
                .orElse(shown(point));
    }

    /** Which forms were left incomplete, and how many of the questions were answered. */
    public List<String> incomplete() {
        return points.stream().filter(point -> point.score().answered() < scale.items().size())
                .map(point -> Words.say("measure.journey.incomplete", Calendar.longDay(point.on()),
                        point.score().answered(), scale.items().size())).toList();
    }

    private String noScore(Point point) {
        return Words.say(point.score().answered() >= scale.items().size() - scale.missing().mayBeMissing()
                ? "measure.journey.no-table" : "measure.no-score", point.score().answered(), scale.items().size(),
                scale.items().size() - scale.missing().mayBeMissing());
    }

    /** The score as people read it: a number, or the word of an answer where every answer has one. */
    public String shown(Point point) {
        double value = point.value().orElseThrow();
        return saysItInWords() ? item().label((int) value).orElseThrow() : number(value);
    }

    private boolean saysItInWords() {
        return scale.items().size() == 1 && scale.transformation().equals(Transformation.NONE) && !item().reversed()
                && item().labels().size() == item().max() - item().min() + 1;
    }

    private Item item() {
        return instrument.items().get(scale.items().getFirst() - 1);
    }

    /** "14", or "14.4" where an item was left out. */
    public static String number(double value) {
        return new DecimalFormat("0.#", DecimalFormatSymbols.getInstance(Words.HOME)).format(value);
    }
}
