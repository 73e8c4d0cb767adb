package org.mafs.checkin;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.mafs.base.Conflict;
import org.mafs.base.Conflict.Difference;
import org.mafs.base.Words;
import org.mafs.measure.Substance;
import org.mafs.measure.ToldDays;
import org.mafs.measure.UseDays;
import org.mafs.mutualaid.VisitedPlace;
import org.mafs.mutualaid.VisitsTold;

/** Puts two versions of a form side by side, in words. */
final class Differences {

    private final List<Difference> found = new ArrayList<>();

    /** @param called how places are called */
    static Conflict between(CheckInRecord theirs, CheckInAnswers yours,
            Function<Set<VisitedPlace>, Map<VisitedPlace, String>> called) {
        Differences differences = new Differences();
        differences.add("checkin.mood", theirs.answers().mood(), yours.mood());
        differences.add("checkin.week", theirs.answers().week(), yours.week());
        differences.add("checkin.hope", theirs.answers().hope(), yours.hope());
        differences.add("checkin.meetings", number(theirs.answers().meetings()), number(yours.meetings()));
        differences.addVisits(theirs.answers().visits(), yours.visits(), called);
        differences.addDays(theirs.answers().use(), yours.use());
        return new Conflict(theirs.version(), differences.found);
    }

    static Conflict between(LookBackAnswers theirs, LookBackAnswers yours) {
        Differences differences = new Differences();
        differences.add("checkin.main", inWords(theirs.use().main()), inWords(yours.use().main()));
        differences.add("checkin.meetings28", number(theirs.meetings()), number(yours.meetings()));
        differences.addDays(theirs.use(), yours.use());
        return new Conflict(0, differences.found);
    }

    private void addVisits(VisitsTold theirs, VisitsTold yours,
            Function<Set<VisitedPlace>, Map<VisitedPlace, String>> called) {
        Set<VisitedPlace> places = new TreeSet<>(theirs.times().keySet());
        places.addAll(yours.times().keySet());
        if (!theirs.times().equals(yours.times())) {
            Map<VisitedPlace, String> names = called.apply(places);
            places.forEach(place -> addNamed(Words.say("checkin.visits.to", names.get(place)), theirs.times().get(place),
                    yours.times().get(place)));
        }
        add("checkin.visits.first", first(theirs), first(yours));
        add("checkin.visits.how", theirs.impression().howItWas(), yours.impression().howItWas());
        add("checkin.visits.back", back(theirs), back(yours));
    }

    private static String first(VisitsTold told) {
        return told.impression().firstEver() == null ? null
                : Words.say("checkin.visits.first." + (told.impression().firstEver() ? "yes" : "no"));
    }

    private static String back(VisitsTold told) {
        return told.impression().goingBack() == null ? null
                : Words.say("checkin.visits.back", told.impression().goingBack());
    }

    private void addDays(UseDays theirs, UseDays yours) {
        Set<Substance> named = EnumSet.noneOf(Substance.class);
        named.addAll(theirs.named());
        named.addAll(yours.named());
        named.forEach(substance -> addDays(substance, theirs, yours));
    }

    /** Where both tell days, only those that differ are named. */
    private void addDays(Substance substance, UseDays theirs, UseDays yours) {
        String what = "measure.substance." + substance.code();
        ToldDays their = theirs.told().get(substance);
        ToldDays your = yours.told().get(substance);
        if (their == null || your == null) {
            add(what, told(theirs, substance), told(yours, substance));
        } else if (!their.equals(your)) {
            add(what, DayWords.where(their, your), DayWords.where(your, their));
        }
    }

    private static String told(UseDays use, Substance substance) {
        return Optional.ofNullable(use.told().get(substance)).filter(ToldDays::saysAnything).map(DayWords::of)
                .orElseGet(() -> Optional.ofNullable(use.counted().get(substance)).map(String::valueOf).orElse(null));
    }

    private void add(String what, Object theirs, Object yours) {
        addNamed(Words.say(what), theirs, yours);
    }

    private void addNamed(String what, Object theirs, Object yours) {
        if (!Objects.equals(theirs, yours)) {
            found.add(new Difference(what, inWords(theirs), inWords(yours)));
        }
    }

    private static String inWords(Optional<Substance> substance) {
        return substance.map(named -> Words.say("measure.substance." + named.code())).orElse(null);
    }

    private static Integer number(OptionalInt answer) {
        return answer.isPresent() ? answer.getAsInt() : null;
    }

    private static String inWords(Object answer) {
        return answer == null ? Words.say("measure.unanswered") : answer.toString();
    }
}
