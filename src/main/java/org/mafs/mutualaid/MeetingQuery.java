package org.mafs.mutualaid;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A search as the database understands it, with the distance counted there. */
final class MeetingQuery {

    private static final String COUNT = """
            SELECT COUNT(*) FROM meeting m JOIN fellowship f ON f.id = m.fellowship_id WHERE TRUE%s""";

    private static final String PAGE = """
            SELECT m.id, %s AS miles FROM meeting m JOIN fellowship f ON f.id = m.fellowship_id WHERE TRUE%s
             ORDER BY %s m.weekday IS NULL, MOD(m.weekday - :first + 7, 7), m.starts_at IS NULL, m.starts_at,
                      miles IS NULL, miles, m.name, m.id
             LIMIT :limit OFFSET :offset""";

    /** The haversine formula, as {@link Point#milesTo} has it. */
    private static final String MILES = """
            CASE WHEN m.held = 'ONLINE' THEN NULL ELSE 7917.5228 * ASIN(SQRT(LEAST(1,
                 POW(SIN(RADIANS(m.latitude - :latitude) / 2), 2) + COS(RADIANS(:latitude)) * COS(RADIANS(m.latitude))
                 * POW(SIN(RADIANS(m.longitude - :longitude) / 2), 2)))) END""";

    private static final double MILES_A_DEGREE = 69.09;
    private static final double NEVER_SMALLER = 0.01;

    private final StringBuilder narrowed = new StringBuilder();
    private final Map<String, Object> values = new HashMap<>();
    private final MeetingSearch search;
    private final Optional<Point> from;

    MeetingQuery(MeetingSearch search, Optional<Point> from, LocalDateTime now) {
        this.search = search;
        this.from = from;
        from.ifPresent(point -> {
            values.put("latitude", point.latitude());
            values.put("longitude", point.longitude());
        });
        words();
        when(now);
        kinds();
        said();
        reach();
        switch (search.listed()) {
            case OPEN -> narrowed.append(" AND m.listed");
            case CLOSED -> narrowed.append(" AND NOT m.listed");
            case ALL -> { }
        }
        values.put("first", firstDay(search, now).getValue());
    }

    String count() {
        return COUNT.formatted(narrowed);
    }

    String page() {
        boolean byDistance = search.order() == MeetingSearch.Order.DISTANCE && from.isPresent();
        return PAGE.formatted(from.isPresent() ? MILES : "NULL", narrowed, byDistance ? "miles IS NULL, miles," : "");
    }

    Map<String, Object> values() {
        return values;
    }

    private void words() {
        List<String> asked = Arrays.stream(search.words().split("\\s+")).filter(word -> !word.isEmpty()).toList();
        for (int i = 0; i < asked.size(); i++) {
            values.put("word" + i, "%" + escaped(asked.get(i)) + "%");
            narrowed.append(" AND CONCAT_WS(' ', m.name, m.place, m.address, m.postcode, REPLACE(m.postcode, ' ', ''),"
                    + " m.region, f.name, f.code) LIKE :word").append(i);
        }
    }

    private void when(LocalDateTime now) {
        if (!search.days().isEmpty()) {
            values.put("days", search.days().stream().map(DayOfWeek::getValue).toList());
            narrowed.append(" AND m.weekday IN (:days)");
        }
        if (search.from() != null) {
            values.put("from", search.from());
            narrowed.append(" AND m.starts_at >= :from");
        }
        if (search.when() != null) {
            List<String> any = new ArrayList<>();
            for (Hours hours : Hours.of(search.when(), now)) {
                any.add(within(hours, any.size()));
            }
            narrowed.append(" AND (").append(String.join(" OR ", any)).append(")");
        }
    }

    private String within(Hours hours, int number) {
        values.put("day" + number, hours.day().getValue());
        values.put("since" + number, hours.from());
        String begins = "m.starts_at >= :since" + number;
        if (hours.before() != null) {
            values.put("before" + number, hours.before());
            begins += " AND m.starts_at < :before" + number;
        }
        return "m.weekday = :day%d AND (%s%s)".formatted(number, begins, hours.untimed() ? " OR m.starts_at IS NULL" : "");
    }

    private void kinds() {
        if (search.fellowships().isEmpty()) {
            narrowed.append(search.families() ? " AND f.kind = 'FAMILIES'" : " AND f.kind <> 'FAMILIES'");
        } else {
            values.put("fellowships", search.fellowships());
            narrowed.append(" AND f.code IN (:fellowships)");
        }
    }

    private void said() {
        Optional.ofNullable(search.openness()).ifPresent(openness -> {
            values.put("openness", openness.name());
            narrowed.append(" AND m.openness = :openness");
        });
        Optional.ofNullable(search.held()).ifPresent(held -> narrowed.append(switch (held) {
            case IN_PERSON -> " AND m.held <> 'ONLINE'";
            case ONLINE -> " AND m.held <> 'IN_PERSON'";
            case BOTH -> " AND m.held = 'BOTH'";
        }));
        Optional.ofNullable(search.language()).ifPresent(language -> {
            values.put("language", language);
            narrowed.append(" AND m.language = :language");
        });
        search.features().forEach(feature ->
                narrowed.append(" AND FIND_IN_SET('").append(feature.kept()).append("', m.features)"));
    }

    /** A box first, which costs little, then the circle in it. */
    private void reach() {
        if (search.miles() == null || from.isEmpty()) {
            return;
        }
        double north = search.miles() / MILES_A_DEGREE;
        double east = north / Math.max(NEVER_SMALLER, Math.cos(Math.toRadians(from.get().latitude())));
        values.put("south", from.get().latitude() - north);
        values.put("north", from.get().latitude() + north);
        values.put("west", from.get().longitude() - east);
        values.put("east", from.get().longitude() + east);
        values.put("miles", search.miles());
        String near = "m.latitude BETWEEN :south AND :north AND m.longitude BETWEEN :west AND :east AND "
                + MILES + " <= :miles";
        narrowed.append(search.held() == Held.ONLINE ? " AND (m.held = 'ONLINE' OR " + near + ")" : " AND " + near);
    }

    /** Weeks begin with the day that is asked about. */
    private static DayOfWeek firstDay(MeetingSearch search, LocalDateTime now) {
        return search.when() == null ? now.getDayOfWeek() : Hours.of(search.when(), now).getFirst().day();
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
