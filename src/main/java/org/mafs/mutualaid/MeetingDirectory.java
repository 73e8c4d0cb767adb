package org.mafs.mutualaid;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityNotFoundException;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mafs.access.Role;
import org.mafs.base.Calendar;
import org.springframework.jdbc.core.simple.JdbcClient;
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
    private final Whereabouts whereabouts;
    private final JdbcClient database;
    private final Calendar calendar;

    MeetingDirectory(MeetingRows meetings, FellowshipRows fellowships, MeetingSources sources, Whereabouts whereabouts,
            JdbcClient database, Calendar calendar) {
        this.meetings = meetings;
        this.fellowships = fellowships;
        this.sources = sources;
        this.whereabouts = whereabouts;
        this.database = database;
        this.calendar = calendar;
    }

    /** A page of what is searched for, in as many statements whatever its length. */
    public List<MeetingLine> find(MeetingSearch search, int offset, int limit) {
        MeetingQuery query = query(search);
        Map<MeetingId, OptionalDouble> found = new LinkedHashMap<>();
        database.sql(query.page()).params(query.values()).param("limit", limit).param("offset", offset)
                .query((row, number) -> found.put(new MeetingId(row.getLong("id")),
                        Optional.ofNullable(row.getObject("miles", Double.class)).map(OptionalDouble::of)
                                .orElse(OptionalDouble.empty()))).list();
        return found.isEmpty() ? List.of() : meetings(found.keySet()).stream()
                .map(meeting -> new MeetingLine(meeting, found.get(meeting.id()))).toList();
    }

    public int count(MeetingSearch search) {
        MeetingQuery query = query(search);
        return database.sql(query.count()).params(query.values()).query(Integer.class).single();
    }

    /** Whether nobody has brought in or entered a meeting yet. */
    public boolean isEmpty() {
        return database.sql("SELECT NOT EXISTS (SELECT 1 FROM meeting)").query(Boolean.class).single();
    }

    /** Where the distances of a search are counted from; empty where none was asked for or its place is not known. */
    public Optional<Located> startOf(MeetingSearch search) {
        if (search.venue() != null) {
            return whereabouts.venue(search.venue());
        }
        return Optional.ofNullable(search.near()).flatMap(whereabouts::postcode);
    }

    /** The language tags that lists say, of meetings that are on. */
    public List<String> languages() {
        return database.sql("SELECT DISTINCT language FROM meeting WHERE listed AND language IS NOT NULL ORDER BY language")
                .query(String.class).list();
    }

    private MeetingQuery query(MeetingSearch search) {
        return new MeetingQuery(search, startOf(search).map(Located::point),
                LocalDateTime.ofInstant(calendar.now(), Calendar.PLACE));
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

    /** The same for whoever holds a list of them, signed in or not: it tells what is listed, of nobody who looks. */
    @PermitAll
    public List<MeetingRecord> shared(Collection<MeetingId> ids) {
        return meetings(ids);
    }
}
