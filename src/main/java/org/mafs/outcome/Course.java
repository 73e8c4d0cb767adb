package org.mafs.outcome;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * One person who started and agreed to research: what they answered, each where it counts. What is not known is absent.
 *
 * @param core10   every CORE-10 in the order they were taken, with its score where it has one
 * @param lines    by the code of the measure; absent where no form counts
 * @param meetings outside meetings in the last 28 days
 */
record Course(Definitions definitions, ServiceDataset.Cohort cohort, ServiceDataset.Place place,
        EvaluationDataset.Place answers, Windows windows, List<Dated<OptionalDouble>> core10, Map<String, Line> lines, Map<Occasion, Integer> meetings, UseChange use) {

    Course in(ServiceDataset.Cohort other) {
        return new Course(definitions, other, place, answers, windows, core10, lines, meetings, use);
    }

    Line line(String measure) {
        return lines.getOrDefault(measure, Line.NOTHING);
    }

    /** Whether no form can become their end any more. */
    boolean endIsOver(LocalDate today) {
        return windows.days().get(Occasion.END).last().isBefore(today);
    }

    Line core10Line() {
        return line(Asked.CORE_10.measured().code());
    }

    /** Later less earlier, in points; empty without both. */
    OptionalDouble change(String measure) {
        Line line = line(measure);
        return line.has(Occasion.BASELINE, Occasion.END)
                ? OptionalDouble.of(line.end().getAsDouble() - line.baseline().getAsDouble()) : OptionalDouble.empty();
    }

    /** Whether they used their own main substance on no day of the last 28, as 1 or 0; empty when not known. */
    OptionalInt abstinent(Occasion occasion) {
        OptionalInt days = use.at(occasion);
        return days.isEmpty() ? days : OptionalInt.of(days.getAsInt() == 0 ? 1 : 0);
    }

    /** Whether they went to as many outside meetings in the 28 days before as count as going, as 1 or 0; empty when not asked. */
    OptionalInt attending(Occasion occasion) {
        Integer number = meetings.get(occasion);
        return number == null ? OptionalInt.empty() : OptionalInt.of(number >= definitions.leastMeetings() ? 1 : 0);
    }
}
