package org.mafs.mutualaid;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
                    : Stream.of(new ChangedMeeting.Difference(Words.say(key), said(was), said(is)));
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
        fact("meetings.fellowship", MeetingDetails::fellowship, fellowships);
        fact("meetings.name", MeetingDetails::name, Function.identity());
        fact("meetings.day", MeetingDetails::weekday, Differences::day);
        fact("meetings.starts", MeetingDetails::startsAt, Calendar::time);
        fact("meetings.minutes", MeetingDetails::minutes, String::valueOf);
        fact("meetings.place", MeetingDetails::place, Function.identity());
        fact("meetings.address", MeetingDetails::address, Function.identity());
        fact("meetings.postcode", MeetingDetails::postcode, Function.identity());
        fact("meetings.region", MeetingDetails::region, Function.identity());
        fact("mutualaid.refresh.where", MeetingDetails::where, point -> point.latitude() + ", " + point.longitude());
        fact("mutualaid.refresh.approximate", MeetingDetails::approximate, Differences::yes);
        fact("meetings.held", MeetingDetails::held, held -> Words.say("meetings.held", held));
        fact("meetings.online-address", MeetingDetails::onlineAddress, Function.identity());
        fact("meetings.online-how", MeetingDetails::onlineHow, Function.identity());
        fact("meetings.openness", MeetingDetails::openness, openness -> Words.say("meetings.openness", openness));
        fact("meetings.to-know", MeetingDetails::features, features -> features.stream().sorted()
                .map(feature -> Words.say("meetings.feature", feature)).collect(Collectors.joining(", ")));
        fact("meetings.language", MeetingDetails::language, Function.identity());
        fact("meetings.notes", MeetingDetails::notes, Function.identity());
        fact("meetings.web", MeetingDetails::web, Function.identity());
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
