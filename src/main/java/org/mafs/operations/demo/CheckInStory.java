package org.mafs.operations.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.mafs.operations.demo.DemoMeasures.Occasion;
import org.mafs.operations.demo.DemoPerson.Mark;

/** One person's weekly check-ins: figures that agree with the measures, and words that agree with the figures. */
final class CheckInStory {

    private static final int BASELINE = Occasion.BASELINE.ordinal();
    private static final int END = Occasion.END.ordinal();

    /** A middling week, and about half the days, for those who filled in nothing at the start. */
    private static final int USUAL_CORE10 = 18;
    private static final int USUAL_DAYS = 14;

    private final DemoRow row;
    private final SplittableRandom random;
    private final Sentences.Voice voice;
    private final Map<String, int[]> days = new LinkedHashMap<>();
    private final int[] meetings;

    CheckInStory(DemoRow row, SplittableRandom random, Sentences.Voice voice) {
        this.row = row;
        this.random = random;
        this.voice = voice;
        row.useDays().forEach((substance, counts) -> days.put(substance, weeks(counts, USUAL_DAYS, -1, -1, 0, 1)));
        this.meetings = weeks(row.meetings(), 0, 0, 0, 1);
    }

    List<DemoCheckIn> tell() {
        var checkIns = new ArrayList<DemoCheckIn>();
        for (int session = 1; session <= row.register().size(); session++) {
            if (row.register().get(session - 1) == Mark.PRESENT) {
                checkIns.add(checkIn(session, checkIns.isEmpty() ? null : checkIns.getLast()));
            }
        }
        return checkIns;
    }

    private int[] weeks(List<Integer> counts, int usual, int... steps) {
        var baseline = counts.get(BASELINE);
        var end = counts.get(END);
        if (end != null) {
            return WeekByWeek.between(baseline, end, random);
        }
        return WeekByWeek.onwards(baseline == null ? usual : baseline, random, steps);
    }

    private DemoCheckIn checkIn(int session, DemoCheckIn last) {
        var used = new LinkedHashMap<String, Integer>();
        days.forEach((substance, weeks) -> used.put(substance, weeks[session - 1]));
        int visited = meetings[session - 1];
        int mood = mood(session);
        return new DemoCheckIn(session, mood, week(mood, used, visited, last), used, visited, hope(session, used));
    }

    /** Follows the road from the first CORE-10 to the last, with good and bad weeks on the way. */
    private int mood(int session) {
        var start = row.core10().get(BASELINE);
        var end = row.core10().get(END);
        int from = start == null ? USUAL_CORE10 : start.score();
        int to = end == null ? from : end.score();
        int distress = from + (to - from) * (session - 1) / (DemoCohort.SESSIONS - 1);
        int swing = switch (random.nextInt(4)) {
            case 0 -> -1;
            case 1 -> 1;
            default -> 0;
        };
        return Math.clamp(5 - distress / 8 + swing, 1, 5);
    }

    private String week(int mood, Map<String, Integer> used, int visited, DemoCheckIn last) {
        boolean quiet = random.nextInt(8) == 0;
        boolean aboutTheMeeting = random.nextInt(3) == 0;
        if (last == null) {
            return voice.say("week.first");
        }
        int change = mainDays(used) - mainDays(last.daysUsed7());
        boolean firstMeeting = visited > 0 && !hadVisitedBefore(last.session());
        if (visited > 0 && (firstMeeting || aboutTheMeeting) && (change == 0 || change == -1)) {
            return voice.say(firstMeeting ? "week.first-meeting" : "week.meeting");
        }
        if (change > 0) {
            return voice.say("week.more");
        }
        if (change < 0) {
            return sayOfMain(usedNothing(used) ? "week.none" : "week.fewer");
        }
        if (quiet) {
            return null;
        }
        if (usedNothing(used)) {
            return voice.say("week.still-none");
        }
        return voice.say(mood <= 2 ? "week.hard" : mood == 3 ? "week.middling" : "week.good");
    }

    private String hope(int session, Map<String, Integer> used) {
        return switch (random.nextInt(6)) {
            case 0, 1 -> voice.say("hope.life");
            case 2 -> voice.say(hadVisitedBefore(session) ? "hope.again" : "hope.meeting");
            case 3 -> voice.say(row.mainSubstance() == null ? "hope.life" : usedNothing(used) ? "hope.keep" : "hope.fewer");
            default -> null;
        };
    }

    private String sayOfMain(String section) {
        return "alcohol".equals(row.mainSubstance()) ? voice.say(section, section + ".drink") : voice.say(section);
    }

    private int mainDays(Map<String, Integer> used) {
        return row.mainSubstance() == null ? 0 : used.get(row.mainSubstance());
    }

    /** No substance on any day; tobacco does not count here, and who did not say which says nothing of it. */
    private boolean usedNothing(Map<String, Integer> used) {
        return row.mainSubstance() != null
                && used.entrySet().stream().allMatch(entry -> entry.getValue() == 0 || entry.getKey().equals("tobacco"));
    }

    /** Whether the person had been to a meeting by the given session. */
    private boolean hadVisitedBefore(int session) {
        var baseline = row.meetings().get(BASELINE);
        boolean visited = baseline != null && baseline > 0;
        for (int week = 0; week < session; week++) {
            visited |= meetings[week] > 0;
        }
        return visited;
    }
}
