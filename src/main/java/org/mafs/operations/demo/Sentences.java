package org.mafs.operations.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** The free sentences, by what they fit. Within a cohort every one is used before any comes again. */
final class Sentences {

    private final Map<String, List<String>> bySection;
    private final Map<String, Integer> timesUsed = new HashMap<>();

    private Sentences(Map<String, List<String>> bySection) {
        this.bySection = bySection;
    }

    static Sentences read() {
        var sections = new LinkedHashMap<String, List<String>>();
        List<String> current = List.of();
        for (var line : DemoFile.lines("sentences")) {
            if (line.startsWith("[")) {
                current = sections.computeIfAbsent(line.substring(1, line.length() - 1), name -> new ArrayList<>());
            } else {
                current.add(line);
            }
        }
        return new Sentences(sections);
    }

    /** What one person says: never the same twice. */
    Voice voice(SplittableRandom random) {
        return new Voice(random);
    }

    /** All sentences of these sections. */
    List<String> fitting(String... sections) {
        return Stream.of(sections).flatMap(section -> bySection.get(section).stream()).toList();
    }

    final class Voice {

        private final SplittableRandom random;
        private final Set<String> said = new HashSet<>();

        private Voice(SplittableRandom random) {
            this.random = random;
        }

        /** A sentence from these sections, or null when this person has said them all. */
        String say(String... sections) {
            var fresh = new ArrayList<String>();
            fitting(sections).stream().filter(sentence -> !said.contains(sentence)).forEach(fresh::add);
            int fewest = fresh.stream().mapToInt(this::uses).min().orElse(0);
            fresh.removeIf(sentence -> uses(sentence) > fewest);
            if (fresh.isEmpty()) {
                return null;
            }
            var sentence = fresh.get(random.nextInt(fresh.size()));
            said.add(sentence);
            timesUsed.merge(sentence, 1, Integer::sum);
            return sentence;
        }

        private int uses(String sentence) {
            return timesUsed.getOrDefault(sentence, 0);
        }
    }
}
