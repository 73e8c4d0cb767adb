package org.mafs.mutualaid;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where a form says that somebody went.
 *
 * @param times      how often to each place, at least once
 * @param impression of the first of them; none where nobody says where they went
 */
public record VisitsTold(Map<VisitedPlace, Integer> times, Impression impression) {

    public static final VisitsTold NOTHING = new VisitsTold(Map.of(), Impression.NONE);

    public VisitsTold {
        Map<VisitedPlace, Integer> said = new TreeMap<>(times);
        said.values().removeIf(often -> often == 0);
        times = Collections.unmodifiableMap(said);
        impression = times.isEmpty() ? Impression.NONE : impression;
    }

    public boolean isEmpty() {
        return times.isEmpty();
    }

    /** To all places together. */
    public int together() {
        return times.values().stream().mapToInt(Integer::intValue).sum();
    }
}
