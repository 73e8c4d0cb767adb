package org.mafs.cohort;

import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.mafs.access.CohortScope;
import org.mafs.access.Role;
import org.mafs.base.CohortId;
import org.mafs.base.Refused;
import org.mafs.base.SessionId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whether a cohort may begin. One that has a mark already has begun, and goes on. */
@Service
@Transactional(readOnly = true)
@RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS})
public class Starting {

    private final BeforeTheFirstMark before;
    private final CohortScope scope;

    Starting(BeforeTheFirstMark before, CohortScope scope) {
        this.before = before;
        this.scope = scope;
    }

    /** What the cohort waits for; empty when nothing is missing, or it has begun. */
    public Optional<NotYet> waitsFor(CohortId cohort) {
        scope.require(cohort);
        return before.waitsFor(cohort);
    }

    /** What the session's cohort waits for. */
    public Optional<NotYet> waitsFor(SessionId session) {
        scope.require(session);
        return before.waitsFor(session);
    }

    /** @throws Refused when the session's cohort cannot begin yet */
    public void require(SessionId session) {
        scope.require(session);
        before.require(session);
    }
}
