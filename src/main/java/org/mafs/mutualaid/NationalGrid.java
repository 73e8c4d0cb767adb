package org.mafs.mutualaid;

/**
 * Eastings and northings of the National Grid (OSGB36) as degrees (WGS 84), by the formulas that Ordnance Survey
 * publishes in "A guide to coordinate systems in Great Britain", annexes B and C. Right to about five metres.
 */
final class NationalGrid {

    private static final double AIRY_A = 6377563.396;
    private static final double AIRY_B = 6356256.909;
    private static final double WGS_A = 6378137;
    private static final double WGS_B = 6356752.314245;
    private static final double SCALE = 0.9996012717;
    private static final double ORIGIN_NORTH = Math.toRadians(49);
    private static final double ORIGIN_EAST = Math.toRadians(-2);
    private static final double FALSE_EASTING = 400_000;
    private static final double FALSE_NORTHING = -100_000;
    private static final double CLOSE_ENOUGH = 1e-5;
    private static final int ENOUGH_ROUNDS = 20;

    private static final double SHIFT_X = 446.448;
    private static final double SHIFT_Y = -125.157;
    private static final double SHIFT_Z = 542.060;
    private static final double STRETCH = 1 - 20.4894e-6;
    private static final double TURN_X = Math.toRadians(0.1502 / 3600);
    private static final double TURN_Y = Math.toRadians(0.2470 / 3600);
    private static final double TURN_Z = Math.toRadians(0.8421 / 3600);

    private NationalGrid() {
    }

    /** Whether the grid reaches there at all. */
    static boolean holds(double easting, double northing) {
        return easting > 0 && easting < 700_000 && northing > 0 && northing < 1_300_000;
    }

    /** @param easting in metres, northing too, as {@link #holds} allows */
    static Point point(double easting, double northing) {
        double[] old = onAiry(easting, northing);
        double[] place = turned(cartesian(old[0], old[1]));
        return degrees(place[0], place[1], place[2]);
    }

    /** Latitude and longitude in radians on the Airy ellipsoid. */
    static double[] onAiry(double easting, double northing) {
        double e2 = 1 - AIRY_B * AIRY_B / (AIRY_A * AIRY_A);
        double phi = footpoint(northing);
        double sin = Math.sin(phi);
        double tan = Math.tan(phi);
        double sec = 1 / Math.cos(phi);
        double nu = AIRY_A * SCALE / Math.sqrt(1 - e2 * sin * sin);
        double rho = AIRY_A * SCALE * (1 - e2) * Math.pow(1 - e2 * sin * sin, -1.5);
        double eta2 = nu / rho - 1;
        double t2 = tan * tan;
        double t4 = t2 * t2;
        double vii = tan / (2 * rho * nu);
        double viii = tan / (24 * rho * Math.pow(nu, 3)) * (5 + 3 * t2 + eta2 - 9 * t2 * eta2);
        double ix = tan / (720 * rho * Math.pow(nu, 5)) * (61 + 90 * t2 + 45 * t4);
        double x = sec / nu;
        double xi = sec / (6 * Math.pow(nu, 3)) * (nu / rho + 2 * t2);
        double xii = sec / (120 * Math.pow(nu, 5)) * (5 + 28 * t2 + 24 * t4);
        double xiia = sec / (5040 * Math.pow(nu, 7)) * (61 + 662 * t2 + 1320 * t4 + 720 * t4 * t2);
        double east = easting - FALSE_EASTING;
        return new double[] {
                phi - vii * Math.pow(east, 2) + viii * Math.pow(east, 4) - ix * Math.pow(east, 6),
                ORIGIN_EAST + x * east - xi * Math.pow(east, 3) + xii * Math.pow(east, 5) - xiia * Math.pow(east, 7)};
    }

    /** The latitude whose distance along the middle meridian is this northing. */
    private static double footpoint(double northing) {
        double phi = (northing - FALSE_NORTHING) / (AIRY_A * SCALE) + ORIGIN_NORTH;
        double left = northing - FALSE_NORTHING - meridian(phi);
        for (int round = 0; Math.abs(left) >= CLOSE_ENOUGH && round < ENOUGH_ROUNDS; round++) {
            phi += left / (AIRY_A * SCALE);
            left = northing - FALSE_NORTHING - meridian(phi);
        }
        return phi;
    }

    private static double meridian(double phi) {
        double n = (AIRY_A - AIRY_B) / (AIRY_A + AIRY_B);
        double n2 = n * n;
        double n3 = n2 * n;
        double less = phi - ORIGIN_NORTH;
        double more = phi + ORIGIN_NORTH;
        return AIRY_B * SCALE * ((1 + n + 5.0 / 4 * n2 + 5.0 / 4 * n3) * less
                - (3 * n + 3 * n2 + 21.0 / 8 * n3) * Math.sin(less) * Math.cos(more)
                + (15.0 / 8 * n2 + 15.0 / 8 * n3) * Math.sin(2 * less) * Math.cos(2 * more)
                - 35.0 / 24 * n3 * Math.sin(3 * less) * Math.cos(3 * more));
    }

    private static double[] cartesian(double phi, double lambda) {
        double e2 = 1 - AIRY_B * AIRY_B / (AIRY_A * AIRY_A);
        double nu = AIRY_A / Math.sqrt(1 - e2 * Math.pow(Math.sin(phi), 2));
        return new double[] {nu * Math.cos(phi) * Math.cos(lambda), nu * Math.cos(phi) * Math.sin(lambda),
                nu * (1 - e2) * Math.sin(phi)};
    }

    /** The seven-parameter shift. */
    private static double[] turned(double[] p) {
        return new double[] {SHIFT_X + p[0] * STRETCH - p[1] * TURN_Z + p[2] * TURN_Y,
                SHIFT_Y + p[0] * TURN_Z + p[1] * STRETCH - p[2] * TURN_X,
                SHIFT_Z - p[0] * TURN_Y + p[1] * TURN_X + p[2] * STRETCH};
    }

    private static Point degrees(double x, double y, double z) {
        double e2 = 1 - WGS_B * WGS_B / (WGS_A * WGS_A);
        double flat = Math.hypot(x, y);
        double phi = Math.atan2(z, flat * (1 - e2));
        for (int round = 0; round < ENOUGH_ROUNDS; round++) {
            double nu = WGS_A / Math.sqrt(1 - e2 * Math.pow(Math.sin(phi), 2));
            phi = Math.atan2(z + e2 * nu * Math.sin(phi), flat);
        }
        return new Point(Math.toDegrees(phi), Math.toDegrees(Math.atan2(y, x)));
    }
}
