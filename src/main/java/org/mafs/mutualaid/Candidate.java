package org.mafs.mutualaid;

/** One side of the matching: a meeting that is known, or one that a list tells of. Each meets at most one of the other. */
final class Candidate {

    final KnownMeeting known;
    final FoundMeeting found;
    final MeetingDetails details;
    final String ref;
    final Whereat where;
    final String name;
    private Candidate met;

    private Candidate(KnownMeeting known, FoundMeeting found, MeetingDetails details, String ref) {
        this.known = known;
        this.found = found;
        this.details = details;
        this.ref = ref;
        this.where = Whereat.of(details);
        this.name = Plain.words(details.name());
    }

    static Candidate of(KnownMeeting known) {
        return new Candidate(known, null, known.details(), known.ref());
    }

    static Candidate of(FoundMeeting found) {
        return new Candidate(null, found, found.details(), found.ref());
    }

    void meets(Candidate other) {
        met = other;
        other.met = this;
    }

    boolean isFree() {
        return met == null;
    }

    Candidate met() {
        return met;
    }

    boolean isSamePlace(Candidate other) {
        return where.isSameAs(other.where);
    }

    /** Of which fellowship, and when in the week. */
    String when() {
        return details.fellowship().value() + "|" + details.weekday() + "|" + details.startsAt();
    }

    String fellowship() {
        return String.valueOf(details.fellowship().value());
    }
}
