package org.mafs.mutualaid;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.csv.CSVRecord;

/**
 * Where a list says its postcodes and their places: in degrees, or else on the National Grid.
 *
 * @param code   column of the postcode
 * @param first  column of the latitude, or of the easting
 * @param second column of the longitude, or of the northing
 * @param grid   whether they are eastings and northings
 * @param ended  column that says since when a postcode is no longer used; -1 where there is none
 * @param header whether the first record names the columns
 */
record PostcodeColumns(int code, int first, int second, boolean grid, int ended, boolean header) {

    /** As the ONS directory, Ordnance Survey and spreadsheets call them, the better one first. */
    private static final List<String> CODES = List.of("pcds", "postcode", "pcd8", "pcd7", "pcd", "pcd2", "outcode",
            "outwardcode", "outward", "code");
    private static final List<String> LATITUDES = List.of("latitude", "lat");
    private static final List<String> LONGITUDES = List.of("longitude", "long", "lng", "lon");
    private static final List<String> EASTINGS = List.of("eastings", "easting", "oseast1m", "east1m");
    private static final List<String> NORTHINGS = List.of("northings", "northing", "osnrth1m", "north1m");
    private static final List<String> ENDED = List.of("doterm", "terminated");
    private static final int GRID_COLUMNS = 4;

    /** By the names in the first record, or by what it holds where it names nothing. */
    static Optional<PostcodeColumns> of(CSVRecord first) {
        List<String> names = first.stream().map(name -> name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "")).toList();
        int code = among(CODES, names);
        if (code >= 0 && among(LATITUDES, names) >= 0 && among(LONGITUDES, names) >= 0) {
            return Optional.of(new PostcodeColumns(code, among(LATITUDES, names), among(LONGITUDES, names), false,
                    among(ENDED, names), true));
        }
        if (code >= 0 && among(EASTINGS, names) >= 0 && among(NORTHINGS, names) >= 0) {
            return Optional.of(new PostcodeColumns(code, among(EASTINGS, names), among(NORTHINGS, names), true,
                    among(ENDED, names), true));
        }
        return withoutNames(first);
    }

    /** Code-Point Open: postcode, quality, easting, northing. Or a postcode, its latitude and its longitude. */
    private static Optional<PostcodeColumns> withoutNames(CSVRecord first) {
        if (first.size() < 3 || Postcode.read(first.get(0)).isEmpty()) {
            return Optional.empty();
        }
        PostcodeColumns plain = new PostcodeColumns(0, 1, 2, false, -1, false);
        PostcodeColumns grid = new PostcodeColumns(0, 2, 3, true, -1, false);
        if (first.size() >= GRID_COLUMNS && grid.number(first, 2).isPresent() && grid.number(first, 3).isPresent()
                && grid.number(first, 1).stream().allMatch(quality -> quality == Math.rint(quality))) {
            return Optional.of(grid);
        }
        return plain.place(first).map(point -> plain);
    }

    private static int among(List<String> wanted, List<String> names) {
        return wanted.stream().mapToInt(names::indexOf).filter(place -> place >= 0).findFirst().orElse(-1);
    }

    Optional<Postcode> postcode(CSVRecord row) {
        return row.size() > code ? Postcode.read(row.get(code)) : Optional.empty();
    }

    boolean isOver(CSVRecord row) {
        return ended >= 0 && ended < row.size() && !row.get(ended).isBlank();
    }

    /** Empty where it says none, or one that lies outside these islands. */
    Optional<Point> place(CSVRecord row) {
        OptionalDouble one = number(row, first);
        OptionalDouble other = number(row, second);
        if (one.isEmpty() || other.isEmpty()) {
            return Optional.empty();
        }
        if (!grid) {
            return Britain.holds(one.getAsDouble(), other.getAsDouble())
                    ? Optional.of(new Point(one.getAsDouble(), other.getAsDouble())) : Optional.empty();
        }
        return NationalGrid.holds(one.getAsDouble(), other.getAsDouble()) && !isIrish(row)
                ? Optional.of(NationalGrid.point(one.getAsDouble(), other.getAsDouble())) : Optional.empty();
    }

    /** Northern Ireland has a grid of its own. */
    private boolean isIrish(CSVRecord row) {
        return postcode(row).filter(postcode -> postcode.outward().startsWith("BT")).isPresent();
    }

    private OptionalDouble number(CSVRecord row, int column) {
        if (column >= row.size()) {
            return OptionalDouble.empty();
        }
        try {
            double number = Double.parseDouble(row.get(column).strip());
            return Double.isFinite(number) ? OptionalDouble.of(number) : OptionalDouble.empty();
        } catch (NumberFormatException notANumber) {
            return OptionalDouble.empty();
        }
    }

}
