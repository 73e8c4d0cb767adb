package org.mafs.checkin;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.mafs.base.EnrolmentId;
import org.mafs.base.SessionId;
import org.mafs.draft.FormKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads everything this room keeps of an evening at once: the room's screen asks for it with every change. Within this
 * room only: the callers have asked who may.
 */
@Component
@Transactional(readOnly = true)
class Traces {

    private static final String OF_SESSION = """
            SELECT 'STEP' AS what, e.step AS words, NULL AS enrolment_id, NULL AS form_key, NULL AS item
              FROM evening e WHERE e.session_id = :session
             UNION ALL
            SELECT 'CHECKED_IN', NULL, c.enrolment_id, NULL, NULL FROM check_in c WHERE c.session_id = :session
             UNION ALL
            SELECT 'FILLED_IN', f.form, f.enrolment_id, NULL, NULL FROM form_filled f WHERE f.session_id = :session
             UNION ALL
            SELECT 'LATE', NULL, b.enrolment_id, NULL, NULL FROM answers_beside b
             WHERE b.session_id = :session AND b.settled_at IS NULL
             UNION ALL
            SELECT 'READ', NULL, l.enrolment_id, CAST(l.form_key AS CHAR), l.item FROM sheet_look l
             WHERE l.session_id = :session""";

    private final JdbcClient database;
    private final Forms forms;

    Traces(JdbcClient database, Forms forms) {
        this.database = database;
        this.forms = forms;
    }

    private enum What {
        STEP, CHECKED_IN, FILLED_IN, LATE, READ
    }

    SoFar of(SessionId session) {
        Set<EveningStep> step = new TreeSet<>();
        Set<EnrolmentId> checkedIn = new HashSet<>();
        Map<EnrolmentId, Set<Form>> filledIn = new HashMap<>();
        Set<EnrolmentId> late = new HashSet<>();
        Map<FormKey, Set<Integer>> read = new HashMap<>();
        database.sql(OF_SESSION).param("session", session.value()).query(row -> {
            EnrolmentId who = new EnrolmentId(row.getLong("enrolment_id"));
            switch (What.valueOf(row.getString("what"))) {
                case STEP -> step.add(EveningStep.valueOf(row.getString("words")));
                case CHECKED_IN -> checkedIn.add(who);
                case FILLED_IN -> filledIn.computeIfAbsent(who, any -> new TreeSet<>())
                        .add(forms.withCode(row.getString("words")));
                case LATE -> late.add(who);
                case READ -> read.computeIfAbsent(new FormKey(UUID.fromString(row.getString("form_key"))),
                        any -> new HashSet<>()).add(row.getInt("item"));
            }
        });
        return new SoFar(step.stream().findFirst(), checkedIn, filledIn, late, read);
    }
}
