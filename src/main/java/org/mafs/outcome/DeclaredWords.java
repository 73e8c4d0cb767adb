package org.mafs.outcome;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mafs.base.Calendar;
import org.mafs.base.Conflict.Difference;
import org.mafs.base.Words;
import org.mafs.measure.InstrumentLibrary;
import org.springframework.stereotype.Component;

/** What is declared, in words. Holds no answers and nobody's name, so whoever is in may ask. */
@Component
public class DeclaredWords {

    private final InstrumentLibrary instruments;

    DeclaredWords(InstrumentLibrary instruments) {
        this.instruments = instruments;
    }

    /** One thing that was declared. */
    public record Line(String what, String value) {
    }

    /** What can be the primary outcome now, by its code: what is asked and comes to a number, and the shares of people. */
    public Map<String, String> primaries() {
        Map<String, String> names = new LinkedHashMap<>();
        instruments.inUse().stream().flatMap(instrument -> Measured.by(instrument).stream())
                .forEach(measured -> names.put(measured.code(), measured.name()));
        Declared.SHARES.forEach(share -> names.put(share, Words.say("outcome.primary." + share)));
        return names;
    }

    /** Also of what is not asked any more. */
    public String primary(String code) {
        String known = primaries().get(code);
        return known != null ? known : instruments.all().stream().flatMap(instrument -> Measured.by(instrument).stream())
                .filter(measured -> measured.code().equals(code)).map(Measured::name).reduce(code, (any, last) -> last);
    }

    public static String span(Declared.Span span) {
        return Words.say("outcome.span." + span.from().name().toLowerCase(Locale.ROOT).replace('_', '-') + "."
                + span.to().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** All of it, the primary outcome first. */
    public List<Line> lines(Declared declared) {
        Definitions used = declared.definitions();
        return List.of(line("primary", primary(declared.primary())), line("span", span(declared.span())),
                said("start", used.baselineDaysBefore()), said("end", used.endDaysAfter()),
                said("follow-up", used.followUpFrom(), used.followUpTo()), said("use", used.leastFewerDays()),
                said("meetings", used.leastMeetings()), line("confidence", Figures.wholeNumber(100 * used.confidence()) + "\u00a0%"));
    }

    /** What one says otherwise than the other. */
    public List<Difference> differences(Declared before, Declared after) {
        List<Line> were = lines(before);
        List<Line> are = lines(after);
        List<Difference> differences = new ArrayList<>();
        for (int place = 0; place < were.size(); place++) {
            differ(differences, were.get(place).what(), were.get(place).value(), are.get(place).value());
        }
        return differences;
    }

    List<Difference> differences(PlanDraft theirs, PlanDraft yours) {
        List<Difference> differences = new ArrayList<>();
        differ(differences, Words.say("outcome.plan.name"), theirs.name(), yours.name());
        if (!theirs.cohorts().equals(yours.cohorts())) {
            differences.add(new Difference(Words.say("outcome.cohorts"), Words.say("outcome.plan.cohorts.n",
                    theirs.cohorts().size()), Words.say("outcome.plan.cohorts.n", yours.cohorts().size())));
        }
        differences.addAll(differences(theirs.declared(), yours.declared()));
        return differences;
    }

    /** "3 May 2026", as the calendar on the wall had it. */
    public static String day(Instant at) {
        return Calendar.longDay(at.atZone(Calendar.PLACE).toLocalDate());
    }

    private static void differ(List<Difference> differences, String what, String theirs, String yours) {
        if (!theirs.equals(yours)) {
            differences.add(new Difference(what, theirs, yours));
        }
    }

    private static Line line(String key, String value) {
        return new Line(Words.say("outcome.declared." + key), value);
    }

    private static Line said(String key, Object... values) {
        return line(key, Words.say("outcome.declared." + key + ".is", values));
    }
}
