package org.mafs.mutualaid;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether a source still means the same by its own names. Some number their meetings from the top each time, or swap
 * two names: then a known meeting stands in the list under the name that another had, and names say nothing.
 */
final class Dealt {

    private static final int FEW = 4;

    private final InPlace known;
    private final InPlace found;
    private final Set<String> knownRefs;
    private final Set<String> foundRefs;

    private Dealt(Collection<Candidate> known, Collection<Candidate> found) {
        this.known = new InPlace(List.copyOf(known), Candidate::when);
        this.found = new InPlace(List.copyOf(found), Candidate::when);
        this.knownRefs = refs(known);
        this.foundRefs = refs(found);
    }

    static Dealt of(Collection<Candidate> known, Collection<Candidate> found) {
        return new Dealt(known, found);
    }

    /** Nothing speaks against their being the same although only the source's own name says so. */
    boolean isTrusted(Candidate here, Candidate there) {
        return nobodyElse(found.sharing(here, FEW), there, knownRefs)
                && nobodyElse(known.sharing(there, FEW), here, foundRefs);
    }

    private static boolean nobodyElse(List<Candidate> sharing, Candidate but, Set<String> refs) {
        return sharing.stream().noneMatch(other -> other != but && other.ref != null && refs.contains(other.ref));
    }

    private static Set<String> refs(Collection<Candidate> candidates) {
        return candidates.stream().map(one -> one.ref).filter(Objects::nonNull).collect(Collectors.toSet());
    }
}
