package org.mafs.checkin;

import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mafs.access.CohortScope;
import org.mafs.access.Role;
import org.mafs.base.EnrolmentId;
import org.mafs.draft.FormKey;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells how each form was filled in, since people may answer otherwise to a person than to a page. */
@Service
@Transactional(readOnly = true)
@RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS})
public class HowFilled {

    private final FilledForms filled;
    private final CohortScope scope;

    HowFilled(FilledForms filled, CohortScope scope) {
        this.filled = filled;
        this.scope = scope;
    }

    /** One person's forms, as far as it is known of them. */
    public Map<FormKey, FilledForm> of(EnrolmentId enrolment) {
        scope.requireLeading(enrolment);
        return filled.of(enrolment).stream().collect(Collectors.toMap(FilledForm::key, Function.identity()));
    }
}
