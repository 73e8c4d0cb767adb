package org.mafs.curriculum;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    private final KeptTexts kept;
    private final JdbcClient database;
    private final CohortScope scope;
    private final Calendar calendar;

    Curriculum(ContentVersions versions, KeptTexts kept, JdbcClient database, CohortScope scope, Calendar calendar) {
        this.versions = versions;
        this.kept = kept;
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

    /** The languages in which one text is published, English first. */
    @PermitAll
    public List<String> languages(ContentCode code) {
        return database.sql("SELECT DISTINCT language FROM content_version WHERE code = ? AND status = 'PUBLISHED' "
                + "ORDER BY language <> ?, language").params(code.value(), HOME).query(String.class).list();
    }

    /** The text that a session is led from; empty where there is none of its number. */
    @RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS})
    public Optional<ContentText> of(SessionId session, String language) {
        scope.require(session);
        Evening evening = evening(session);
        return kept.of(evening.cohort(), List.of(ContentCode.session(evening.number())), language).stream().findFirst();
    }

    /** The texts that these sessions are led from, without those of which there is none; many take as long as one. */
    @RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS})
    public Map<SessionId, ContentText> of(Set<SessionId> sessions, String language) {
        scope.requireAll(sessions);
        if (sessions.isEmpty()) {
            return Map.of();
        }
        Map<SessionId, KeptTexts.Wanted> wanted = new HashMap<>();
        database.sql("SELECT id, cohort_id, number FROM cohort_session WHERE id IN (:ids)")
                .param("ids", sessions.stream().map(SessionId::value).toList())
                .query(row -> {
                    wanted.put(new SessionId(row.getLong(1)), new KeptTexts.Wanted(new CohortId(row.getLong(2)),
                            ContentCode.session(row.getInt(3))));
                });
        Map<KeptTexts.Wanted, ContentText> texts = kept.of(Set.copyOf(wanted.values()), language);
        return wanted.entrySet().stream().filter(one -> texts.containsKey(one.getValue()))
                .collect(Collectors.toMap(Map.Entry::getKey, one -> texts.get(one.getValue())));
    }

    /** Of these texts the versions that are given out on an evening, in their order; who covers it is asked too. */
    @RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS})
    public List<ContentText> of(SessionId session, List<ContentCode> codes, String language) {
        scope.require(session);
        return kept.of(evening(session).cohort(), codes, language);
    }

    private Evening evening(SessionId session) {
        return database.sql("SELECT cohort_id, number FROM cohort_session WHERE id = ?").param(session.value())
                .query((row, number) -> new Evening(new CohortId(row.getLong(1)), row.getInt(2))).single();
    }

    private Optional<ContentText> at(Instant moment, ContentCode code, String language) {
        return versions.inForce(code.value(), language, moment).or(() -> versions.inForce(code.value(), HOME, moment))
                .map(ContentVersion::record);
    }
}
