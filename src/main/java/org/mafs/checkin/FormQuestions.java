package org.mafs.checkin;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.mafs.base.Words;
import org.mafs.checkin.Sitting.Asked;
import org.mafs.checkin.Sitting.DaysAsked;
import org.mafs.checkin.Sitting.Named;
import org.mafs.measure.Instrument;
import org.mafs.measure.Item;
import org.mafs.measure.OfficialWords;
import org.mafs.measure.Substance;
import org.mafs.measure.UseDays;
import org.springframework.stereotype.Component;

/** The questions of each form, as a page shows them. */
@Component
class FormQuestions {

    static final int MOST_MEETINGS_A_DAY = 10;
    /** As many steps as fit below each other's thumbs; beyond, a number is typed. */
    static final int WIDEST_SCALE = 10;
    /** In official words every answer stands there as far as it can: nothing of them is left out. */
    private static final int WIDEST_OFFICIAL_SCALE = 20;
    private static final int LONGEST = CheckInAnswers.LONGEST;

    private final FormWords words;

    FormQuestions(FormWords words) {
        this.words = words;
    }

    /** Of nobody in particular. */
    List<Asked> of(Form form, String language) {
        return of(form, language, Set.of(), null);
    }

    /**
     * @param named the substances a person has spoken of: nobody is asked about a list of drugs
     * @param over  the days that are asked about; null of nobody in particular
     */
    List<Asked> of(Form form, String language, Set<Substance> named, DaysAsked over) {
        return switch (form.kind()) {
            case CHECK_IN -> List.of(
                    new Asked(GivenAnswers.MOOD, "scale", words.say(language, "check-in.mood"), 1, 5,
                            words.say(language, "check-in.mood.low"), words.say(language, "check-in.mood.high"), true,
                            true, null, null, null, null, null, null),
                    text(GivenAnswers.WEEK, words.say(language, "check-in.week")),
                    days(words.say(language, "check-in.days"), UseDays.WEEK, language, named, over),
                    visits(words.say(language, "check-in.visits")),
                    text(GivenAnswers.HOPE, words.say(language, "check-in.hope")));
            case LOOK_BACK -> List.of(
                    new Asked(GivenAnswers.MAIN, "choice", words.say(language, "look-back.main"), null, null, null,
                            null, null, true, null, null, null, substances(language), null, null),
                    days(words.say(language, "look-back.days"), UseDays.FOUR_WEEKS, language, named, over),
                    meetings(words.say(language, "look-back.meetings"), UseDays.FOUR_WEEKS));
            case MEASURE -> items(form.instrument(), language);
        };
    }

    int count(Form form) {
        return of(form, FormWords.HOME).size();
    }

    private List<Asked> items(Instrument instrument, String language) {
        return instrument.items().stream().map(item -> item(instrument, item, language)).toList();
    }

    private Asked item(Instrument instrument, Item item, String language) {
        return asked(item, topic(instrument, item, language), item.labels(), instrument.isOwnWording(), WIDEST_SCALE);
    }

    /** The same items in their official words, whole and in their order. */
    List<Asked> official(Instrument instrument, OfficialWords official) {
        return instrument.items().stream().map(item -> asked(item, official.line(item).text(),
                official.line(item).answers(), false, WIDEST_OFFICIAL_SCALE)).toList();
    }

    /** A word on every answer where each has one; the two ends alone stand below the scale. */
    private static Asked asked(Item item, String text, SortedMap<Integer, String> labels, boolean declinable,
            int widest) {
        boolean isTyped = item.max() - item.min() > widest;
        boolean isNamed = !isTyped && labels.size() > item.max() - item.min();
        return new Asked(GivenAnswers.ITEM + item.number(), isTyped ? "count" : "scale", text, item.min(), item.max(),
                isNamed ? null : labels.get(item.min()), isNamed ? null : labels.get(item.max()), false, declinable,
                item.riskFrom().isPresent() ? item.riskFrom().getAsInt() : null, null, null, null,
                isNamed ? List.copyOf(labels.values()) : null, null);
    }

    /** In another language where a file has it, such as {@code mutual-aid.item.1}. */
    private String topic(Instrument instrument, Item item, String language) {
        String key = instrument.code() + ".item." + item.number();
        return words.knows(key) ? words.say(language, key) : item.topic();
    }

    private static Asked text(String field, String asks) {
        return new Asked(field, "text", asks, null, LONGEST, null, null, null, true, null, null, null, null,
                null, null);
    }

    private static Asked meetings(String asks, int window) {
        return new Asked(GivenAnswers.MEETINGS, "count", asks, 0, window * MOST_MEETINGS_A_DAY, null, null, null, true,
                null, null, null, null, null, null);
    }

    /** Where one may have been is put in for each person. */
    private static Asked visits(String asks) {
        return new Asked(GivenAnswers.MEETINGS, "visits", asks, 0, VisitFields.MOST, null, null, null, true, null, null,
                null, List.of(), null, null);
    }

    private Asked days(String asks, int window, String language, Set<Substance> named, DaysAsked over) {
        return new Asked("days", "days", asks, 0, window, null, null, null, true, null,
                named.stream().sorted().map(Substance::code).toList(), substances(language), null, null, over);
    }

    private List<Named> substances(String language) {
        return Stream.of(Substance.values()).map(substance -> new Named(substance.code(), name(language, substance)))
                .toList();
    }

    private String name(String language, Substance substance) {
        String key = "substance." + substance.code();
        return words.knows(key) ? words.say(language, key) : Words.say("measure." + key);
    }
}
