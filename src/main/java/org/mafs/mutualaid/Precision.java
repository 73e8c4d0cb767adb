package org.mafs.mutualaid;

/** How good a place is: the door of a meeting, somewhere in one postcode (a street or so), or somewhere in its area. */
public enum Precision {
    DOOR, POSTCODE, AREA
}
