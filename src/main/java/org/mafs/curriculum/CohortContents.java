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

    private final Curriculum curriculum;
    private final ContentEditing editing;
    private final JdbcClient database;
    private final CohortScope scope;
    private final CurrentAccount current;
    private final Calendar calendar;

    CohortContents(Curriculum curriculum, ContentEditing editing, JdbcClient database, CohortScope scope,
            CurrentAccount current, Calendar calendar) {
        this.curriculum = curriculum;
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
     */
    public record Moved(CohortId cohort, ContentCode code, String language, Optional<ContentId> before) {
    }

    /** Every text there is, sessions first. */
    @Transactional(readOnly = true)
    @RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS})
    public List<KeptVersion> of(CohortId cohort) {
        scope.require(cohort);
        List<String> chosen = database.sql("SELECT code FROM cohort_content WHERE cohort_id = ? AND language = ?")
                .params(cohort.value(), Curriculum.HOME).query(String.class).list();
        return curriculum.inForce(Curriculum.HOME).stream().flatMap(newest -> curriculum
                .of(cohort, newest.code(), Curriculum.HOME).stream().map(kept -> new KeptVersion(kept,
                        chosen.contains(newest.code().value()),
                        Optional.of(newest).filter(text -> !text.id().equals(kept.id()))))).toList();
    }

    /**
     * From now on the cohort keeps this version of its text.
     *
     * @throws Refused when it is not published
     */
    @TriedAgain
    @RolesAllowed(Role.RUNS_COHORTS)
    public Moved move(CohortId cohort, ContentId version) {
        scope.require(cohort);
        ContentText text = editing.version(version);
        if (!text.isPublished()) {
            throw new Refused("curriculum.cohort.not-published");
        }
        Optional<ContentId> before = chosen(cohort, text.code(), text.language());
        database.sql("INSERT INTO cohort_content (cohort_id, code, language, content_id, moved_by, moved_at) "
                        + "VALUES (?, ?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE content_id = VALUES(content_id), "
                        + "moved_by = VALUES(moved_by), moved_at = VALUES(moved_at)")
                .params(cohort.value(), text.code().value(), text.language(), version.value(), current.id().value(),
                        Timestamp.from(calendar.now())).update();
        return new Moved(cohort, text.code(), text.language(), before);
    }

    /** Every text of which there is a newer version moves to it. */
    @TriedAgain
    @RolesAllowed(Role.RUNS_COHORTS)
    public List<Moved> moveAll(CohortId cohort) {
        scope.require(cohort);
        List<Moved> moved = new ArrayList<>();
        of(cohort).stream().flatMap(kept -> kept.newer().stream()).forEach(newer -> moved.add(move(cohort, newer.id())));
        return moved;
    }

    /** As it was before a move. */
    @TriedAgain
    @RolesAllowed(Role.RUNS_COHORTS)
    public void takeBack(Moved moved) {
        scope.require(moved.cohort());
        if (moved.before().isPresent()) {
            move(moved.cohort(), moved.before().get());
        } else {
            database.sql("DELETE FROM cohort_content WHERE cohort_id = ? AND code = ? AND language = ?")
                    .params(moved.cohort().value(), moved.code().value(), moved.language()).update();
        }
    }

    private Optional<ContentId> chosen(CohortId cohort, ContentCode code, String language) {
        return database.sql("SELECT content_id FROM cohort_content WHERE cohort_id = ? AND code = ? AND language = ?")
                .params(cohort.value(), code.value(), language).query(Long.class).optional().map(ContentId::new);
    }
}
