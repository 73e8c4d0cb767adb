package org.mafs.checkin;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mafs.base.Conflict.Difference;
import org.mafs.base.Words;
import org.mafs.measure.Substance;
import org.mafs.measure.ToldDays;
import org.mafs.measure.UseDays;

/**
 * The days of one sheet beside what other forms have told of the same days. What they told alike stays theirs.
 *
 * @param elsewhere what they told
 */
record PaperDays(LocalDate askedOn, int window, Map<Substance, ToldDays> elsewhere) {

    static int window(Form form) {
        return form.equals(Form.CHECK_IN) ? UseDays.WEEK : UseDays.FOUR_WEEKS;
    }

    /** Without the days that are told already, in the same way. */
    Map<String, String> withoutToldAlike(Map<String, String> answers) {
        return changed(answers, (mine, there) -> mine == there ? ToldDays.NOT_TOLD : mine);
    }

    /** Without all days that are told already. */
    Map<String, String> withoutTold(Map<String, String> answers) {
        return changed(answers, (mine, there) -> there == ToldDays.NOT_TOLD ? mine : ToldDays.NOT_TOLD);
    }

    /** Where both tell a day, and not alike. */
    List<Difference> differences(Map<String, String> answers) {
        List<Difference> found = new ArrayList<>();
        elsewhere.forEach((substance, others) -> GivenAnswers.days(answers.getOrDefault(field(substance), ""))
                .filter(mine -> mine.askedOn().equals(askedOn))
                .ifPresent(mine -> {
                    ToldDays their = within(others, mine);
                    ToldDays your = within(mine, others);
                    if (!their.equals(your)) {
                        found.add(new Difference(Words.say("measure.substance." + substance.code()),
                                DayWords.where(their, your), DayWords.where(your, their)));
                    }
                }));
        return found;
    }

    /** Of the first, the days of which the other says something too. */
    private static ToldDays within(ToldDays said, ToldDays other) {
        return new ToldDays(said.askedOn(), mixed(said.marks(), other.marks(),
                (mine, there) -> there == ToldDays.NOT_TOLD ? ToldDays.NOT_TOLD : mine));
    }

    /** Which mark stands where two meet. */
    private interface Meeting {

        char of(char mine, char there);
    }

    private Map<String, String> changed(Map<String, String> answers, Meeting meeting) {
        Map<String, String> changed = new TreeMap<>(answers);
        elsewhere.forEach((substance, others) -> ToldDays.read(answers.getOrDefault(field(substance), "").strip(),
                        window, askedOn)
                .filter(mine -> mine.askedOn().equals(askedOn) && mine.text().equals(answers.get(field(substance))))
                .ifPresent(mine -> {
                    ToldDays left = new ToldDays(askedOn, mixed(mine.marks(), others.marks(), meeting));
                    if (left.saysAnything()) {
                        changed.put(field(substance), left.text());
                    } else {
                        changed.remove(field(substance));
                    }
                }));
        return changed;
    }

    private static String mixed(String mine, String there, Meeting meeting) {
        StringBuilder mixed = new StringBuilder();
        for (int day = 0; day < mine.length(); day++) {
            mixed.append(meeting.of(mine.charAt(day), there.charAt(day)));
        }
        return mixed.toString();
    }

    private static String field(Substance substance) {
        return GivenAnswers.DAYS + substance.code();
    }
}
