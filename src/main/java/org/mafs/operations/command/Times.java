package org.mafs.operations.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

import org.mafs.outcome.statistics.Pair;
import org.mafs.outcome.statistics.PairedShares;
import org.mafs.outcome.statistics.ThreeTimes;

/** What people answered to one measure at each time that the file has for it. */
final class Times {

    private final Map<TimePoint, Map<String, OptionalDouble>> values = new EnumMap<>(TimePoint.class);

    private record Key(String participant, TimePoint time, String measure) {
    }

    /**
     * Every measure of a file, in the order in which they first appear.
     *
     * @throws Refused when the file cannot be used, with the reason of every row
     */
    static Map<String, Times> in(Path file, AnswerKind kind) {
        Set<Key> seen = new HashSet<>();
        Map<String, Times> measures = new LinkedHashMap<>();
        CsvFile.read(file, Observation.HEADER).each(cells -> {
            Observation observation = Observation.of(cells, kind);
            if (!seen.add(new Key(observation.participant(), observation.time(), observation.measure()))) {
                throw new IllegalArgumentException("participant " + CsvFile.shown(observation.participant())
                        + " has a second row for " + observation.time().word() + " of " + CsvFile.shown(observation.measure()));
            }
            return observation;
        }).forEach(observation -> measures.computeIfAbsent(observation.measure(), measure -> new Times()).add(observation));
        return measures;
    }

    private void add(Observation observation) {
        values.computeIfAbsent(observation.time(), time -> new LinkedHashMap<>())
                .put(observation.participant(), observation.value());
    }

    /** Earlier and later times that the file both has. */
    List<TimePoint.Span> spans() {
        return TimePoint.Span.ALL.stream().filter(span -> values.containsKey(span.from()) && values.containsKey(span.to()))
                .toList();
    }

    /** Whether the file has every time there is. */
    boolean all() {
        return values.size() == TimePoint.values().length;
    }

    /** The people who answered at both times. */
    List<Pair> pairs(TimePoint.Span span) {
        List<Pair> pairs = new ArrayList<>();
        values.get(span.from()).forEach((participant, from) -> {
            OptionalDouble to = at(span.to(), participant);
            if (from.isPresent() && to.isPresent()) {
                pairs.add(new Pair(from.getAsDouble(), to.getAsDouble()));
            }
        });
        return pairs;
    }

    /** The same people, when the values are 1 for yes and 0 for no. */
    PairedShares shares(TimePoint.Span span) {
        int[] cells = new int[4];
        for (Pair pair : pairs(span)) {
            cells[(pair.from() == 1 ? 0 : 2) + (pair.to() == 1 ? 0 : 1)]++;
        }
        return new PairedShares(cells[0], cells[1], cells[2], cells[3]);
    }

    /** The people who answered at every time there is. */
    List<ThreeTimes> complete() {
        return values.get(TimePoint.BASELINE).keySet().stream()
                .map(participant -> new ThreeTimes(at(TimePoint.BASELINE, participant), at(TimePoint.END, participant),
                        at(TimePoint.FOLLOW_UP, participant)))
                .filter(ThreeTimes::complete).toList();
    }

    private OptionalDouble at(TimePoint time, String participant) {
        return values.get(time).getOrDefault(participant, OptionalDouble.empty());
    }
}
