package org.mafs.mutualaid;

import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Finds those that share a key and a place, however many there are. Who has met somebody is not found any more. */
final class InPlace {

    private final Map<String, List<Candidate>> byKey = new HashMap<>();
    private final Function<Candidate, String> key;

    /** @param key null for those that cannot be found this way */
    InPlace(List<Candidate> candidates, Function<Candidate, String> key) {
        this.key = key;
        for (Candidate one : candidates) {
            String said = one.isFree() ? key.apply(one) : null;
            if (said != null) {
                one.where.keys().forEach(place -> byKey.computeIfAbsent(said + "|" + place, made -> new LinkedList<>())
                        .add(one));
            }
        }
    }

    /** At most so many, in their order. */
    List<Candidate> sharing(Candidate one, int most) {
        String said = key.apply(one);
        Set<Candidate> found = new LinkedHashSet<>();
        if (said != null) {
            for (String place : one.where.keysAround()) {
                find(byKey.getOrDefault(said + "|" + place, List.of()), one, most, found);
            }
        }
        return List.copyOf(found);
    }

    private static void find(List<Candidate> candidates, Candidate one, int most, Set<Candidate> found) {
        Iterator<Candidate> each = candidates.iterator();
        while (each.hasNext() && found.size() < most) {
            Candidate candidate = each.next();
            if (!candidate.isFree()) {
                each.remove();
            } else if (candidate.isSamePlace(one)) {
                found.add(candidate);
            }
        }
    }
}
