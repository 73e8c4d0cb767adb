package org.mafs.cohort;

/** @param enrolled those on the list, also who walked in; a cohort may so hold more than its places */
public record PlacesTaken(int capacity, int enrolled, int offered, int waiting) {

    /** How many more may be given a place; never below 0. */
    public int free() {
        return Math.max(0, capacity - enrolled - offered);
    }
}
