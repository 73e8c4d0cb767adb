package org.mafs.mutualaid;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A meeting of the directory.
 *
 * @param source   the name of the list it came from; null when somebody here entered it
 * @param listed   false once it has closed: it stays for those who went
 * @param closedOn null while it is listed
 */
public record MeetingRecord(MeetingId id, long version, MeetingDetails details, FellowshipRecord fellowship,
        String source, boolean listed, LocalDate firstListed, LocalDate lastListed,
        LocalDate closedOn) {

    public String name() {
        return details.name();
    }

    public Optional<Point> point() {
        return details.point();
    }
}
