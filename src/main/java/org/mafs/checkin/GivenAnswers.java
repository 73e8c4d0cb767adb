package org.mafs.checkin;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.mafs.base.Refused;
import org.mafs.measure.Answers;
import org.mafs.measure.Instrument;
import org.mafs.measure.Item;
import org.mafs.measure.Substance;
import org.mafs.measure.UseDays;
import org.mafs.mutualaid.VisitsTold;

/**
 * The answers of one form by field, as a page sends them and a draft keeps them. Absent or empty is not answered,
 * {@code -} that the person would rather not say; neither is ever nought.
 */
public record GivenAnswers(Map<String, String> byField) {

    public static final String DECLINED = "-";
    static final String MOOD = "mood";
    static final String WEEK = "week";
    static final String DAYS = "days.";
    static final String DAYS_AS_A_WHOLE = "days";
    static final String MEETINGS = "meetings";
    static final String HOPE = "hope";
    static final String MAIN = "main";
    static final String ITEM = "item.";

    public GivenAnswers {
        byField = Map.copyOf(byField);
    }

    static GivenAnswers of(CheckInAnswers told) {
        Map<String, String> fields = new TreeMap<>();
        put(fields, MOOD, told.mood());
        put(fields, WEEK, told.week());
        put(fields, HOPE, told.hope());
        told.meetings().ifPresent(meetings -> put(fields, MEETINGS, meetings));
        told.use().days().forEach((substance, days) -> put(fields, DAYS + substance.code(), days));
        VisitFields.put(fields, told.visits());
        return new GivenAnswers(fields);
    }

    static GivenAnswers of(LookBackAnswers told) {
        Map<String, String> fields = new TreeMap<>();
        told.use().main().ifPresent(main -> put(fields, MAIN, main.code()));
        told.meetings().ifPresent(meetings -> put(fields, MEETINGS, meetings));
        told.use().days().forEach((substance, days) -> put(fields, DAYS + substance.code(), days));
        return new GivenAnswers(fields);
    }

    static GivenAnswers of(Instrument instrument, Answers answers) {
        Map<String, String> fields = new TreeMap<>();
        for (Item item : instrument.items()) {
            answers.answer(item.number()).ifPresent(answer -> put(fields, ITEM + item.number(), answer));
        }
        return new GivenAnswers(fields);
    }

    CheckInAnswers checkIn() {
        VisitsTold visits = visits();
        return new CheckInAnswers(number(MOOD).orElse(null), text(WEEK), new UseDays(UseDays.WEEK, Optional.empty(),
                days()), atLeast(count(MEETINGS), visits.together()), text(HOPE), visits);
    }

    /** Whoever would rather not say, does not say where. */
    private VisitsTold visits() {
        return byField.getOrDefault(MEETINGS, "").equals(DECLINED) ? VisitsTold.NOTHING : VisitFields.told(byField);
    }

    /** Who was at a meeting was at one, whichever number came with it from another page. */
    private static OptionalInt atLeast(OptionalInt counted, int visits) {
        return visits > counted.orElse(0) ? OptionalInt.of(visits) : counted;
    }

    LookBackAnswers lookBack() {
        return new LookBackAnswers(new UseDays(UseDays.FOUR_WEEKS, Optional.ofNullable(text(MAIN))
                .map(code -> Substance.withCode(code).orElseThrow(GivenAnswers::cannotBe)), days()), count(MEETINGS));
    }

    Answers measure(Instrument instrument) {
        List<Integer> inOrder = new ArrayList<>();
        instrument.items().forEach(item -> inOrder.add(number(ITEM + item.number()).orElse(null)));
        return new Answers(inOrder);
    }

    /** The fields of which the person would rather not say. */
    List<String> declined() {
        return byField.entrySet().stream().filter(field -> field.getValue().equals(DECLINED)).map(Map.Entry::getKey)
                .sorted().toList();
    }

    /** The question that a field answers: the days of every substance answer one, all that is told of visits another. */
    static String question(String field) {
        if (VisitFields.isOne(field)) {
            return MEETINGS;
        }
        return field.startsWith(DAYS) ? DAYS_AS_A_WHOLE : field;
    }

    /** Null when there is none. */
    private String text(String field) {
        String text = byField.getOrDefault(field, "");
        return text.isBlank() || text.equals(DECLINED) ? null : text;
    }

    private Optional<Integer> number(String field) {
        try {
            return Optional.ofNullable(text(field)).map(String::strip).map(Integer::valueOf);
        } catch (NumberFormatException noNumber) {
            throw cannotBe();
        }
    }

    private OptionalInt count(String field) {
        return number(field).map(OptionalInt::of).orElse(OptionalInt.empty());
    }

    private Map<Substance, Integer> days() {
        Map<Substance, Integer> days = new EnumMap<>(Substance.class);
        for (Substance substance : Substance.values()) {
            number(DAYS + substance.code()).ifPresent(counted -> days.put(substance, counted));
        }
        return days;
    }

    private static void put(Map<String, String> fields, String field, Object answer) {
        if (answer != null) {
            fields.put(field, answer.toString());
        }
    }

    private static Refused cannotBe() {
        return new Refused("checkin.answer-cannot-be");
    }
}
