package org.mafs.mutualaid;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which meeting of a list is which of the directory. A source's own name for a meeting counts first, unless the names
 * have evidently been dealt anew; then fellowship, day, time and place, where a name decides between several. What stays
 * in doubt is left alone: a meeting that is closed and added anew harms less than two that have swapped the people who
 * went there.
 *
 * <p>What the same source does not tell of any more is gone. What somebody here entered, in the same place at the same
 * time, stands as it was entered. What another list told of, in the same place at the same time, is the same meeting:
 * from now on it belongs to this list.
 */
final class Matching {

    /** @param found as the list tells of it now */
    record Same(KnownMeeting known, FoundMeeting found) {
    }

    /**
     * @param same        known and told of, in the order of the list
     * @param fresh       told of and not known
     * @param enteredHere told of, and entered here by hand
     * @param gone        listed by this source until now, and not told of any more
     */
    record Outcome(List<Same> same, List<FoundMeeting> fresh, List<FoundMeeting> enteredHere, List<KnownMeeting> gone) {
    }

    private final List<Candidate> listed = new ArrayList<>();
    private final List<Candidate> closed = new ArrayList<>();
    private final List<Candidate> enteredHere = new ArrayList<>();
    private final List<Candidate> ofOthers = new ArrayList<>();
    private final List<Candidate> told = new ArrayList<>();

    private Matching(Long source, Collection<KnownMeeting> known, List<FoundMeeting> found) {
        for (KnownMeeting meeting : known) {
            boolean own = !meeting.isEnteredHere() && meeting.source().equals(source);
            List<Candidate> among = own ? meeting.listed() ? listed : closed
                    : meeting.isEnteredHere() ? enteredHere : ofOthers;
            among.add(Candidate.of(meeting));
        }
        found.forEach(meeting -> told.add(Candidate.of(meeting)));
    }

    /** @param source null for one that was never read before */
    static Outcome of(Long source, Collection<KnownMeeting> known, List<FoundMeeting> found) {
        return new Matching(source, known, found).outcome();
    }

    private Outcome outcome() {
        meetInPlace(listed, closed, one -> one.ref == null ? null : one.ref + "|" + one.details.weekday() + "|"
                + one.details.startsAt());
        meetByRef(listed, Dealt.of(listed, told)::isTrusted);
        meetInPlace(listed, closed, Candidate::when);
        meetByRef(listed, (known, found) -> true);
        meetByRef(closed, (known, found) -> true);
        meetInPlace(enteredHere.stream().filter(one -> one.known.listed()).toList(), List.of(), Candidate::when);
        meetInPlace(ofOthers.stream().filter(one -> one.known.listed()).toList(),
                ofOthers.stream().filter(one -> !one.known.listed()).toList(), Candidate::when);
        Predicate<Candidate> byHand = one -> one.met() != null && one.met().known.isEnteredHere();
        return new Outcome(
                told.stream().filter(one -> !one.isFree()).filter(byHand.negate())
                        .map(one -> new Same(one.met().known, one.found)).toList(),
                told.stream().filter(Candidate::isFree).map(one -> one.found).toList(), 
                told.stream().filter(byHand).map(one -> one.found).toList(),
                listed.stream().filter(Candidate::isFree).map(one -> one.known).toList());
    }

    private interface Trust {
        boolean between(Candidate known, Candidate found);
    }

    private void meetByRef(List<Candidate> known, Trust trust) {
        meetAlone(known, one -> one.ref == null ? null : one.fellowship() + "|" + one.ref + "|" + one.details.weekday(),
                trust, false);
        meetAlone(known, one -> one.ref == null ? null : one.fellowship() + "|" + one.ref, trust, true);
    }

    /** @param evenWhenMet those who have met already count as well when it is asked whether there is only one */
    private void meetAlone(List<Candidate> known, Function<Candidate, String> key, Trust trust, boolean evenWhenMet) {
        Map<String, List<Candidate>> here = grouped(known, key, evenWhenMet);
        Map<String, List<Candidate>> there = grouped(told, key, evenWhenMet);
        here.forEach((said, ours) -> {
            List<Candidate> theirs = there.getOrDefault(said, List.of());
            if (ours.size() == 1 && theirs.size() == 1 && ours.getFirst().isFree() && theirs.getFirst().isFree()
                    && trust.between(ours.getFirst(), theirs.getFirst())) {
                ours.getFirst().meets(theirs.getFirst());
            }
        });
    }

    private static Map<String, List<Candidate>> grouped(List<Candidate> candidates, Function<Candidate, String> key,
            boolean evenWhenMet) {
        return candidates.stream().filter(one -> (evenWhenMet || one.isFree()) && key.apply(one) != null)
                .collect(Collectors.groupingBy(key));
    }

    /** Of one name first, then those that are alone there; listed ones before closed ones. */
    private void meetInPlace(List<Candidate> open, List<Candidate> shut, Function<Candidate, String> key) {
        Stream.of(open, shut).forEach(known -> meetNamed(known, key));
        Stream.of(open, shut).forEach(known -> meetOnlyOne(known, key));
    }

    private void meetNamed(List<Candidate> known, Function<Candidate, String> key) {
        InPlace here = new InPlace(known, one -> key.apply(one) == null ? null : key.apply(one) + "|" + one.name);
        for (Candidate one : told) {
            if (one.isFree()) {
                here.sharing(one, 1).forEach(one::meets);
            }
        }
    }

    private void meetOnlyOne(List<Candidate> known, Function<Candidate, String> key) {
        InPlace here = new InPlace(known, key);
        InPlace there = new InPlace(told, key);
        Map<Candidate, Candidate> pairs = new HashMap<>();
        for (Candidate one : told) {
            List<Candidate> ours = one.isFree() && !one.where.isNowhere() ? here.sharing(one, 2) : List.of();
            if (ours.size() == 1 && there.sharing(ours.getFirst(), 2).size() == 1) {
                pairs.put(one, ours.getFirst());
            }
        }
        pairs.forEach(Candidate::meets);
    }
}
