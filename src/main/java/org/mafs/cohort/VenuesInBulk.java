package org.mafs.cohort;

import jakarta.annotation.security.RolesAllowed;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.mafs.access.Role;
import org.mafs.base.Bulk;
import org.mafs.base.BulkRow;
import org.mafs.base.Calendar;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All sites and rooms at once, for spreadsheets. */
@Service
@Transactional
@RolesAllowed(Role.RUNS_COHORTS)
public class VenuesInBulk {

    private final Bulk bulk;
    private final Calendar calendar;

    VenuesInBulk(Bulk bulk, Calendar calendar) {
        this.bulk = bulk;
        this.calendar = calendar;
    }

    /**
     * The caller has checked them.
     *
     * @param newSites ids of the sites that are not here yet
     */
    public void add(List<VenueInBulk> venues, Set<Long> newSites) {
        Set<Long> toAdd = new HashSet<>(newSites);
        bulk.write("INSERT INTO site (id, uuid, version, name, kind, created_at) VALUES (?, ?, 0, ?, ?, ?)",
                venues.stream().filter(venue -> toAdd.remove(venue.siteId())).map(venue -> new Object[] {
                        venue.siteId(), UUID.randomUUID(), venue.site(), venue.kind(), calendar.now()})
                        .collect(Collectors.toList()));
        bulk.write("INSERT INTO venue (id, uuid, version, site_id, name, address, access_notes, retired) "
                        + "VALUES (?, ?, 0, ?, ?, ?, ?, ?)",
                venues.stream().filter(venue -> venue.venueId() != null).map(venue -> new Object[] {venue.venueId(),
                        UUID.randomUUID(), venue.siteId(), venue.venue(), venue.address(), venue.accessNotes(),
                        venue.retired()}).collect(Collectors.toList()));
    }

    @Transactional(readOnly = true)
    public void each(Consumer<VenueInBulk> venue) {
        bulk.read("SELECT s.id AS site_id, s.name AS site, s.kind, v.id AS venue_id, v.name AS venue, v.address, "
                + "v.access_notes, COALESCE(v.retired, FALSE) AS retired FROM site s LEFT JOIN venue v ON v.site_id = s.id "
                + "ORDER BY s.id, v.id", found -> {
                    BulkRow row = new BulkRow(found);
                    venue.accept(new VenueInBulk(row.id("site_id"), row.text("site"),
                            row.choice("kind", SiteKind.class), row.idOrNull("venue_id"), row.text("venue"),
                            row.text("address"), row.text("access_notes"), row.yes("retired")));
                });
    }
}
