package org.mafs.person;

import java.util.Set;

/**
 * Somebody we know who may be the one who is meant.
 *
 * @param by what is the same, at least one
 */
public record LikelyTheSame(PersonRecord person, Set<Alike> by) {

    /** What two people may have in common. */
    public enum Alike {
        NAME, BORN, PHONE, EMAIL
    }
}
