package org.mafs.curriculum;

import jakarta.annotation.security.RolesAllowed;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mafs.access.CohortScope;
import org.mafs.access.CurrentAccount;
import org.mafs.access.Role;
import org.mafs.base.Calendar;
import org.mafs.base.CohortId;
import org.mafs.base.Refused;
import org.mafs.base.TriedAgain;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which versions a cohort keeps, and moving it to others. */
@Service
@Transactional
public class CohortContents {

    private final KeptTexts kept;
    private final ContentEditing editing;
    private final JdbcClient database;
    private final CohortScope scope;
    private final CurrentAccount current;
    private final Calendar calendar;

    CohortContents(KeptTexts kept, ContentEditing editing, JdbcClient database, CohortScope scope,
            CurrentAccount current, Calendar calendar) {
        this.kept = kept;
        this.editing = editing;
        this.database = database;
        this.scope = scope;
        this.current = current;
        this.calendar = calendar;
    }

    /**
     * What a move replaced, so that it can be taken back.
     *
     * @param before what was chosen for the cohort; empty where nobody had chosen
     * @param to     what it was moved to
     */
    public record Moved(CohortId cohort, ContentCode code, String language, Optional<ContentId> before, ContentId to) {
    }

    /** Text by text, in each of its languages. */
    @Transactional(readOnly = true)
    @RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS})
    public List<KeptVersion> of(CohortId cohort) {
        scope.require(cohort);
        return kept.of(cohort);
    }

    /**
     * From now on the cohort keeps this version of its text.
     *
     * @throws Refused when it is not published, or the evening of its session has begun
     */
    @TriedAgain
    @RolesAllowed(Role.RUNS_COHORTS)
    public Moved move(CohortId cohort, ContentId version) {
        scope.require(cohort);
        ContentText text = editing.version(version);
        if (!text.isPublished()) {
            throw new Refused("curriculum.cohort.not-published");
        }
        if (kept.held(cohort).contains(text.code())) {
            throw new Refused("curriculum.cohort.held");
        }
        Optional<ContentId> before = chosen(cohort, text.code(), text.language());
        choose(cohort, text.code(), text.language(), version);
        return new Moved(cohort, text.code(), text.language(), before, version);
    }

    /** Every text of which there is a newer version moves to it, but for sessions that were held. */
    @TriedAgain
    @RolesAllowed(Role.RUNS_COHORTS)
    public List<Moved> moveAll(CohortId cohort) {
        scope.require(cohort);
        List<Moved> moved = new ArrayList<>();
        of(cohort).stream().filter(KeptVersion::mayMove).flatMap(one -> one.newer().stream())
                .forEach(newer -> moved.add(move(cohort, newer.id())));
        return moved;
    }

    /**
     * As it was before moves of one cohort; what a colleague has moved since, or was led or withdrawn since, stays.
     *
     * @return those that stay
     */
    @TriedAgain
    @RolesAllowed(Role.RUNS_COHORTS)
    public List<Moved> takeBack(List<Moved> moves) {
        return moves.stream().filter(moved -> !takeBack(moved)).toList();
    }

    private boolean takeBack(Moved moved) {
        scope.require(moved.cohort());
        boolean stands = chosen(moved.cohort(), moved.code(), moved.language()).filter(moved.to()::equals).isPresent();
        boolean isGone = moved.before().map(editing::version).filter(text -> !text.isPublished()).isPresent();
        if (!stands || isGone || kept.held(moved.cohort()).contains(moved.code())) {
            return false;
        }
        if (moved.before().isPresent()) {
            choose(moved.cohort(), moved.code(), moved.language(), moved.before().get());
        } else {
            database.sql("DELETE FROM cohort_content WHERE cohort_id = ? AND code = ? AND language = ?")
                    .params(moved.cohort().value(), moved.code().value(), moved.language()).update();
        }
        return true;
    }

    private void choose(CohortId cohort, ContentCode code, String language, ContentId version) {
        database.sql("INSERT INTO cohort_content (cohort_id, code, language, content_id, moved_by, moved_at) "
                        + "VALUES (?, ?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE content_id = VALUES(content_id), "
                        + "moved_by = VALUES(moved_by), moved_at = VALUES(moved_at)")
                .params(cohort.value(), code.value(), language, version.value(), current.id().value(),
                        Timestamp.from(calendar.now())).update();
    }

    /** Held until the end, so that nobody chooses another meanwhile. */
    private Optional<ContentId> chosen(CohortId cohort, ContentCode code, String language) {
        return database.sql("SELECT content_id FROM cohort_content WHERE cohort_id = ? AND code = ? AND language = ? "
                        + "FOR UPDATE").params(cohort.value(), code.value(), language).query(Long.class).optional()
                .map(ContentId::new);
    }
}
