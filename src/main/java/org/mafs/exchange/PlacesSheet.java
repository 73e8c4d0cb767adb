package org.mafs.exchange;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.mafs.cohort.SiteKind;
import org.mafs.cohort.VenueInBulk;
import org.mafs.cohort.VenuesInBulk;

/** Sites, each with its rooms: one row a room. */
final class PlacesSheet extends Sheet<VenueInBulk> {

    private final VenuesInBulk venues;
    private final Known known;
    private final Set<Long> storedSites = new HashSet<>();

    PlacesSheet(VenuesInBulk venues, Known known) {
        super("places",
                Column.text("site", 120).mustBeFilled().like(Sheets.EXAMPLE),
                Column.choice("site-kind", Choice.of(SiteKind.values(), "exchange.site-kind")).like("COMMUNITY"),
                Column.text("room", 120).like("Hall"),
                Column.text("address", 300).like("1 High Street"),
                Column.text("access-notes", 500),
                Column.yesOrNo("retired"));
        this.venues = venues;
        this.known = known;
    }

    @Override
    void each(Consumer<VenueInBulk> stored) {
        venues.each(venue -> {
            storedSites.add(venue.siteId());
            stored.accept(venue);
        });
    }

    @Override
    void add(List<VenueInBulk> records) {
        Set<Long> newSites = records.stream().map(VenueInBulk::siteId).filter(storedSites::add)
                .collect(Collectors.toSet());
        venues.add(records, newSites);
    }

    @Override
    Object[] cells(VenueInBulk venue) {
        return new Object[] {venue.site(), venue.kind().name(), venue.venue(), venue.address(), venue.accessNotes(),
                venue.retired()};
    }

    @Override
    VenueInBulk read(Row row, long id) {
        Long site = known.site(row.text("site"));
        String room = row.text("room");
        if (room == null && (row.text("address") != null || row.text("access-notes") != null)) {
            throw new Wrong("room", "exchange.wrong.needed");
        }
        return new VenueInBulk(site == null ? id : site, row.text("site"),
                row.choice("site-kind", SiteKind.class, SiteKind.COMMUNITY), room == null ? null : id, room,
                row.text("address"), row.text("access-notes"), row.yes("retired"));
    }

    @Override
    Object key(VenueInBulk venue) {
        return List.of(Column.folded(venue.site()), Column.folded(Objects.requireNonNullElse(venue.venue(), "")));
    }

    /** A site that is named alone is here as soon as one of its rooms is. */
    @Override
    boolean isHere(VenueInBulk venue) {
        return venue.venueId() == null && known.site(venue.site()) != null;
    }

    @Override
    void learn(VenueInBulk venue) {
        known.site(venue.siteId(), venue.site());
        if (venue.venueId() != null) {
            known.room(venue.venueId(), new Known.Room(venue.siteId(), venue.venue()));
        }
    }
}
