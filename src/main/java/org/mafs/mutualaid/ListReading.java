package org.mafs.mutualaid;

import java.util.Collection;
import org.mafs.base.Refused;

/**
 * A list as it was read.
 *
 * @param usual whose meetings they are where the list names nobody
 * @param known all the fellowships there were when it was read
 */
record ListReading(ReadMeetings meetings, FellowshipRecord usual, Collection<FellowshipRecord> known) {

    /** @throws BrokenList when it cannot be read at all */
    static ListReading of(MeetingList list, FellowshipRecord usual, Collection<FellowshipRecord> known) {
        try {
            return new ListReading(MeetingLists.read(list.format(), list.file(), usual,
                    name -> Fellowships.meant(name, known)), usual, known);
        } catch (Refused refused) {
            throw new BrokenList(refused.getMessage());
        }
    }

    boolean isOfNobodyKnown() {
        return NewFellowship.is(usual.id());
    }

    /** The same, where somebody has stored the fellowship in the meantime. */
    ListReading of(FellowshipRecord stored) {
        return new ListReading(new ReadMeetings(meetings.read(), meetings.found().stream()
                .map(found -> NewFellowship.numbered(found, stored.id())).toList(), meetings.rejected(),
                meetings.doubted(), meetings.remarks()), stored, known);
    }

    String name(FellowshipId fellowship) {
        return known.stream().filter(kind -> kind.id().equals(fellowship)).findFirst().orElse(usual).name();
    }
}
