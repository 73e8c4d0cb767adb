package org.mafs.cohort;

/** A site, and one of its rooms, as a spreadsheet holds it. A site without a room has nulls for the room. */
public record VenueInBulk(long siteId, String site, SiteKind kind, Long venueId, String venue, String address,
        String accessNotes, boolean retired) {
}
