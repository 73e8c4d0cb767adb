package org.mafs.mutualaid;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mafs.base.Bulk;
import org.mafs.base.BulkRow;
import org.springframework.stereotype.Component;

/** The directory's meetings by the thousand, for lists. The caller has asked who may, and holds the transaction. */
@Component
class ListedMeetings {

    private static final List<String> SAID = List.of("fellowship_id", "name", "weekday", "starts_at", "minutes", "place",
            "address", "postcode", "region", "latitude", "longitude", "approximate", "held", "online_address",
            "online_how", "openness", "features", "language", "notes", "web");
    private static final List<String> LISTED = Stream.concat(Stream.of("source_id", "source_ref"), SAID.stream()).toList();
    private static final String INSERT = "INSERT INTO meeting (" + String.join(", ", LISTED) + ", listed, first_listed, "
            + "last_listed, id, uuid, version) VALUES (" + "?, ".repeat(LISTED.size()) + "TRUE, ?, ?, ?, ?, 0)";
    private static final String UPDATE = "UPDATE meeting SET " + String.join(" = ?, ", LISTED) + " = ?, listed = TRUE, "
            + "last_listed = ?, closed_on = NULL, "
            + "closed_by_hand = FALSE, of_several = ?, version = version + 1 WHERE id = ?";

    private final Bulk bulk;

    ListedMeetings(Bulk bulk) {
        this.bulk = bulk;
    }

    /** Of two who use a list at once the second waits for the first, and then finds what that one brought. */
    void takeTurns() {
        bulk.read("SELECT id FROM installation FOR UPDATE", row -> { });
    }

    /** All of the source, and all of the fellowships that somebody entered here or another list told of. */
    List<KnownMeeting> known(Long source, Collection<FellowshipId> fellowships) {
        String kinds = fellowships.stream().map(id -> String.valueOf(id.value())).collect(Collectors.joining(", "));
        List<KnownMeeting> known = new ArrayList<>();
        bulk.read("SELECT id, version, listed, closed_by_hand, of_several, " + String.join(", ", LISTED) + " FROM meeting WHERE source_id = "
                + Optional.ofNullable(source).orElse(0L) + " OR fellowship_id IN (" + (kinds.isEmpty() ? "0" : kinds)
                + ") ORDER BY id", found -> known.add(known(new BulkRow(found))));
        return known;
    }

    void add(long source, List<FoundMeeting> fresh, LocalDate today) {
        LongSupplier ids = bulk.ids();
        bulk.write(INSERT, fresh.stream().map(meeting -> row(source, meeting, today, today, ids.getAsLong(),
                UUID.randomUUID())).collect(Collectors.toList()));
    }

    void say(long source, List<Matching.Same> told, LocalDate today) {
        bulk.write(UPDATE, told.stream().map(same -> row(source, same.found(), today,
                same.known().ofSeveral() || !Objects.equals(same.known().source(), source), same.known().id()))
                .collect(Collectors.toList()));
    }

    void close(List<KnownMeeting> gone, LocalDate today) {
        bulk.write("UPDATE meeting SET listed = FALSE, closed_on = ?, version = version + 1 WHERE id = ?",
                gone.stream().map(meeting -> new Object[] {today, meeting.id()}).collect(Collectors.toList()));
    }

    /** What is listed after a list was used is what it told of. */
    void listed(long source, LocalDate today) {
        List<Object[]> all = new ArrayList<>();
        all.add(new Object[] {today, source});
        bulk.write("UPDATE meeting SET last_listed = ? WHERE source_id = ? AND listed", all);
    }

    private static Object[] row(long source, FoundMeeting found, Object... then) {
        MeetingDetails said = found.details();
        Stream<Object> facts = Stream.of(source, found.ref(), said.fellowship().value(), said.name(),
                said.weekday() == null ? null : said.weekday().getValue(), said.startsAt(), said.minutes(), said.place(),
                said.address(), said.postcode(), said.region(), said.point().map(Point::latitude).orElse(null),
                said.point().map(Point::longitude).orElse(null), said.approximate(), said.held(), said.onlineAddress(),
                said.onlineHow(), said.openness(), Feature.write(said.features()), said.language(), said.notes(),
                said.web());
        return Stream.concat(facts, Stream.of(then)).toArray();
    }

    private static KnownMeeting known(BulkRow row) throws SQLException {
        return new KnownMeeting(row.id("id"), row.id("version"), row.idOrNull("source_id"), row.text("source_ref"),
                row.yes("listed"), row.yes("closed_by_hand"), row.yes("of_several"), MeetingFacts.read(row));
    }
}
