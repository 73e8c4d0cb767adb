package org.mafs.outcome;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The days on which what one person answers counts as baseline, end or follow-up; both edges included.
 * <ul>
 * <li>Baseline: from some days before the first session attended until that day. The last answer in it counts.</li>
 * <li>End: from the day of the last session until some days after it. The first answer in it counts. Whoever came first
 *     to the last session has their end from the day after, since no answer counts twice; whoever came first when these
 *     days were over has no end.</li>
 * <li>Follow-up: some days after the end. The first answer in it counts. The end is the day of the person's own
 *     CORE-10 that counts as end; for those without one it is the day of the last session, or the day they first came
 *     where that is later. The same days then hold for everything else that is asked, so that all follow-up figures
 *     speak of one time.</li>
 * </ul>
 * An answer that does not say what was asked, such as a form that cannot be scored, is passed over for the next.
 */
record Windows(Map<Occasion, Days> days) {

    /** @param last the day before the first where there are none */
    record Days(LocalDate first, LocalDate last) {

        boolean include(LocalDate day) {
            return !day.isBefore(first) && !day.isAfter(last);
        }
    }

    /**
     * @param startedOn first session attended
     * @param lastOn    the cohort's last session
     * @param core10    what this person filled in, earliest first, with whether it says something
     */
    static <T> Windows of(Definitions definitions, LocalDate startedOn, LocalDate lastOn, List<Dated<T>> core10,
            Predicate<T> saysSomething) {
        Days baseline = new Days(startedOn.minusDays(definitions.baselineDaysBefore()), startedOn);
        Days end = new Days(later(lastOn, startedOn.plusDays(1)),
                later(lastOn.plusDays(definitions.endDaysAfter()), startedOn));
        LocalDate ended = core10.stream().filter(form -> end.include(form.on()) && saysSomething.test(form.value()))
                .map(Dated::on).findFirst().orElse(later(lastOn, startedOn));
        Days followUp = new Days(ended.plusDays(definitions.followUpFrom()), ended.plusDays(definitions.followUpTo()));
        return new Windows(Map.of(Occasion.BASELINE, baseline, Occasion.END, end, Occasion.FOLLOW_UP, followUp));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /** @param said earliest first */
    <T> Optional<T> pick(Occasion occasion, List<Dated<T>> said, Predicate<T> saysSomething) {
        List<T> inTime = said.stream().filter(one -> days.get(occasion).include(one.on())).map(Dated::value)
                .filter(saysSomething).toList();
        return (occasion == Occasion.BASELINE ? inTime.reversed() : inTime).stream().findFirst();
    }
}
