package org.mafs.checkin;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.mafs.base.Refused;
import org.mafs.measure.Answers;
import org.mafs.measure.Instrument;
import org.mafs.measure.Item;
import org.mafs.measure.Substance;
import org.mafs.measure.ToldDays;
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
    static final String AMOUNT = "amount.";
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
        putDays(fields, told.use());
        VisitFields.put(fields, told.visits());
        return new GivenAnswers(fields);
    }

    static GivenAnswers of(LookBackAnswers told) {
        Map<String, String> fields = new TreeMap<>();
        told.use().main().ifPresent(main -> put(fields, MAIN, main.code()));
        told.meetings().ifPresent(meetings -> put(fields, MEETINGS, meetings));
        putDays(fields, told.use());
        return new GivenAnswers(fields);
    }

    static GivenAnswers of(Instrument instrument, Answers answers) {
        Map<String, String> fields = new TreeMap<>();
        for (Item item : instrument.items()) {
            answers.answer(item.number()).ifPresent(answer -> put(fields, ITEM + item.number(), answer));
        }
        return new GivenAnswers(fields);
    }

    /** @param askedOn where days do not say themselves on which day they were asked */
    CheckInAnswers checkIn(LocalDate askedOn) {
        VisitsTold visits = visits();
        return new CheckInAnswers(number(MOOD).orElse(null), text(WEEK),
                use(UseDays.WEEK, Optional.empty(), askedOn), atLeast(count(MEETINGS), visits.together()), text(HOPE),
                visits);
    }

    /** Whoever would rather not say, does not say where. */
    private VisitsTold visits() {
        return byField.getOrDefault(MEETINGS, "").equals(DECLINED) ? VisitsTold.NOTHING : VisitFields.told(byField);
    }

    /** Who was at a meeting was at one, whichever number came with it from another page. */
    private static OptionalInt atLeast(OptionalInt counted, int visits) {
        return visits > counted.orElse(0) ? OptionalInt.of(visits) : counted;
    }

    /** @param askedOn where days do not say themselves on which day they were asked */
    LookBackAnswers lookBack(LocalDate askedOn) {
        return new LookBackAnswers(use(UseDays.FOUR_WEEKS, Optional.ofNullable(text(MAIN))
                .map(code -> Substance.withCode(code).orElseThrow(GivenAnswers::cannotBe)), askedOn), count(MEETINGS));
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

    /** The question that a field answers: the days of every substance, and how much, answer one; visits another. */
    static String question(String field) {
        if (VisitFields.isOne(field)) {
            return MEETINGS;
        }
        return field.startsWith(DAYS) || field.startsWith(AMOUNT) ? DAYS_AS_A_WHOLE : field;
    }

    /** Days that a field tells one by one, with the day they were asked on. */
    static Optional<ToldDays> days(String answer) {
        return Stream.of(UseDays.WEEK, UseDays.FOUR_WEEKS).filter(window -> answer.contains("@"))
                .flatMap(window -> ToldDays.read(answer, window, LocalDate.EPOCH).stream()).findFirst();
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

    /** Day by day, or as a number: as paper was keyed in before, and as pages told it that are still on a tablet. */
    private UseDays use(int window, Optional<Substance> main, LocalDate askedOn) {
        Map<Substance, Integer> counted = new EnumMap<>(Substance.class);
        Map<Substance, ToldDays> told = new EnumMap<>(Substance.class);
        for (Substance substance : Substance.values()) {
            String field = DAYS + substance.code();
            Optional<ToldDays> days = Optional.ofNullable(text(field)).map(String::strip)
                    .flatMap(text -> ToldDays.read(text, window, askedOn));
            if (days.isPresent()) {
                told.put(substance, days.get().withAmount(amount(substance)));
            } else {
                number(field).ifPresent(number -> counted.put(substance, number));
            }
        }
        return new UseDays(window, main, counted, told);
    }

    /** Null when there is none. */
    private BigDecimal amount(Substance substance) {
        try {
            return Optional.ofNullable(text(AMOUNT + substance.code())).map(String::strip).map(BigDecimal::new)
                    .orElse(null);
        } catch (NumberFormatException noNumber) {
            throw cannotBe();
        }
    }

    /** A substance of which all days are known from other forms says nothing here. */
    private static void putDays(Map<String, String> fields, UseDays use) {
        use.counted().forEach((substance, days) -> put(fields, DAYS + substance.code(), days));
        use.told().forEach((substance, told) -> {
            if (told.saysAnything()) {
                put(fields, DAYS + substance.code(), told.text());
                put(fields, AMOUNT + substance.code(), told.amount());
            }
        });
    }

    /**
     * With the substances of which other forms have told every day: whoever was shown that they are told already has
     * nothing to add, and they count all the same. Not for somebody who would rather not say.
     */
    GivenAnswers withKnown(Map<Substance, String> known) {
        if (declined().contains(DAYS_AS_A_WHOLE)) {
            return this;
        }
        Map<String, String> all = new TreeMap<>(byField);
        known.forEach((substance, days) -> {
            if (days.indexOf('0') < 0 && text(DAYS + substance.code()) == null) {
                all.put(DAYS + substance.code(), String.valueOf(ToldDays.NOT_TOLD).repeat(days.length()));
            }
        });
        return new GivenAnswers(all);
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
