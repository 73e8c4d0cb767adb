package org.mafs.mutualaid;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.formula.functions.T;
import org.mafs.base.Calendar;
import org.mafs.base.Words;

/** What a list says of a meeting now and did not say before. */
final class Differences {

    private static final int LONGEST = 120;

    private record Fact<T>(String key, Function<MeetingDetails, T> of, Function<T, String> words) {

        Stream<ChangedMeeting.Difference> between(MeetingDetails before, MeetingDetails after) {
            T was = of.apply(before);
            T is = of.apply(after);
            return Objects.equals(was, is) ? Stream.of()
                    : Stream.of(new ChangedMeeting.Difference(Words.say("mutualaid.refresh.fact." + key), said(was), said(is)));
        }

        private String said(T value) {
            String said = value == null ? "" : words.apply(value);
            if (said.isEmpty()) {
                return Words.say("mutualaid.refresh.not-said");
            }
            return said.length() <= LONGEST ? said : said.substring(0, said.offsetByCodePoints(0,
                    said.codePointCount(0, LONGEST))) + "…";
        }
    }

    private final List<Fact<?>> facts = new ArrayList<>();

    /** @param fellowships what each is called */
    Differences(Function<FellowshipId, String> fellowships) {
        fact("fellowship", MeetingDetails::fellowship, fellowships);
        fact("name", MeetingDetails::name, Function.identity());
        fact("day", MeetingDetails::weekday, Differences::day);
        fact("time", MeetingDetails::startsAt, Calendar::time);
        fact("minutes", MeetingDetails::minutes, String::valueOf);
        fact("place", MeetingDetails::place, Function.identity());
        fact("address", MeetingDetails::address, Function.identity());
        fact("postcode", MeetingDetails::postcode, Function.identity());
        fact("region", MeetingDetails::region, Function.identity());
        fact("where", MeetingDetails::where, point -> point.latitude() + ", " + point.longitude());
        fact("approximate", MeetingDetails::approximate, Differences::yes);
        fact("held", MeetingDetails::held, held -> Words.say("mutualaid.refresh.held", held));
        fact("online", MeetingDetails::onlineAddress, Function.identity());
        fact("how", MeetingDetails::onlineHow, Function.identity());
        fact("openness", MeetingDetails::openness, openness -> Words.say("mutualaid.refresh.openness", openness));
        fact("features", MeetingDetails::features, features -> features.stream().sorted()
                .map(feature -> Words.say("mutualaid.refresh.feature", feature)).collect(Collectors.joining(", ")));
        fact("language", MeetingDetails::language, Function.identity());
        fact("notes", MeetingDetails::notes, Function.identity());
        fact("web", MeetingDetails::web, Function.identity());
    }

    private <T> void fact(String key, Function<MeetingDetails, T> of, Function<T, String> words) {
        facts.add(new Fact<>(key, of, words));
    }

    List<ChangedMeeting.Difference> between(MeetingDetails before, MeetingDetails after) {
        return facts.stream().flatMap(fact -> fact.between(before, after)).toList();
    }

    private static String day(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL_STANDALONE, Words.HOME);
    }

    private static String yes(boolean yes) {
        return Words.say(yes ? "mutualaid.refresh.yes" : "mutualaid.refresh.no");
    }
}
