package org.mafs.checkin;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mafs.measure.UseDays;
import org.mafs.mutualaid.GoingBack;
import org.mafs.mutualaid.Impression;
import org.mafs.mutualaid.VisitedPlace;
import org.mafs.mutualaid.VisitsTold;

/**
 * Where somebody went, as fields of the check-in: {@code visits.plan-12}, {@code visits.meeting-34} and
 * {@code visits.fellowship-aa} say how often, {@code visit.first}, {@code visit.how} and {@code visit.back} how it was.
 */
final class VisitFields {

    static final String PLACE = "visits.";
    static final String FIRST = "visit.first";
    static final String HOW = "visit.how";
    static final String BACK = "visit.back";

    static final int MOST = UseDays.WEEK * FormQuestions.MOST_MEETINGS_A_DAY;

    private static final String YES = "yes";
    private static final String NO = "no";

    private VisitFields() {
    }

    static boolean isOne(String field) {
        return field.startsWith(PLACE) || field.equals(FIRST) || field.equals(HOW) || field.equals(BACK);
    }

    /** The place of a field that says how often somebody was there. */
    static Optional<VisitedPlace> place(String field) {
        return field.startsWith(PLACE) ? VisitedPlace.coded(field.substring(PLACE.length())) : Optional.empty();
    }

    /** An answer taken back always can be. Whether there is such a place is another question. */
    static boolean canBe(String field, String told) {
        return switch (field) {
            case FIRST -> told.matches("|yes|no");
            case HOW -> told.matches("|[1-5]");
            case BACK -> told.matches("|yes|maybe|no");
            default -> place(field).isPresent() && (told.matches("|0|[1-9][0-9]?") && often(told) <= MOST);
        };
    }

    static VisitsTold told(Map<String, String> answers) {
        Map<VisitedPlace, Integer> times = new TreeMap<>();
        answers.forEach((field, told) -> place(field).filter(any -> canBe(field, told.strip()))
                .ifPresent(place -> times.put(place, often(told.strip()))));
        return new VisitsTold(times, new Impression(first(said(answers, FIRST)), how(said(answers, HOW)),
                back(said(answers, BACK))));
    }

    static void put(Map<String, String> answers, VisitsTold told) {
        told.times().forEach((place, often) -> answers.put(PLACE + place.code(), often.toString()));
        Impression said = told.impression();
        Optional.ofNullable(said.firstEver()).ifPresent(first -> answers.put(FIRST, first ? YES : NO));
        Optional.ofNullable(said.howItWas()).ifPresent(how -> answers.put(HOW, how.toString()));
        Optional.ofNullable(said.goingBack()).ifPresent(back -> answers.put(BACK, back.name().toLowerCase(Locale.ROOT)));
    }

    private static int often(String told) {
        return told.isEmpty() ? 0 : Integer.parseInt(told);
    }

    private static String said(Map<String, String> answers, String field) {
        String told = answers.getOrDefault(field, "").strip();
        return canBe(field, told) ? told : "";
    }

    private static Boolean first(String told) {
        return told.isEmpty() ? null : (Boolean) told.equals(YES);
    }

    private static Integer how(String told) {
        return told.isEmpty() ? null : Integer.valueOf(told);
    }

    private static GoingBack back(String told) {
        return told.isEmpty() ? null : GoingBack.valueOf(told.toUpperCase(Locale.ROOT));
    }
}
