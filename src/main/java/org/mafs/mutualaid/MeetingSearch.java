package org.mafs.mutualaid;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mafs.base.VenueId;

/**
 * What the meetings are narrowed by. It can be written into an address and read from one, so that a list can be shared
 * and comes back; what an address says wrongly is left out.
 *
 * @param words       each of them stands in the name, the place, the address or the region; empty for all
 * @param days        none for all, those by appointment too
 * @param from        not before this time of day; null for all
 * @param when        counted from now; null for all
 * @param fellowships their codes; none for all kinds that are for oneself
 * @param families    groups for families instead, where no fellowship is named
 * @param openness    null for all
 * @param held        in person or online, where those held both ways count as either; null for all
 * @param features    all of them are said of it
 * @param language    a language tag; null for all
 * @param near        a postcode as somebody typed it; null where distance does not matter or a room is named
 * @param venue       a room that distance is counted from; or null
 * @param miles       no further than this, 1 to 100; null for all. What is only online is in reach when that is asked for
 * @param listed      those that are on, those that have closed, or both
 * @param order       neutral towards every fellowship
 */
public record MeetingSearch(String words, Set<DayOfWeek> days, LocalTime from, When when, Set<String> fellowships,
        boolean families, Openness openness, Held held, Set<Feature> features, String language, String near,
        VenueId venue, Integer miles, Listed listed, Order order) {

    /** A time that is counted from now, in the time of this country. */
    public enum When {
        /** From five in the afternoon until four in the morning; after midnight what is left of that. */
        TONIGHT,
        /** What begins today from now on. */
        LATER_TODAY
    }

    public enum Listed {
        OPEN, CLOSED, ALL
    }

    public enum Order {
        /** The next first, from today's weekday on; then the nearest; then by name. */
        TIME,
        /** The nearest first, then by time and name. What has no known place comes last. */
        DISTANCE
    }

    public static final int MOST_MILES = 100;
    public static final int LONGEST_WORDS = 100;
    private static final int LONGEST_LANGUAGE = 20;

    public static final MeetingSearch ALL = new MeetingSearch("", Set.of(), null, null, Set.of(), false, null, null,
            Set.of(), null, null, null, null, Listed.OPEN, Order.TIME);

    public MeetingSearch {
        words = words.strip();
        days = Set.copyOf(days);
        fellowships = Set.copyOf(fellowships);
        features = Set.copyOf(features);
    }

    /** Whether distance is counted from somewhere. */
    public boolean isFromSomewhere() {
        return near != null || venue != null;
    }

    public MeetingSearch worded(String asked) {
        return new MeetingSearch(asked, days, from, when, fellowships, families, openness, held, features, language,
                near, venue, miles, listed, order);
    }

    public MeetingSearch on(Set<DayOfWeek> asked) {
        return new MeetingSearch(words, asked, from, when, fellowships, families, openness, held, features, language,
                near, venue, miles, listed, order);
    }

    /** @param asked null for any time */
    public MeetingSearch at(When asked) {
        return new MeetingSearch(words, days, from, asked, fellowships, families, openness, held, features, language,
                near, venue, miles, listed, order);
    }

    public MeetingSearch of(Set<String> codes) {
        return new MeetingSearch(words, days, from, when, codes, families, openness, held, features, language, near,
                venue, miles, listed, order);
    }

    public MeetingSearch forFamilies(boolean asked) {
        return new MeetingSearch(words, days, from, when, fellowships, asked, openness, held, features, language, near,
                venue, miles, listed, order);
    }

    /** @param asked null from nowhere */
    public MeetingSearch nearVenue(VenueId asked, Order by) {
        return new MeetingSearch(words, days, from, when, fellowships, families, openness, held, features, language,
                null, asked, miles, listed, by);
    }

    /** @param asked as typed */
    public MeetingSearch nearPostcode(String asked, Order by) {
        return new MeetingSearch(words, days, from, when, fellowships, families, openness, held, features, language,
                asked, null, miles, listed, by);
    }

    /** @param asked null for any distance */
    public MeetingSearch within(Integer asked) {
        return new MeetingSearch(words, days, from, when, fellowships, families, openness, held, features, language,
                near, venue, asked, listed, order);
    }

    /** For an address; what narrows nothing is left out. */
    public Map<String, List<String>> written() {
        Map<String, List<String>> said = new LinkedHashMap<>();
        say(said, "when", Stream.ofNullable(when).map(MeetingSearch::word));
        say(said, "words", Stream.of(words).filter(text -> !text.isEmpty()));
        say(said, "day", days.stream().sorted().map(MeetingSearch::day));
        say(said, "from", Stream.ofNullable(from).map(LocalTime::toString));
        say(said, "fellowship", fellowships.stream().sorted());
        say(said, "for", Stream.of("families").filter(text -> families));
        say(said, "openness", Stream.ofNullable(openness).map(MeetingSearch::word));
        say(said, "held", Stream.ofNullable(held).map(MeetingSearch::word));
        say(said, "with", features.stream().sorted().map(Feature::kept));
        say(said, "language", Stream.ofNullable(language));
        say(said, "near", Stream.ofNullable(near));
        say(said, "venue", Stream.ofNullable(venue).map(room -> String.valueOf(room.value())));
        say(said, "miles", Stream.ofNullable(miles).map(String::valueOf));
        say(said, "listed", Stream.of(listed).filter(which -> which != Listed.OPEN).map(MeetingSearch::word));
        say(said, "order", Stream.of(order).filter(by -> by != Order.TIME).map(MeetingSearch::word));
        return said;
    }

    /** As {@link #written} writes it. */
    public static MeetingSearch read(Map<String, List<String>> said) {
        return new MeetingSearch(first(said, "words").map(text -> text.substring(0, Math.min(text.length(), LONGEST_WORDS)))
                        .orElse(""),
                among(said, "day", DayOfWeek.values(), MeetingSearch::day), first(said, "from").map(MeetingSearch::time).orElse(null),
                one(said, "when", When.values()), said.getOrDefault("fellowship", List.of()).stream()
                        .filter(code -> !code.isBlank()).map(code -> code.toLowerCase(Locale.ROOT)).collect(Collectors.toSet()),
                first(said, "for").filter("families"::equals).isPresent(), one(said, "openness", Openness.values()),
                one(said, "held", Held.values()), among(said, "with", Feature.values(), Feature::kept),
                first(said, "language").filter(tag -> tag.length() <= LONGEST_LANGUAGE).orElse(null),
                first(said, "near").filter(typed -> number(said, "venue").isEmpty()).orElse(null),
                number(said, "venue").map(VenueId::new).orElse(null),
                number(said, "miles").filter(far -> far >= 1 && far <= MOST_MILES).map(Long::intValue).orElse(null),
                Optional.ofNullable(one(said, "listed", Listed.values())).orElse(Listed.OPEN),
                Optional.ofNullable(one(said, "order", Order.values())).orElse(Order.TIME));
    }

    private static void say(Map<String, List<String>> said, String name, Stream<String> values) {
        List<String> all = values.toList();
        if (!all.isEmpty()) {
            said.put(name, all);
        }
    }

    private static Optional<String> first(Map<String, List<String>> said, String name) {
        return said.getOrDefault(name, List.of()).stream().map(String::strip).filter(text -> !text.isEmpty()).findFirst();
    }

    private static Optional<Long> number(Map<String, List<String>> said, String name) {
        return first(said, name).filter(text -> text.matches("[0-9]{1,18}")).map(Long::valueOf);
    }

    private static <T extends Enum<T>> T one(Map<String, List<String>> said, String name, T[] values) {
        return among(said, name, values, MeetingSearch::word).stream().findFirst().orElse(null);
    }

    private static <T> Set<T> among(Map<String, List<String>> said, String name, T[] values, Function<T, String> inAddress) {
        List<String> words = new ArrayList<>(said.getOrDefault(name, List.of()));
        return Arrays.stream(values).filter(value -> words.contains(inAddress.apply(value))).collect(Collectors.toSet());
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Such as {@code mon}. */
    private static String day(DayOfWeek day) {
        return day.name().substring(0, 3).toLowerCase(Locale.ROOT);
    }

    private static LocalTime time(String said) {
        try {
            return LocalTime.parse(said);
        } catch (DateTimeParseException notATime) {
            return null;
        }
    }
}
