package org.mafs.cohort;

import jakarta.persistence.Entity;
import org.mafs.base.SiteId;
import org.mafs.base.VenueId;
import org.mafs.base.Versioned;

/** A room that one group at a time can meet in. */
@Entity
class Venue extends Versioned {

    private long siteId;
    private String name;
    private String address;
    private String accessNotes;
    private boolean retired;

    protected Venue() {
    }

    Venue(NewVenue asked) {
        this.siteId = asked.site().value();
        change(asked);
    }

    /** The room stays at its site. */
    void change(NewVenue asked) {
        this.name = asked.name().strip();
        this.address = blankToNull(asked.address());
        this.accessNotes = blankToNull(asked.accessNotes());
    }

    void retire(boolean noLongerUsed) {
        this.retired = noLongerUsed;
    }

    VenueId usedAgain() {
        this.retired = false;
        return new VenueId(id());
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    VenueRecord record(String site) {
        return new VenueRecord(new VenueId(id()), version(), new SiteId(siteId), site, name, address, accessNotes,
                retired);
    }

    long siteId() {
        return siteId;
    }
}
