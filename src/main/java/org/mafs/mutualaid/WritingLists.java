package org.mafs.mutualaid;

import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mafs.access.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives the directory out as a list, for another place or another program. It names nobody. */
@Service
@Transactional(readOnly = true)
@RolesAllowed({Role.RUNS_COHORTS, Role.KEEPS_ACCOUNTS})
public class WritingLists {

    private final MeetingRows meetings;
    private final FellowshipRows fellowships;

    WritingLists(MeetingRows meetings, FellowshipRows fellowships) {
        this.meetings = meetings;
        this.fellowships = fellowships;
    }

    /**
     * Every meeting that is on. The stream stays open.
     *
     * @param fellowship null for all of them
     */
    public void write(MeetingFormat format, FellowshipId fellowship, OutputStream stream) throws IOException {
        Map<Long, FellowshipRecord> kinds = fellowships.findAll().stream()
                .collect(Collectors.toMap(Fellowship::id, Fellowship::record));
        List<Meeting> listed = fellowship == null ? meetings.findByListedTrueOrderById()
                : meetings.findByListedTrueAndFellowshipIdOrderById(fellowship.value());
        MeetingLists.write(format, listed.stream().map(meeting -> meeting.record(kinds.get(meeting.fellowshipId()), null))
                .toList(), stream);
    }

    /** Our own, empty but for one example. */
    public void template(OutputStream stream) throws IOException {
        MeetingLists.template(stream);
    }
}
