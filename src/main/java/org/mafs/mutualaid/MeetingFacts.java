package org.mafs.mutualaid;

import java.sql.SQLException;
import java.time.DayOfWeek;
import java.util.Optional;
import org.mafs.base.BulkRow;

/** A meeting's details as a row of the table holds them. */
final class MeetingFacts {

    private MeetingFacts() {
    }

    static MeetingDetails read(BulkRow row) throws SQLException {
        return new MeetingDetails(new FellowshipId(row.id("fellowship_id")), row.text("name"),
                Optional.ofNullable(row.number("weekday")).map(DayOfWeek::of).orElse(null), row.time("starts_at"),
                row.number("minutes"), row.text("place"), row.text("address"), row.text("postcode"), row.text("region"),
                point(row), row.yes("approximate"), row.choice("held", Held.class), row.text("online_address"),
                row.text("online_how"), row.choice("openness", Openness.class), Feature.read(row.text("features")),
                row.text("language"), row.text("notes"), row.text("web"));
    }

    private static Point point(BulkRow row) throws SQLException {
        Double latitude = row.row().getObject("latitude", Double.class);
        Double longitude = row.row().getObject("longitude", Double.class);
        return latitude == null || longitude == null ? null : new Point(latitude, longitude);
    }
}
