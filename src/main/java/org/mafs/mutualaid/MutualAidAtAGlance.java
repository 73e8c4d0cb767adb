package org.mafs.mutualaid;

import java.util.List;

/**
 * Mutual aid of a group. Everybody on the list is counted once: went already, else has a plan, else has none yet.
 *
 * @param onTheList who needs a plan first
 * @param left      who went to a meeting and has left the group since; not counted
 */
public record MutualAidAtAGlance(List<PersonMutualAid> onTheList, List<PersonMutualAid> left) {

    public MutualAidAtAGlance {
        onTheList = List.copyOf(onTheList);
        left = List.copyOf(left);
    }

    /** Of those on the list. */
    public GoingOutside outside() {
        return GoingOutside.of(onTheList.stream().map(PersonMutualAid::outside).toList());
    }

    public long tried() {
        return onTheList.stream().filter(PersonMutualAid::hasTried).count();
    }

    /** Who has not been to one yet. */
    public long planned() {
        return onTheList.stream().filter(person -> !person.hasTried() && person.hasPlan()).count();
    }

    public long withoutPlan() {
        return onTheList.stream().filter(PersonMutualAid::needsAPlan).count();
    }
}
