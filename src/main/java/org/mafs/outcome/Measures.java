package org.mafs.outcome;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mafs.base.Words;
import org.mafs.measure.Instrument;
import org.mafs.measure.Instruments;
import org.mafs.measure.Scale;
import org.mafs.measure.Score;
import org.mafs.measure.Scoring;

/**
 * All that was asked of some people and comes to numbers: CORE-10 first, the others that come with the product, then the
 * organisation's own by title. Versions of one scale are one measure as long as their scores mean the same; a version on
 * other points stands apart, since a change from one to the other would be none.
 */
final class Measures {

    private final Map<Instrument, List<Asked>> byVersion = new IdentityHashMap<>();
    private final Map<String, Asked> all = new LinkedHashMap<>();

    private Measures() {
    }

    /** Of everything these people filled in; CORE-10 also when nobody did. */
    static Measures of(List<EvaluationDataset.Place> people) {
        Measures measures = new Measures();
        Map<Instrument, Boolean> seen = new IdentityHashMap<>();
        people.forEach(place -> place.forms().forEach(form -> seen.put(form.value().instrument(), true)));
        if (seen.keySet().stream().noneMatch(version -> version.code().equals(Instruments.CORE_10.code()))) {
            seen.put(Instruments.CORE_10, true);
        }
        seen.keySet().stream().sorted(inOrder(seen.keySet())).forEach(measures::add);
        return measures;
    }

    /** Versions of one instrument stand together, whatever each is called, the newest first. */
    private static Comparator<Instrument> inOrder(Collection<Instrument> versions) {
        Map<String, Instrument> newest = versions.stream().collect(Collectors.toMap(Instrument::code, Function.identity(),
                BinaryOperator.maxBy(Comparator.comparingInt(Instrument::version))));
        return Comparator.comparingInt(Measures::place)
                .thenComparing(version -> newest.get(version.code()).title(), Words.inOrder())
                .thenComparing(Instrument::code)
                .thenComparing(Comparator.comparingInt(Instrument::version).reversed());
    }

    private static int place(Instrument instrument) {
        return Instruments.withCode(instrument.code()).map(Instruments.all()::indexOf).orElse(Integer.MAX_VALUE);
    }

    /** Newer versions come first. */
    private void add(Instrument version) {
        List<Measured> measured = Measured.by(version);
        List<Asked> asked = new ArrayList<>();
        for (int each = 0; each < measured.size(); each++) {
            asked.add(known(version, measured.get(each), version.scales().get(each)));
        }
        byVersion.put(version, asked);
    }

    private Asked known(Instrument version, Measured measured, Scale scale) {
        Asked newer = all.get(measured.code());
        if (newer == null || newer.measured().means(measured)) {
            return all.computeIfAbsent(measured.code(), any -> new Asked(measured, scale));
        }
        Measured apart = measured.apart(version.version());
        return all.computeIfAbsent(apart.code(), any -> new Asked(apart, scale));
    }

    List<Asked> all() {
        return List.copyOf(all.values());
    }

    /** What one version asks, in the order of its scales. */
    List<Asked> of(Instrument version) {
        return byVersion.get(version);
    }

    /** What somebody filled in, each form scored by its own version, by the code of the measure; earliest first. */
    Map<String, List<Dated<OptionalDouble>>> scores(EvaluationDataset.Place place) {
        Map<String, List<Dated<OptionalDouble>>> scores = new HashMap<>();
        for (Dated<Form> form : place.forms()) {
            Instrument version = form.value().instrument();
            Score score = Scoring.score(version, form.value().answers());
            List<Asked> asked = byVersion.get(version);
            for (int each = 0; each < asked.size(); each++) {
                scores.computeIfAbsent(asked.get(each).measured().code(), any -> new ArrayList<>())
                        .add(new Dated<>(form.on(), score.scales().get(each).value()));
            }
        }
        return scores;
    }
}
