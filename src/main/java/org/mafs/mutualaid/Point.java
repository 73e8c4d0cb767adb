package org.mafs.mutualaid;

/**
 * A place on the earth, in degrees (WGS 84).
 *
 * @param latitude  -90 to 90
 * @param longitude -180 to 180
 */
public record Point(double latitude, double longitude) {

    private static final double EARTH_RADIUS_KM = 6371.0088;
    private static final double MILES_PER_KM = 0.621371192;
    private static final double SOUTH_POLE = -90;
    private static final double DATE_LINE = -180;

    /** @throws IllegalArgumentException outside the earth */
    public Point {
        if (!isOnEarth(latitude, longitude)) {
            throw new IllegalArgumentException("There is no place at " + latitude + ", " + longitude + ".");
        }
    }

    /** Nought, nought lies in the sea: there it is a blank that somebody filled in. */
    public static boolean isOnEarth(double latitude, double longitude) {
        return latitude >= SOUTH_POLE && latitude <= -SOUTH_POLE && longitude >= DATE_LINE && longitude <= -DATE_LINE
                && !(latitude == 0 && longitude == 0);
    }

    /** As the crow flies, by the haversine formula, in miles. */
    public double milesTo(Point other) {
        double north = Math.toRadians(other.latitude - latitude);
        double east = Math.toRadians(other.longitude - longitude);
        double chord = Math.pow(Math.sin(north / 2), 2) + Math.cos(Math.toRadians(latitude))
                * Math.cos(Math.toRadians(other.latitude)) * Math.pow(Math.sin(east / 2), 2);
        return 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(Math.min(1, chord))) * MILES_PER_KM;
    }
}
