package org.mafs.mutualaid;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityNotFoundException;
import java.time.format.TextStyle;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mafs.access.Role;
import org.mafs.base.Calendar;
import org.mafs.base.Conflict;
import org.mafs.base.Conflict.Difference;
import org.mafs.base.Refused;
import org.mafs.base.Rules;
import org.mafs.base.Words;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Meetings that somebody here enters, changes or closes. What a list says is changed by the next list alone; but whoever
 * stood before a locked door may close it here.
 */
@Service
@Transactional
@RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS, Role.KEEPS_ACCOUNTS})
public class KeepingMeetings {

    private final MeetingRows meetings;
    private final Fellowships fellowships;
    private final Whereabouts whereabouts;
    private final Rules rules;
    private final Calendar calendar;

    KeepingMeetings(MeetingRows meetings, Fellowships fellowships, Whereabouts whereabouts, Rules rules,
            Calendar calendar) {
        this.meetings = meetings;
        this.fellowships = fellowships;
        this.whereabouts = whereabouts;
        this.rules = rules;
        this.calendar = calendar;
    }

    public MeetingId add(NewMeeting asked) {
        return new MeetingId(meetings.saveAndFlush(new Meeting(checked(asked), calendar.today())).id());
    }

    /**
     * @param seenVersion what the screen showed when the change was begun
     * @throws Refused where a list says what it is
     */
    public void change(MeetingId id, long seenVersion, NewMeeting changed) {
        MeetingDetails details = checked(changed);
        Meeting meeting = one(id);
        if (meeting.sourceId() != null) {
            throw new Refused("meetings.from-list");
        }
        refuseIfChangedSince(seenVersion, meeting, details);
        meeting.correct(details);
        meetings.flush();
    }

    /** It stays for those who went there. Closed already, it keeps its day. */
    public void close(MeetingId id) {
        Meeting meeting = one(id);
        if (meeting.isListed()) {
            meeting.close(calendar.today());
            meetings.flush();
        }
    }

    /** It is on after all. On already, it stays as it is. */
    public void reopen(MeetingId id) {
        Meeting meeting = one(id);
        if (!meeting.isListed()) {
            meeting.reopen();
            meetings.flush();
        }
    }

    private MeetingDetails checked(NewMeeting asked) {
        rules.check(asked);
        fellowships.fellowship(asked.fellowship());
        return asked.details(asked.held().isInPerson() && asked.postcode() != null
                ? whereabouts.postcode(asked.postcode()).map(Located::point) : Optional.empty());
    }

    private Meeting one(MeetingId id) {
        return meetings.findById(id.value())
                .orElseThrow(() -> new EntityNotFoundException("No meeting has the number " + id.value() + "."));
    }

    private void refuseIfChangedSince(long seenVersion, Meeting meeting, MeetingDetails yours) {
        if (seenVersion == meeting.version()) {
            return;
        }
        MeetingDetails theirs = meeting.details();
        throw new Conflict(meeting.version(), Stream.of(
                difference("meetings.fellowship", theirs, yours, one -> fellowships.fellowship(one.fellowship()).name()),
                difference("meetings.name", theirs, yours, MeetingDetails::name),
                difference("meetings.day", theirs, yours, one -> one.weekday() == null ? null : day(one)),
                difference("meetings.starts", theirs, yours, one -> one.startsAt() == null ? null : Calendar.time(one.startsAt())),
                difference("meetings.minutes", theirs, yours, MeetingDetails::minutes),
                difference("meetings.place", theirs, yours, MeetingDetails::place),
                difference("meetings.address", theirs, yours, MeetingDetails::address),
                difference("meetings.postcode", theirs, yours, MeetingDetails::postcode),
                difference("meetings.held", theirs, yours, one -> Words.say("meetings.held", one.held())),
                difference("meetings.online-address", theirs, yours, MeetingDetails::onlineAddress),
                difference("meetings.online-how", theirs, yours, MeetingDetails::onlineHow),
                difference("meetings.openness", theirs, yours, one -> Words.say("meetings.openness", one.openness())),
                difference("meetings.features", theirs, yours, one -> one.features().stream().sorted()
                        .map(feature -> Words.say("meetings.feature", feature)).collect(Collectors.joining(", "))),
                difference("meetings.language", theirs, yours, MeetingDetails::language),
                difference("meetings.notes", theirs, yours, MeetingDetails::notes),
                difference("meetings.web", theirs, yours, MeetingDetails::web))
                .filter(said -> !said.theirs().equals(said.yours())).toList());
    }

    private static String day(MeetingDetails meeting) {
        return meeting.weekday().getDisplayName(TextStyle.FULL_STANDALONE, Words.HOME);
    }

    private static Difference difference(String what, MeetingDetails theirs, MeetingDetails yours,
            Function<MeetingDetails, Object> part) {
        return new Difference(Words.say(what), Objects.toString(part.apply(theirs), ""),
                Objects.toString(part.apply(yours), ""));
    }
}
