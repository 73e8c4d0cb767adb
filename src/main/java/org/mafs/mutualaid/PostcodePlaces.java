package org.mafs.mutualaid;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What postcodes and meetings lie where. The middle of several is the mean of them. */
@Component
class PostcodePlaces {

    private static final String MIDDLE = "SELECT AVG(latitude) AS latitude, AVG(longitude) AS longitude FROM ";

    /** A list that has a sign or a figure wrong must not move a whole town out to sea. */
    private static final String MEETINGS = MIDDLE + "meeting WHERE listed AND held <> 'ONLINE' "
            + "AND latitude BETWEEN " + Britain.SOUTH + " AND " + Britain.NORTH
            + " AND longitude BETWEEN " + Britain.WEST + " AND " + Britain.EAST
            + " AND (postcode LIKE ? OR postcode LIKE ?)";

    private final JdbcClient database;

    PostcodePlaces(JdbcClient database) {
        this.database = database;
    }

    Optional<Point> at(Postcode postcode) {
        return middle(MIDDLE + "postcode_place WHERE code = ?", postcode.inFull());
    }

    Optional<Point> inSector(String sector) {
        return middle(MIDDLE + "postcode_place WHERE code LIKE ?", sector + "%");
    }

    /** As the list says itself, or the middle of its postcodes. */
    Optional<Point> inOutward(String outward) {
        return middle(MIDDLE + "postcode_place WHERE code = ?", outward)
                .or(() -> middle(MIDDLE + "postcode_place WHERE code LIKE ?", outward + " %"));
    }

    /** Only those that say where their door is. */
    Optional<Point> meetingsAt(Postcode postcode) {
        return middle(MEETINGS + " AND NOT approximate", postcode.inFull(), postcode.outward() + postcode.inward());
    }

    Optional<Point> meetingsInSector(String sector) {
        return middle(MEETINGS, sector + "%", sector.replace(" ", "") + "__");
    }

    Optional<Point> meetingsInOutward(String outward) {
        return middle(MEETINGS, outward + " %", outward + "___");
    }

    private Optional<Point> middle(String select, Object... codes) {
        return database.sql(select).params(codes).query((row, number) -> {
            double latitude = row.getDouble("latitude");
            return row.wasNull() ? Optional.<Point>empty()
                    : Optional.of(new Point(latitude, row.getDouble("longitude")));
        }).single();
    }
}
