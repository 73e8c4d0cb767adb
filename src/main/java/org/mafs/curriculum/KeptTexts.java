package org.mafs.curriculum;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mafs.base.Calendar;
import org.mafs.base.CohortId;
import org.mafs.base.SessionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which version a cohort keeps of each text in each language that there is: the one somebody moved it to; or else what was
 * in force when it began; or else, where there was none yet, the first that came. All of them take as many questions to the
 * database as one.
 */
@Component
class KeptTexts {

    private static final String PUBLISHED = """
            SELECT k.id AS cohort_id, v.id, v.code, v.language, v.published_at, c.content_id IS NOT NULL AS chosen
              FROM cohort k JOIN content_version v
              LEFT JOIN cohort_content c ON c.cohort_id = k.id AND c.content_id = v.id
             WHERE k.id IN (:cohorts) AND v.status = 'PUBLISHED' %s ORDER BY v.published_at, v.number""";

    private static final String EVENINGS = """
            SELECT s.cohort_id, s.id, s.number, s.held_on, s.starts_at, b.began_at
              FROM cohort_session s LEFT JOIN cohort_beginning b ON b.cohort_id = s.cohort_id
             WHERE s.cohort_id IN (:cohorts) AND s.status <> 'CANCELLED' ORDER BY s.held_on, s.starts_at""";

    private final ContentVersions versions;
    private final JdbcClient database;
    private final Calendar calendar;

    KeptTexts(ContentVersions versions, JdbcClient database, Calendar calendar) {
        this.versions = versions;
        this.database = database;
        this.calendar = calendar;
    }

    /** A text in one of its languages. */
    record Place(ContentCode code, String language) {
    }

    /** The version of a text that a cohort keeps. */
    record Wanted(CohortId cohort, ContentCode code) {
    }

    private record Published(CohortId cohort, long id, Place place, Instant at, boolean chosen) {
    }

    /** @param began when the cohort did, where it is written down */
    record Evening(CohortId cohort, SessionId id, int number, Instant startsAt, Optional<Instant> began) {
    }

    /** Of each of these texts the one in the language, or else in English; in their order, without those there are not. */
    List<ContentText> of(CohortId cohort, Collection<ContentCode> codes, String language) {
        if (codes.isEmpty()) {
            return List.of();
        }
        List<Wanted> wanted = codes.stream().distinct().map(code -> new Wanted(cohort, code)).toList();
        Map<Wanted, ContentText> texts = of(Set.copyOf(wanted), language);
        return wanted.stream().flatMap(one -> Optional.ofNullable(texts.get(one)).stream()).toList();
    }

    /** As many as there are, in the language or else in English. */
    Map<Wanted, ContentText> of(Set<Wanted> wanted, String language) {
        if (wanted.isEmpty()) {
            return Map.of();
        }
        Set<CohortId> cohorts = wanted.stream().map(Wanted::cohort).collect(Collectors.toSet());
        Map<CohortId, List<Evening>> evenings = evenings(cohorts).stream().collect(Collectors.groupingBy(Evening::cohort));
        Map<CohortId, Map<Place, Published>> kept = published(cohorts, wanted.stream().map(Wanted::code)
                .collect(Collectors.toSet())).stream().collect(Collectors.groupingBy(Published::cohort,
                Collectors.collectingAndThen(Collectors.toList(), all -> kept(all,
                        evenings.getOrDefault(all.getFirst().cohort(), List.of())))));
        Map<Wanted, Long> ids = new LinkedHashMap<>();
        wanted.forEach(one -> {
            Map<Place, Published> theirs = kept.getOrDefault(one.cohort(), Map.of());
            Optional.ofNullable(theirs.get(new Place(one.code(), language)))
                    .or(() -> Optional.ofNullable(theirs.get(new Place(one.code(), Curriculum.HOME))))
                    .ifPresent(found -> ids.put(one, found.id()));
        });
        Map<Long, ContentText> texts = texts(ids.values().stream().distinct().toList());
        return ids.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, one -> texts.get(one.getValue())));
    }

    /** Everything that is published, in each of its languages. */
    List<KeptVersion> of(CohortId cohort) {
        List<Published> published = published(Set.of(cohort), Set.of());
        List<Evening> evenings = evenings(cohort);
        Map<Place, Published> kept = kept(published, evenings);
        Map<Place, Long> newest = published.stream()
                .collect(Collectors.toMap(Published::place, Published::id, (before, after) -> after));
        Set<ContentCode> held = held(evenings);
        Map<Long, ContentText> texts = texts(Stream.concat(kept.values().stream().map(Published::id),
                newest.values().stream()).distinct().toList());
        return kept.values().stream().map(one -> new KeptVersion(texts.get(one.id()), one.chosen(),
                        held.contains(one.place().code()), Optional.ofNullable(newest.get(one.place()))
                        .filter(id -> id != one.id()).map(texts::get)))
                .sorted(Comparator.comparing((KeptVersion one) -> one.kept().code())
                        .thenComparing(one -> !one.kept().language().equals(Curriculum.HOME))
                        .thenComparing(one -> one.kept().language())).toList();
    }

    /** The sessions whose evening has begun: what was led is not changed afterwards. */
    Set<ContentCode> held(CohortId cohort) {
        return held(evenings(cohort));
    }

    private Set<ContentCode> held(List<Evening> evenings) {
        Instant now = calendar.now();
        return evenings.stream().filter(evening -> !evening.startsAt().isAfter(now))
                .map(evening -> ContentCode.session(evening.number())).collect(Collectors.toSet());
    }

    private Map<Place, Published> kept(List<Published> published, List<Evening> evenings) {
        Instant beginning = beginning(evenings);
        Map<Place, Published> kept = new LinkedHashMap<>();
        published.forEach(one -> kept.merge(one.place(), one, (before, after) -> before.chosen() ? before
                : after.chosen() || !after.at().isAfter(beginning) ? after : before));
        return kept;
    }

    /** As it is written down, or else the first session; now for a cohort that has not begun. */
    private Instant beginning(List<Evening> evenings) {
        Instant now = calendar.now();
        return evenings.stream().findFirst().map(first -> first.began().orElse(first.startsAt())).filter(now::isAfter)
                .orElse(now);
    }

    /** @param codes all where none is named */
    private List<Published> published(Set<CohortId> cohorts, Set<ContentCode> codes) {
        JdbcClient.StatementSpec asked = database.sql(PUBLISHED.formatted(codes.isEmpty() ? "" : "AND v.code IN (:codes)"))
                .param("cohorts", ids(cohorts));
        return (codes.isEmpty() ? asked : asked.param("codes", codes.stream().map(ContentCode::value).toList()))
                .query((row, number) -> new Published(new CohortId(row.getLong("cohort_id")), row.getLong("id"),
                        new Place(new ContentCode(row.getString("code")), row.getString("language")),
                        row.getTimestamp("published_at").toInstant(), row.getBoolean("chosen"))).list();
    }

    /** Those that take place, in their order. */
    List<Evening> evenings(CohortId cohort) {
        return evenings(Set.of(cohort));
    }

    private List<Evening> evenings(Set<CohortId> cohorts) {
        return database.sql(EVENINGS).param("cohorts", ids(cohorts)).query((row, number) -> new Evening(
                new CohortId(row.getLong("cohort_id")), new SessionId(row.getLong("id")), row.getInt("number"),
                row.getObject("held_on", LocalDate.class).atTime(row.getObject("starts_at", LocalTime.class))
                        .atZone(Calendar.PLACE).toInstant(),
                Optional.ofNullable(row.getTimestamp("began_at")).map(Timestamp::toInstant))).list();
    }

    private static List<Long> ids(Set<CohortId> cohorts) {
        return cohorts.stream().map(CohortId::value).toList();
    }

    private Map<Long, ContentText> texts(List<Long> ids) {
        return versions.findAllById(ids).stream().map(ContentVersion::record)
                .collect(Collectors.toMap(text -> text.id().value(), Function.identity()));
    }
}
