package org.mafs.checkin;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.mafs.base.Words;
import org.mafs.measure.AskedAt;
import org.mafs.measure.Instrument;
import org.mafs.measure.Instruments;
import org.mafs.measure.Item;

/**
 * What a person may be asked to fill in: the weekly check-in, the look back, or an instrument. The same code is the same
 * form, in whatever version.
 */
public final class Form implements Comparable<Form> {

    /** What a form is made of. */
    public enum Kind {
        CHECK_IN, MEASURE, LOOK_BACK
    }

    public static final Form CHECK_IN = new Form(Kind.CHECK_IN, "check-in", 2, 0, null);
    public static final Form LOOK_BACK = new Form(Kind.LOOK_BACK, "look-back", 3, 2, null);
    /** As it comes with the product; see {@link Forms} for the version that is asked now. */
    public static final Form CORE_10 = measure(Instruments.CORE_10, 1);

    private static final int QUESTIONS_A_MINUTE = 4;
    private static final Comparator<Form> IN_ORDER = Comparator.<Form>comparingInt(form -> form.order)
            .thenComparing(Form::code);

    private final Kind kind;
    private final String code;
    private final int minutes;
    private final int order;
    private final Instrument instrument;

    private Form(Kind kind, String code, int minutes, int order, Instrument instrument) {
        this.kind = kind;
        this.code = code;
        this.minutes = minutes;
        this.order = order;
        this.instrument = instrument;
    }

    /** @param order among the forms that are handed out */
    static Form measure(Instrument instrument, int order) {
        return new Form(Kind.MEASURE, instrument.code(), Math.ceilDiv(instrument.items().size(), QUESTIONS_A_MINUTE),
                order, instrument);
    }

    public Kind kind() {
        return kind;
    }

    /** As it stands in addresses and form keys, such as {@code check-in}. */
    public String code() {
        return code;
    }

    /** About how long a person takes who sees it for the first time. */
    public int minutes() {
        return minutes;
    }

    public boolean isMeasure() {
        return kind == Kind.MEASURE;
    }

    /** @throws java.util.NoSuchElementException when it is none */
    public Instrument instrument() {
        return Optional.ofNullable(instrument).orElseThrow();
    }

    /** Whether one of its questions may call for a talk. */
    public boolean asksAboutRisk() {
        return isMeasure() && instrument.asksAboutRisk();
    }

    /** What it asks about risk; of a measure only. */
    public List<Item> questionsAboutRisk() {
        return instrument().items().stream().filter(Item::asksAboutRisk).toList();
    }

    /** Whether the words are ours or the organisation's, so that it may be shown one question at a time. */
    public boolean isOwnWording() {
        return !isMeasure() || instrument.isOwnWording();
    }

    /** Whether it asks about the evening, so that it is filled in before people go. */
    public boolean isForTheClose() {
        return isMeasure() && instrument.askedAt() == AskedAt.CLOSE;
    }

    public String title() {
        return isMeasure() ? instrument.title() : Words.say("checkin.form." + code);
    }

    public String shortTitle() {
        return isMeasure() ? instrument.shortTitle().orElse(instrument.title()) : Words.say("checkin.form.short." + code);
    }

    @Override
    public int compareTo(Form other) {
        return IN_ORDER.compare(this, other);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Form form && code.equals(form.code);
    }

    @Override
    public int hashCode() {
        return code.hashCode();
    }

    @Override
    public String toString() {
        return code;
    }
}
