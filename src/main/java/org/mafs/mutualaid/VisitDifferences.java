package org.mafs.mutualaid;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.mafs.base.Calendar;
import org.mafs.base.Conflict;
import org.mafs.base.Conflict.Difference;
import org.mafs.base.Words;

/** Two versions of one visit side by side, in words. */
final class VisitDifferences {

    private VisitDifferences() {
    }

    /** Empty when both say the same. */
    static Optional<Conflict> between(Visit theirs, LocalDate yourDay, Impression yours) {
        List<Difference> found = new ArrayList<>();
        add(found, "mutualaid.visit.day", day(theirs.visitedOn()), day(yourDay));
        add(found, "mutualaid.visit.first", first(theirs.impression()), first(yours));
        add(found, "mutualaid.visit.how", how(theirs.impression()), how(yours));
        add(found, "mutualaid.visit.back", back(theirs.impression()), back(yours));
        return found.isEmpty() ? Optional.empty() : Optional.of(new Conflict(theirs.version(), found));
    }

    private static void add(List<Difference> found, String what, String theirs, String yours) {
        if (!Objects.equals(theirs, yours)) {
            found.add(new Difference(Words.say(what), theirs, yours));
        }
    }

    private static String day(LocalDate day) {
        return day == null ? Words.say("mutualaid.visit.day.not-known") : Calendar.longDay(day);
    }

    private static String first(Impression said) {
        return said.firstEver() == null ? notSaid() : Words.say("mutualaid.visit.first." + (said.firstEver() ? "yes" : "no"));
    }

    private static String how(Impression said) {
        return said.howItWas() == null ? notSaid() : Words.say("mutualaid.visit.how." + said.howItWas());
    }

    private static String back(Impression said) {
        return said.goingBack() == null ? notSaid() : Words.say("mutualaid.visit.back", said.goingBack());
    }

    private static String notSaid() {
        return Words.say("mutualaid.visit.not-said");
    }
}
