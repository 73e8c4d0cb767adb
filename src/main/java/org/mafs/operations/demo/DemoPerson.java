package org.mafs.operations.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * One invented person and all that the programme knows of them.
 *
 * @param referredDay    the day of the referral, counted from the cohort's first session (negative: before it)
 * @param mainSubstance  substance code, null when they did not say
 * @param register       one mark a session; null where there is none: not held yet, or the person was not on the list
 * @param absenceReasons by session, wherever the mark is {@code ABSENT} or {@code APOLOGIES}
 * @param leftReason     why the person did not start, or left before the end; null otherwise
 * @param weekly         one check-in for every session attended
 */
record DemoPerson(
        String givenName,
        String surname,
        Gender gender,
        int age,
        Referral source,
        int referredDay,
        boolean agreedToTakePart,
        Research research,
        String mainSubstance,
        List<Mark> register,
        Map<Integer, String> absenceReasons,
        String leftReason,
        Map<DemoMeasures.Occasion, DemoMeasures> measures,
        List<DemoCheckIn> weekly) {

    enum Gender { FEMALE, MALE, OTHER }

    enum Referral { KEYWORKER, DETOX_UNIT, SELF, WORD_OF_MOUTH, OTHER }

    enum Research { AGREED, DECLINED, NOT_ASKED }

    enum Mark { PRESENT, ABSENT, APOLOGIES }

    /** Sessions that make the programme completed. */
    static final int ENOUGH = 4;

    DemoPerson {
        register = Collections.unmodifiableList(new ArrayList<>(register));
        absenceReasons = Collections.unmodifiableMap(new TreeMap<>(absenceReasons));
        var ordered = new EnumMap<DemoMeasures.Occasion, DemoMeasures>(DemoMeasures.Occasion.class);
        ordered.putAll(measures);
        measures = Collections.unmodifiableMap(ordered);
        weekly = List.copyOf(weekly);
    }

    boolean wasAt(int session) {
        return register.get(session - 1) == Mark.PRESENT;
    }

    long attended() {
        return register.stream().filter(mark -> mark == Mark.PRESENT).count();
    }

    OptionalInt firstAttended() {
        return IntStream.rangeClosed(1, register.size()).filter(this::wasAt).findFirst();
    }

    OptionalInt lastAttended() {
        return IntStream.rangeClosed(1, register.size()).filter(this::wasAt).max();
    }

    boolean started() {
        return attended() > 0;
    }

    boolean completed() {
        return attended() >= ENOUGH;
    }

    /** The day a form was filled, counted from the cohort's first session; asks only for a form that exists. */
    int dayOf(DemoMeasures.Occasion occasion) {
        int offset = measures.get(occasion).daysAfterSession();
        return switch (occasion) {
            case BASELINE -> offset;
            case END -> DemoCohort.dayOfSession(DemoCohort.SESSIONS) + offset;
            case FOLLOW_UP -> dayOf(DemoMeasures.Occasion.END) + offset;
        };
    }
}
