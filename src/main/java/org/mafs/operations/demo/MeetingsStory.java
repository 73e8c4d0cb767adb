package org.mafs.operations.demo;

import java.sql.Timestamp;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mafs.base.Calendar;
import org.mafs.cohort.NewVenue;
import org.mafs.cohort.Places;
import org.mafs.cohort.VenueRecord;
import org.mafs.mutualaid.FellowshipRecord;
import org.mafs.mutualaid.Fellowships;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Meetings around the demo's groups, on every day of the week so that some are on tonight whatever day it is. Most of
 * them came with the lists of their fellowships, the others somebody here has entered.
 */
@Component
@ConditionalOnBooleanProperty("mafs.demo")
class MeetingsStory {

    private static final int FIRST_LISTED = -210;
    private static final int LAST_LISTED = -6;
    private static final LocalTime MORNING = LocalTime.of(9, 40);

    /** Where the groups of the demo meet, so that it can be said what is near. */
    private static final Map<String, String> ADDRESSES = Map.of(
            "Riverside Hall, upstairs room", "Riverside Hall, Abbey Water Lane, Leicester LE4 5ZX",
            "Oakfield Meeting Rooms", "80 Thornfield Road, Leicester LE2 3ZX",
            "Lantern Street Chapel, garden room", "3 Lantern Street, Leicester LE1 5ZY",
            "Weaver's Yard, ground floor", "Weaver's Yard, Mill Lane, Leicester LE3 5ZX");

    private static final String SOURCE = """
            INSERT INTO meeting_source (id, uuid, version, name, format, fellowship_id, refreshed_at)
            VALUES (:id, :uuid, 0, :name, 'UK_CSV', :fellowship, :refreshed)""";

    private static final String MEETING = """
            INSERT INTO meeting (id, uuid, version, fellowship_id, source_id, source_ref, name, weekday, starts_at,
                   minutes, place, address, postcode, region, latitude, longitude, approximate, held, openness,
                   online_address, features, language, notes, listed, first_listed, last_listed, closed_on)
            VALUES (NEXT VALUE FOR mafs_id, :uuid, 0, :fellowship, :source, :ref, :name, :weekday, :starts, :minutes,
                   :place, :address, :postcode, :region, :latitude, :longitude, FALSE, :held, :openness, :online,
                   :features, :language, :notes, :listed, :first, :last, :closed)""";

    private final JdbcClient database;
    private final Fellowships fellowships;
    private final Places places;

    MeetingsStory(JdbcClient database, Fellowships fellowships, Places places) {
        this.database = database;
        this.fellowships = fellowships;
        this.places = places;
    }

    /** Called as a coordinator. */
    void tell(LocalDate today) {
        giveAddresses();
        Map<String, Long> sources = new HashMap<>();
        List<String> lines = DemoFile.lines("meetings");
        for (int line = 0; line < lines.size(); line++) {
            String[] said = lines.get(line).split("\\|", -1);
            FellowshipRecord fellowship = fellowships.called(said[0]).orElseThrow();
            Optional<Long> source = Optional.of(said[14].strip()).filter("list"::equals)
                    .map(listed -> sources.computeIfAbsent(fellowship.code(), code -> source(fellowship, today)));
            write(said, line, fellowship, source, today);
        }
    }

    private void giveAddresses() {
        for (VenueRecord room : places.venues()) {
            Optional.ofNullable(ADDRESSES.get(room.name())).ifPresent(address -> places.changeVenue(room.id(),
                    room.version(), new NewVenue(room.site(), room.name(), address, room.accessNotes())));
        }
    }

    private long source(FellowshipRecord fellowship, LocalDate today) {
        long id = database.sql("SELECT NEXT VALUE FOR mafs_id").query(Long.class).single();
        Instant refreshed = today.plusDays(LAST_LISTED).atTime(MORNING).atZone(Calendar.PLACE).toInstant();
        database.sql(SOURCE).param("id", id).param("uuid", UUID.randomUUID())
                .param("name", fellowship.name() + ", Leicestershire").param("fellowship", fellowship.id().value())
                .param("refreshed", Timestamp.from(refreshed)).update();
        return id;
    }

    private void write(String[] said, int line, FellowshipRecord fellowship, Optional<Long> source, LocalDate today) {
        Optional<String[]> point = said(said, 10).map(where -> where.split(","));
        Optional<LocalDate> closed = said(said, 15).map(days -> today.minusDays(Long.parseLong(days)));
        boolean online = !said[5].strip().equals("IN_PERSON");
        database.sql(MEETING).param("uuid", UUID.randomUUID()).param("fellowship", fellowship.id().value())
                .param("source", source.orElse(null)).param("ref", source.map(id -> "demo-" + line).orElse(null))
                .param("name", said[1].strip())
                .param("weekday", said(said, 2).map(day -> DayOfWeek.valueOf(day).getValue()).orElse(null))
                .param("starts", said(said, 3).map(LocalTime::parse).orElse(null))
                .param("minutes", said(said, 4).map(Integer::valueOf).orElse(null))
                .param("held", said[5].strip()).param("openness", said[6].strip())
                .param("place", said(said, 7).orElse(null)).param("address", said(said, 8).orElse(null))
                .param("postcode", said(said, 9).orElse(null)).param("region", point.map(here -> "Leicestershire").orElse(null))
                .param("latitude", point.map(here -> Double.valueOf(here[0])).orElse(null))
                .param("longitude", point.map(here -> Double.valueOf(here[1])).orElse(null))
                .param("online", online ? "https://meet.example.org/" + fellowship.code() + "-" + line : null)
                .param("features", said(said, 11).orElse("")).param("language", said(said, 12).orElse(null))
                .param("notes", said(said, 13).orElse(null)).param("listed", closed.isEmpty())
                .param("first", today.plusDays(FIRST_LISTED))
                .param("last", closed.orElse(source.isPresent() ? today.plusDays(LAST_LISTED) : today.plusDays(FIRST_LISTED)))
                .param("closed", closed.orElse(null)).update();
    }

    private static Optional<String> said(String[] said, int part) {
        return part >= said.length ? Optional.empty() : Optional.of(said[part].strip()).filter(text -> !text.isEmpty());
    }
}
