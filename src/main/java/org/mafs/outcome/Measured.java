package org.mafs.outcome;

import java.util.List;
import java.util.OptionalDouble;
import org.mafs.base.Words;
import org.mafs.measure.Change;
import org.mafs.measure.Direction;
import org.mafs.measure.Instrument;
import org.mafs.measure.InstrumentLibrary;
import org.mafs.measure.Scale;
import org.springframework.util.StringUtils;

/**
 * Something that is asked more than once and comes to a number: one scale of an instrument.
 *
 * @param code           of the instrument where it has one scale, such as {@code core-10}; else of both, such as
 *                       {@code ons4/anxious}
 * @param name           what people read
 * @param lowest         the lowest score that is possible
 * @param highest        the highest
 * @param cutOff         the score that parts the clinical from the general population; empty where none is known
 * @param reliableChange the smallest difference that is more than the measure's own noise; empty where none is known
 */
public record Measured(String code, String name, Direction direction, double lowest, double highest,
        OptionalDouble cutOff, OptionalDouble reliableChange) {

    /** What an instrument measures, in its own order. */
    public static List<Measured> by(Instrument instrument) {
        return instrument.scales().stream().map(scale -> of(instrument, scale)).toList();
    }

    /**
     * In the newest version that has it.
     *
     * @throws java.util.NoSuchElementException when no instrument measures this
     */
    static Measured called(InstrumentLibrary library, String code) {
        return library.all().reversed().stream().flatMap(instrument -> by(instrument).stream())
                .filter(measured -> measured.code().equals(code)).findFirst().orElseThrow();
    }

    /** One person's change, with what it means where a reliable change is known. */
    public Change change(double from, double to) {
        return Change.between(direction, cutOff, reliableChange, from, to);
    }

    static String code(Instrument instrument, Scale scale) {
        return instrument.total().isPresent() ? instrument.code() : instrument.code() + "/" + scale.code();
    }

    /** Whether the same score means the same on both. */
    boolean means(Measured other) {
        return direction == other.direction && lowest == other.lowest && highest == other.highest;
    }

    /** Whether it is an older version whose points are others, which only those who filled it in have. */
    public boolean isApart() {
        return code.contains("@");
    }

    /** Whether it is the other, or a version of it whose points are others. */
    boolean isVersionOf(Measured other) {
        return code.equals(other.code) || code.startsWith(other.code + "@");
    }

    /** An older version whose points are others. */
    Measured apart(int version) {
        return new Measured(code + "@" + version, Words.say("outcome.measure.version", name, version), direction, lowest,
                highest, cutOff, reliableChange);
    }

    private static Measured of(Instrument instrument, Scale scale) {
        String title = StringUtils.capitalize(instrument.shortTitle().orElse(instrument.title()));
        return new Measured(code(instrument, scale), instrument.total().isPresent() ? title : title + ": " + scale.name(),
                scale.direction(), instrument.lowest(scale), instrument.highest(scale), scale.cutOff(),
                scale.reliableChange());
    }
}
