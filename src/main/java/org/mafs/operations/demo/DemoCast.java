package org.mafs.operations.demo;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.mafs.operations.demo.DemoMeasures.Occasion;
import org.mafs.operations.demo.DemoPerson.Mark;

/** Turns the lines of a cohort's table into people. Each draws from a seed of their own: a new line changes no other. */
final class DemoCast {

    private static final long SEED = 20_260_101;

    private final int firstSessionDay;
    private final Sentences sentences;

    DemoCast(int firstSessionDay, Sentences sentences) {
        this.firstSessionDay = firstSessionDay;
        this.sentences = sentences;
    }

    DemoPerson person(DemoRow row) {
        var random = new SplittableRandom(SEED ^ (row.givenName() + " " + row.surname()).hashCode());
        var voice = sentences.voice(random);
        return new DemoPerson(
                row.givenName(),
                row.surname(),
                row.gender(),
                row.age(),
                row.source(),
                referredDay(row, random),
                row.agreedToTakePart(),
                row.research(),
                row.mainSubstance(),
                row.register(),
                absenceReasons(row, voice),
                row.leftReason(),
                measures(row, random),
                new CheckInStory(row, random, voice).tell());
    }

    /** One to five weeks ahead of session 1, and in the past; those who joined later came in between. */
    private int referredDay(DemoRow row, SplittableRandom random) {
        boolean joinedLater = row.register().getFirst() == null && row.register().contains(Mark.PRESENT);
        return joinedLater
                ? random.nextInt(1, 5)
                : random.nextInt(-35, -9) - Math.max(firstSessionDay, 0);
    }

    private static Map<Integer, String> absenceReasons(DemoRow row, Sentences.Voice voice) {
        var reasons = new HashMap<Integer, String>();
        int lastThere = row.register().lastIndexOf(Mark.PRESENT) + 1;
        for (int session = 1; session <= row.register().size(); session++) {
            var mark = row.register().get(session - 1);
            if (mark == Mark.APOLOGIES) {
                reasons.put(session, voice.say("apologies"));
            } else if (mark == Mark.ABSENT && row.leftReason() != null && session > lastThere) {
                reasons.put(session, "Had left the group by then.");
            } else if (mark == Mark.ABSENT) {
                reasons.put(session, voice.say("absent"));
            }
        }
        return reasons;
    }

    private static Map<Occasion, DemoMeasures> measures(DemoRow row, SplittableRandom random) {
        var measures = new EnumMap<Occasion, DemoMeasures>(Occasion.class);
        for (var occasion : Occasion.values()) {
            if (row.hasForm(occasion)) {
                int column = occasion.ordinal();
                measures.put(occasion, new DemoMeasures(
                        row.formDays().get(column),
                        Core10Answers.of(row.core10().get(column), random),
                        row.mainSubstance(),
                        useDays(row.useDays(), column),
                        row.meetings().get(column)));
            }
        }
        return measures;
    }

    private static Map<String, Integer> useDays(Map<String, List<Integer>> table, int column) {
        var days = new LinkedHashMap<String, Integer>();
        table.forEach((substance, counts) -> {
            if (counts.get(column) != null) {
                days.put(substance, counts.get(column));
            }
        });
        return days;
    }
}
