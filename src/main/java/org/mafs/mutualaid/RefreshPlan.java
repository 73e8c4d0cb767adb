package org.mafs.mutualaid;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mafs.base.Words;

/** A list beside the directory: what using it does, in words and in the table. */
final class RefreshPlan {

    private final String source;
    private final MeetingFormat format;
    private final ListReading read;
    private final Long sourceId;
    private final Collection<KnownMeeting> known;
    private final Matching.Outcome outcome;
    private final List<Matching.Same> same;
    private final List<KnownMeeting> gone;

    /** @param sourceId null for one that was never read before */
    RefreshPlan(String source, MeetingFormat format, ListReading read, Long sourceId, Collection<KnownMeeting> known) {
        this.source = source;
        this.format = format;
        this.read = read;
        this.sourceId = sourceId;
        this.known = known;
        this.outcome = Matching.of(sourceId, known, read.meetings().found());
        this.same = outcome.same().stream().map(this::withWhatOthersSaid).toList();
        this.gone = outcome.gone().stream().filter(meeting -> !isDoubted(meeting)).toList();
    }

    /** @param otherwise how it stands where nothing has to be asked */
    Refreshed told(Refreshed.Standing otherwise) {
        Differences differences = new Differences(read::name);
        List<ChangedMeeting> changed = same.stream().filter(RefreshPlan::isChanged)
                .map(same -> new ChangedMeeting(BriefMeeting.of(same.found()), !same.known().listed(),
                        differences.between(same.known().details(), same.found().details()))).toList();
        int accepted = read.meetings().found().size();
        int listed = (int) known.stream().filter(this::isOwn).filter(KnownMeeting::listed).count();
        Refreshed told = new Refreshed(otherwise, source, format, read.usual().name(),
                read.meetings().read(), accepted, read.meetings().rejected(), remarks(),
                outcome.fresh().stream().map(BriefMeeting::of).toList(), changed,
                accepted == 0 ? List.of() : gone.stream().map(closed -> BriefMeeting.of(0, closed.details())).toList(),
                accepted - outcome.fresh().size() - changed.size(), listed, mark());
        if (accepted == 0) {
            return told.standing(Refreshed.Standing.EMPTY);
        }
        return told.closesMany() ? told.standing(Refreshed.Standing.CLOSES_MANY) : told;
    }

    /** What another list has told is kept where this one does not say: the poorer list does not make it poorer. */
    private Matching.Same withWhatOthersSaid(Matching.Same one) {
        if (isOwn(one.known()) && !one.known().ofSeveral()) {
            return one;
        }
        FoundMeeting found = one.found();
        return new Matching.Same(one.known(),
                new FoundMeeting(found.line(), found.ref(), found.details().or(one.known().details())));
    }

    /** The list still tells of it, in a record that could not be taken. */
    private boolean isDoubted(KnownMeeting meeting) {
        return meeting.ref() != null && read.meetings().doubted().contains(meeting.ref());
    }

    private boolean isOwn(KnownMeeting meeting) {
        return sourceId != null && sourceId.equals(meeting.source());
    }

    private List<String> remarks() {
        List<String> remarks = new ArrayList<>(read.meetings().remarks());
        if (!outcome.enteredHere().isEmpty()) {
            remarks.add(Words.say("mutualaid.refresh.entered-here", outcome.enteredHere().size()));
        }
        if (gone.size() < outcome.gone().size()) {
            remarks.add(Words.say("mutualaid.refresh.doubted", outcome.gone().size() - gone.size()));
        }
        return List.copyOf(remarks);
    }

    /** What somebody here has closed opens again only when the list says something new of it. */
    private static boolean isChanged(Matching.Same same) {
        return !same.known().listed() && !same.known().closedByHand() || !same.known().details().equals(same.found().details());
    }

    /** Under the same name of the same source, word for word, nothing is written. */
    private boolean isWritten(Matching.Same same) {
        return isChanged(same) || same.known().listed() && (!isOwn(same.known())
                || !Objects.equals(same.found().ref(), same.known().ref()));
    }

    /** @param made the number of the fellowship that had none when the list was read */
    void write(ListedMeetings meetings, long to, Optional<FellowshipId> made, LocalDate today) {
        meetings.close(gone, today);
        meetings.say(to, same.stream().filter(this::isWritten).toList(), today);
        meetings.add(to, outcome.fresh().stream().map(found -> made.map(id -> NewFellowship.numbered(found, id)).orElse(found)).toList(),
                today);
        meetings.listed(to, today);
    }

    private String mark() {
        Stream<String> kept = same.stream().map(one -> one.found().line() + "=" + one.known().id() + "."
                + one.known().version());
        Stream<String> closed = gone.stream().map(one -> "-" + one.id() + "." + one.version());
        Stream<String> fresh = Stream.concat(outcome.fresh().stream(), outcome.enteredHere().stream())
                .map(one -> "+" + one.line());
        String all = Stream.of(Stream.of(source), kept, closed, fresh).flatMap(Function.identity())
                .collect(Collectors.joining(" "));
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
