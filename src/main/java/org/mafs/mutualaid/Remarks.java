package org.mafs.mutualaid;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mafs.base.Words;

/** What was read although it was not written as it should be: each kind told once, with how often. */
final class Remarks {

    private final Map<String, Integer> times = new LinkedHashMap<>();
    private final List<String> said = new ArrayList<>();

    /** @param key of a sentence with the number of times as {0} */
    void count(String key) {
        times.merge(key, 1, Integer::sum);
    }

    void say(String key, Object... arguments) {
        said.add(Words.say(key, arguments));
    }

    List<String> sentences() {
        List<String> all = new ArrayList<>(said);
        times.forEach((key, often) -> all.add(Words.say(key, often)));
        return List.copyOf(all);
    }
}
