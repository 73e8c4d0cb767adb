package org.mafs.cohort;

import org.mafs.base.SiteId;
import org.mafs.base.VenueId;

/** @param address as for a letter, or null */
public record VenueRecord(VenueId id, long version, SiteId site, String siteName, String name, String address,
        String accessNotes, boolean retired) {

    /** Room and site; said once where both have one name. */
    public String inFull() {
        return inFull(name, siteName);
    }

    static String inFull(String room, String site) {
        return room.equals(site) ? room : room + ", " + site;
    }
}
