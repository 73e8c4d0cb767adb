package org.mafs.checkin;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.mafs.base.Conflict;
import org.mafs.base.Conflict.Difference;
import org.mafs.base.Words;
import org.mafs.measure.Substance;
import org.mafs.measure.ToldDays;
import org.mafs.measure.UseDays;

/** Puts two versions of a form side by side, in words. */
final class Differences {

    private final List<Difference> found = new ArrayList<>();

    static Conflict between(CheckInRecord theirs, CheckInAnswers yours) {
        Differences differences = new Differences();
        differences.add("checkin.mood", theirs.answers().mood(), yours.mood());
        differences.add("checkin.week", theirs.answers().week(), yours.week());
        differences.add("checkin.hope", theirs.answers().hope(), yours.hope());
        differences.add("checkin.meetings", number(theirs.answers().meetings()), number(yours.meetings()));
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
        if (!Objects.equals(theirs, yours)) {
            found.add(new Difference(Words.say(what), inWords(theirs), inWords(yours)));
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
