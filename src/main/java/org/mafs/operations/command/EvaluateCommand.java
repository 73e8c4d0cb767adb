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
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import org.mafs.outcome.statistics.Pair;
import org.mafs.outcome.statistics.PairedChange;
import org.mafs.outcome.statistics.Undefined;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Compares the times in a file of values, measure by measure, over the people who have both. */
@Command(name = "evaluate",
        description = "Compares the times in a file of values and prints the changes as JSON.")
public class EvaluateCommand implements Callable<Integer> {

    private static final double LEVEL = 0.95;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FILE.csv", description = {"One value a row under the header",
            "participant,time,measure,value.", "Time is baseline, end or follow-up; an empty value was not answered."})
    private Path file;

    /** What one measure came to: for each time in the file, people's values. */
    private static final class Times {

        private final Map<TimePoint, Map<String, OptionalDouble>> values = new EnumMap<>(TimePoint.class);

        private void add(Observation observation) {
            values.computeIfAbsent(observation.time(), time -> new LinkedHashMap<>())
                    .put(observation.participant(), observation.value());
        }

        private boolean has(TimePoint.Span span) {
            return values.containsKey(span.from()) && values.containsKey(span.to());
        }

        private List<Pair> pairs(TimePoint.Span span) {
            List<Pair> pairs = new ArrayList<>();
            values.get(span.from()).forEach((participant, from) -> {
                OptionalDouble to = values.get(span.to()).getOrDefault(participant, OptionalDouble.empty());
                if (from.isPresent() && to.isPresent()) {
                    pairs.add(new Pair(from.getAsDouble(), to.getAsDouble()));
                }
            });
            return pairs;
        }
    }

    private record Key(String participant, TimePoint time, String measure) {
    }

    @Override
    public Integer call() {
        return Results.print(spec, this::results);
    }

    private String results() {
        List<Map<String, Object>> objects = new ArrayList<>();
        measures().forEach((measure, times) -> TimePoint.Span.ALL.stream().filter(times::has)
                .forEach(span -> objects.add(object(measure, span, PairedChange.of(times.pairs(span), LEVEL)))));
        return JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build().writeValueAsString(objects) + "\n";
    }

    /** In the order in which the measures first appear. */
    private Map<String, Times> measures() {
        Set<Key> seen = new HashSet<>();
        Map<String, Times> measures = new LinkedHashMap<>();
        CsvFile.read(file, Observation.HEADER).each(cells -> {
            Observation observation = Observation.of(cells);
            if (!seen.add(new Key(observation.participant(), observation.time(), observation.measure()))) {
                throw new IllegalArgumentException("participant " + CsvFile.shown(observation.participant())
                        + " has a second row for " + observation.time().word() + " of " + CsvFile.shown(observation.measure()));
            }
            return observation;
        }).forEach(observation -> measures.computeIfAbsent(observation.measure(), measure -> new Times()).add(observation));
        return measures;
    }

    private static Map<String, Object> object(String measure, TimePoint.Span span, PairedChange change) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("measure", measure);
        object.put("from", span.from().word());
        object.put("to", span.to().word());
        object.put("n", change.n());
        object.put("meanFrom", change.meanFrom());
        object.put("meanTo", change.meanTo());
        object.put("meanChange", change.meanChange());
        object.put("sdChange", change.sdChange());
        object.put("ciLow", change.ciLow());
        object.put("ciHigh", change.ciHigh());
        object.put("t", change.t());
        object.put("df", change.df());
        object.put("pT", change.pT());
        object.put("dz", change.dz());
        object.put("gz", change.gz());
        object.put("percentChange", change.percentChange());
        if (!change.undefined().isEmpty()) {
            object.put("note", change.undefined().stream().map(EvaluateCommand::sentence).collect(Collectors.joining("; ")));
        }
        return object;
    }

    private static String sentence(Undefined reason) {
        return switch (reason) {
            case NO_PAIRS -> "nobody has a value at both times";
            case FEWER_THAN_TWO_PAIRS -> "fewer than two pairs: no spread, interval, test or effect size";
            case NO_VARIANCE -> "everybody changed by the same amount: no interval, test or effect size";
            case NO_CORRECTION_FOR_TWO_PAIRS -> "two pairs: the small-sample correction of gz does not exist";
            case MEAN_BEFORE_ZERO -> "the mean before is zero: no percentage";
            case TOO_LARGE -> "a figure is too large to be written";
            case NO_SPREAD -> "everybody has the same value at each of the times: no dav";
            case NOBODY_CHANGED -> "nobody changed: no ranks";
            case TOO_MANY_FOR_EXACT -> "too many changes for the exact p of the ranks";
            case NO_VALUES -> "nobody has a value";
            case FEWER_THAN_TWO_VALUES -> "fewer than two values: no spread, interval or test";
            case ALL_ALIKE -> "everybody has the same value: no interval or test";
            case TOO_FEW_FOR_INTERVAL -> "fewer than four pairs: no interval of the correlation";
            case PERFECT_ORDER -> "everybody stands in the same or the opposite order: no p or interval of the correlation";
        };
    }
}
