package org.mafs.curriculum;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * How near what was delivered is to what was planned. Nothing is guessed: sessions without a record are counted and give
 * no steps, steps of which nobody said anything are counted apart, and minutes are compared only of steps that were done
 * and whose minutes are known. What was left out is counted as such: among the minutes it would always be known, as none,
 * while others are seldom known, and would tell of time that nobody lost.
 *
 * @param held       sessions that were held
 * @param withRecord of which somebody said how they went
 * @param steps      planned in those with a record
 * @param covered    of these, in full
 * @param notSaid    of these, with nothing said
 * @param timed      of the covered and the shortened ones, those with their minutes known
 * @param minutes    spent on the timed ones
 * @param planned    minutes that were planned for the timed ones
 */
public record Fidelity(int held, int withRecord, int steps, int covered, int shortened, int leftOut, int notSaid,
        int timed, int minutes, int planned) {

    /** With fewer sessions than this, one evening moves the figures much. */
    public static final int FEW = 5;

    public static Fidelity of(Collection<DeliveredSession> sessions) {
        List<DeliveredStep> steps = sessions.stream().filter(DeliveredSession::hasRecord)
                .flatMap(session -> session.steps().stream()).toList();
        List<DeliveredStep> timed = steps.stream().filter(DeliveredStep::isTimed).toList();
        return new Fidelity(sessions.size(), (int) sessions.stream().filter(DeliveredSession::hasRecord).count(),
                steps.size(), count(steps, StepOutcome.COVERED), count(steps, StepOutcome.SHORTENED),
                count(steps, StepOutcome.LEFT_OUT),
                (int) steps.stream().filter(step -> step.outcome().isEmpty()).count(), timed.size(),
                timed.stream().mapToInt(step -> step.minutes().getAsInt()).sum(),
                timed.stream().mapToInt(DeliveredStep::planned).sum());
    }

    /** A session counts for each of its groups: one that two led counts for both. */
    static <K> Map<K, Fidelity> by(Collection<DeliveredSession> sessions, Function<DeliveredSession, Stream<K>> groups) {
        Map<K, List<DeliveredSession>> grouped = new LinkedHashMap<>();
        sessions.forEach(session -> groups.apply(session).distinct()
                .forEach(group -> grouped.computeIfAbsent(group, any -> new ArrayList<>()).add(session)));
        Map<K, Fidelity> figures = new LinkedHashMap<>();
        grouped.forEach((group, some) -> figures.put(group, of(some)));
        return figures;
    }

    public boolean isFew() {
        return withRecord < FEW;
    }

    private static int count(List<DeliveredStep> steps, StepOutcome outcome) {
        return (int) steps.stream().filter(step -> step.is(outcome)).count();
    }
}
