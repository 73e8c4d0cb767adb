package org.mafs.mutualaid;

/** Where a meeting is, as lists write it: two fields, or one with a comma in it. */
final class Coordinates {

    private Coordinates() {
    }

    /** Null where nothing is said, or nothing that could be a place on the earth. */
    static Point read(String latitude, String longitude, String both, Remarks remarks) {
        if (latitude != null && longitude != null) {
            return point(latitude, longitude, remarks);
        }
        if (both == null) {
            return null;
        }
        String[] two = both.split(",");
        return two.length == 2 ? point(two[0], two[1], remarks) : point("", "", remarks);
    }

    private static Point point(String latitude, String longitude, Remarks remarks) {
        try {
            double north = Double.parseDouble(latitude.strip());
            double east = Double.parseDouble(longitude.strip());
            if (north == 0 && east == 0) {
                return null;
            }
            if (Point.isOnEarth(north, east)) {
                return new Point(north, east);
            }
        } catch (NumberFormatException noNumber) {
            // told below, like a place off the earth
        }
        remarks.count("mutualaid.list.remark.place");
        return null;
    }
}
