package org.mafs.mutualaid;

/** Where postcodes of the United Kingdom and its islands can lie, in degrees, with room around it. */
final class Britain {

    static final double SOUTH = 49;
    static final double NORTH = 61.5;
    static final double WEST = -9;
    static final double EAST = 2.5;

    private Britain() {
    }

    static boolean holds(double latitude, double longitude) {
        return latitude >= SOUTH && latitude <= NORTH && longitude >= WEST && longitude <= EAST;
    }
}
