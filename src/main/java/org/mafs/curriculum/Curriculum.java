package org.mafs.curriculum;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mafs.access.CohortScope;
import org.mafs.access.Role;
import org.mafs.base.Calendar;
import org.mafs.base.CohortId;
import org.mafs.base.SessionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The texts that are in force: for everybody, and for one cohort, which keeps what was published when it began until
 * somebody moves it. What is published is no secret; which version a cohort keeps is asked by its own people.
 */
@Service
@Transactional(readOnly = true)
public class Curriculum {

    /** What there is of every text; other languages fall back on it. */
    public static final String HOME = ShippedContent.LANGUAGE;

    private final ContentVersions versions;
    private final JdbcClient database;
    private final CohortScope scope;
    private final Calendar calendar;

    Curriculum(ContentVersions versions, JdbcClient database, CohortScope scope, Calendar calendar) {
        this.versions = versions;
        this.database = database;
        this.scope = scope;
        this.calendar = calendar;
    }

    private record Evening(CohortId cohort, int number) {
    }

    /** Every text once, sessions first: in the language where there is such a version, otherwise in English. */
    @PermitAll
    public List<ContentText> inForce(String language) {
        BinaryOperator<ContentText> theirOwn = (one, other) -> one.language().equals(language) ? one : other;
        Map<ContentCode, ContentText> texts = versions.inForce(calendar.now()).stream().map(ContentVersion::record)
                .filter(text -> text.language().equals(language) || text.language().equals(HOME))
                .collect(Collectors.toMap(ContentText::code, Function.identity(), theirOwn));
        return texts.values().stream().sorted(Comparator.comparing(ContentText::code)).toList();
    }

    /** In the language, or else in English. */
    @PermitAll
    public Optional<ContentText> inForce(ContentCode code, String language) {
        return at(calendar.now(), code, language);
    }

    /** By the name that addresses outside use. Drafts are not found. */
    @PermitAll
    public Optional<ContentText> published(UUID uuid) {
        return versions.findByUuid(uuid).map(ContentVersion::record).filter(ContentText::isPublished);
    }

    /** Of an address that led to a text which was taken back. */
    @PermitAll
    public Optional<ContentText> withdrawn(UUID uuid) {
        return versions.findByUuid(uuid).map(ContentVersion::record).filter(ContentText::isWithdrawn);
    }

    /** The languages in which anything is published, English first. */
    @PermitAll
    public List<String> languages() {
        return database.sql("SELECT DISTINCT language FROM content_version WHERE status = 'PUBLISHED' ORDER BY language <> ?, "
                + "language").param(HOME).query(String.class).list();
    }

    /** The text that a session is led from; empty where there is none of its number. */
    @RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS})
    public Optional<ContentText> of(SessionId session, String language) {
        scope.require(session);
        Evening evening = database.sql("SELECT cohort_id, number FROM cohort_session WHERE id = ?").param(session.value())
                .query((row, number) -> new Evening(new CohortId(row.getLong(1)), row.getInt(2))).single();
        return keptBy(evening.cohort(), ContentCode.session(evening.number()), language);
    }

    /** The version of a text that a cohort keeps. */
    @RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS})
    public Optional<ContentText> of(CohortId cohort, ContentCode code, String language) {
        scope.require(cohort);
        return keptBy(cohort, code, language);
    }

    private Optional<ContentText> keptBy(CohortId cohort, ContentCode code, String language) {
        return database.sql("SELECT content_id FROM cohort_content WHERE cohort_id = ? AND code = ? AND language IN (?, ?) "
                        + "ORDER BY language = ? DESC LIMIT 1").params(cohort.value(), code.value(), language, HOME, language)
                .query(Long.class).optional().flatMap(versions::findById).map(ContentVersion::record)
                .filter(ContentText::isPublished)
                .or(() -> at(beginning(cohort), code, language)).or(() -> first(code, language));
    }

    /** The first session, or now for a cohort that has not begun. */
    private Instant beginning(CohortId cohort) {
        Instant now = calendar.now();
        return database.sql("SELECT held_on, starts_at FROM cohort_session WHERE cohort_id = ? AND status <> 'CANCELLED' "
                        + "ORDER BY held_on, starts_at LIMIT 1").param(cohort.value())
                .query((row, number) -> row.getObject(1, LocalDate.class).atTime(row.getObject(2, LocalTime.class))
                        .atZone(Calendar.PLACE).toInstant())
                .optional().filter(now::isAfter).orElse(now);
    }

    /** For a cohort that began before there was any. */
    private Optional<ContentText> first(ContentCode code, String language) {
        return versions.first(code.value(), language).or(() -> versions.first(code.value(), HOME))
                .map(ContentVersion::record);
    }

    private Optional<ContentText> at(Instant moment, ContentCode code, String language) {
        return versions.inForce(code.value(), language, moment).or(() -> versions.inForce(code.value(), HOME, moment))
                .map(ContentVersion::record);
    }
}
