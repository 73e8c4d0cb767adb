package org.mafs.mutualaid;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityNotFoundException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mafs.access.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Meetings that people can go to, and those that have closed. It names nobody, so everyone signed in may look. */
@Service
@Transactional(readOnly = true)
@RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS, Role.KEEPS_ACCOUNTS})
public class MeetingDirectory {

    private final MeetingRows meetings;
    private final FellowshipRows fellowships;
    private final MeetingSources sources;

    MeetingDirectory(MeetingRows meetings, FellowshipRows fellowships, MeetingSources sources) {
        this.meetings = meetings;
        this.fellowships = fellowships;
        this.sources = sources;
    }

    /** @throws EntityNotFoundException where there is none */
    public MeetingRecord meeting(MeetingId id) {
        return meetings(List.of(id)).stream().findFirst()
                .orElseThrow(() -> new EntityNotFoundException("No meeting has the number " + id.value() + "."));
    }

    /** Those of them that there are, in the order asked, closed ones too. */
    public List<MeetingRecord> meetings(Collection<MeetingId> ids) {
        Map<Long, Meeting> found = meetings.findAllById(ids.stream().map(MeetingId::value).toList()).stream()
                .collect(Collectors.toMap(Meeting::id, Function.identity()));
        Map<Long, FellowshipRecord> kinds = fellowships.findAll().stream()
                .collect(Collectors.toMap(Fellowship::id, Fellowship::record));
        Map<Long, String> lists = sources.findAll().stream()
                .collect(Collectors.toMap(MeetingSource::id, MeetingSource::name));
        return ids.stream().map(id -> found.get(id.value())).filter(meeting -> meeting != null)
                .map(meeting -> meeting.record(kinds.get(meeting.fellowshipId()),
                        meeting.sourceId() == null ? null : lists.get(meeting.sourceId()))).toList();
    }
}
