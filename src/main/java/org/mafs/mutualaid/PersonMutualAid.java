package org.mafs.mutualaid;

import java.util.List;
import org.mafs.cohort.EnrolmentRecord;

/**
 * Mutual aid of one person in a group.
 *
 * @param fellowships those they tried that are known, in short
 * @param plans       those still open, the soonest first
 * @param supports    what was offered to them
 */
public record PersonMutualAid(EnrolmentRecord person, TriedOutside outside, List<String> fellowships,
        List<OpenPlan> plans, List<SupportRecord> supports) implements Comparable<PersonMutualAid> {

    public PersonMutualAid {
        fellowships = List.copyOf(fellowships);
        plans = List.copyOf(plans);
        supports = List.copyOf(supports);
    }

    public boolean hasTried() {
        return outside.tried() == Known.YES;
    }

    public boolean hasPlan() {
        return !plans.isEmpty();
    }

    public boolean needsAPlan() {
        return !hasTried() && !hasPlan();
    }

    /** Who needs a plan stands first, then who has one, then who went already. */
    @Override
    public int compareTo(PersonMutualAid other) {
        return Integer.compare(rank(), other.rank());
    }

    private int rank() {
        return needsAPlan() ? 0 : hasTried() ? 2 : 1;
    }
}
