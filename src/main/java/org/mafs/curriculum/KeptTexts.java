package org.mafs.curriculum;

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
            SELECT v.id, v.code, v.language, v.published_at, c.content_id IS NOT NULL AS chosen
              FROM content_version v LEFT JOIN cohort_content c ON c.cohort_id = :cohort AND c.content_id = v.id
             WHERE v.status = 'PUBLISHED' %s ORDER BY v.published_at, v.number""";

    private static final String EVENINGS = """
            SELECT number, held_on, starts_at FROM cohort_session WHERE cohort_id = ? AND status <> 'CANCELLED'
             ORDER BY held_on, starts_at""";

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

    private record Published(long id, Place place, Instant at, boolean chosen) {
    }

    private record Evening(int number, Instant startsAt) {
    }

    /** Of each of these texts the one in the language, or else in English; in their order, without those there are not. */
    List<ContentText> of(CohortId cohort, Collection<ContentCode> codes, String language) {
        if (codes.isEmpty()) {
            return List.of();
        }
        Map<Place, Published> kept = kept(published(cohort, codes), evenings(cohort));
        List<Long> ids = codes.stream().distinct().flatMap(code -> Optional.ofNullable(kept.get(new Place(code, language)))
                .or(() -> Optional.ofNullable(kept.get(new Place(code, Curriculum.HOME)))).stream()).map(Published::id).toList();
        Map<Long, ContentText> texts = texts(ids);
        return ids.stream().map(texts::get).toList();
    }

    /** Everything that is published, in each of its languages. */
    List<KeptVersion> of(CohortId cohort) {
        List<Published> published = published(cohort, List.of());
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

    /** The first session, or now for a cohort that has not begun. */
    private Instant beginning(List<Evening> evenings) {
        Instant now = calendar.now();
        return evenings.stream().map(Evening::startsAt).findFirst().filter(now::isAfter).orElse(now);
    }

    private List<Published> published(CohortId cohort, Collection<ContentCode> codes) {
        JdbcClient.StatementSpec asked = database.sql(PUBLISHED.formatted(codes.isEmpty() ? "" : "AND v.code IN (:codes)"))
                .param("cohort", cohort.value());
        return (codes.isEmpty() ? asked : asked.param("codes", codes.stream().map(ContentCode::value).toList()))
                .query((row, number) -> new Published(row.getLong("id"), new Place(new ContentCode(row.getString("code")),
                        row.getString("language")), row.getTimestamp("published_at").toInstant(), row.getBoolean("chosen")))
                .list();
    }

    private List<Evening> evenings(CohortId cohort) {
        return database.sql(EVENINGS).param(cohort.value()).query((row, number) -> new Evening(row.getInt("number"),
                row.getObject("held_on", LocalDate.class).atTime(row.getObject("starts_at", LocalTime.class))
                        .atZone(Calendar.PLACE).toInstant())).list();
    }

    private Map<Long, ContentText> texts(List<Long> ids) {
        return versions.findAllById(ids).stream().map(ContentVersion::record)
                .collect(Collectors.toMap(text -> text.id().value(), Function.identity()));
    }
}
