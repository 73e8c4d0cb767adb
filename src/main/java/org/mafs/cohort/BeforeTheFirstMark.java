package org.mafs.cohort;

import java.util.List;
import java.util.Optional;
import org.mafs.access.FormsCondition;
import org.mafs.base.CohortId;
import org.mafs.base.Refused;
import org.mafs.base.SessionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks what must be so before a cohort begins, for as long as it has not; afterwards it costs one statement. */
@Component
class BeforeTheFirstMark implements FormsCondition {

    private static final String NOT_BEGUN = """
            SELECT c.id FROM cohort c
             WHERE c.id = %s AND NOT EXISTS (SELECT 1 FROM cohort_session s JOIN attendance m ON m.session_id = s.id
                                              WHERE s.cohort_id = c.id)""";

    private final JdbcClient database;
    private final List<StartCondition> conditions;

    BeforeTheFirstMark(JdbcClient database, List<StartCondition> conditions) {
        this.database = database;
        this.conditions = conditions;
    }

    Optional<NotYet> waitsFor(CohortId cohort) {
        return missing(NOT_BEGUN.formatted("?"), cohort.value());
    }

    Optional<NotYet> waitsFor(SessionId session) {
        return missing(NOT_BEGUN.formatted("(SELECT t.cohort_id FROM cohort_session t WHERE t.id = ?)"), session.value());
    }

    @Override
    public void require(SessionId session) {
        waitsFor(session).ifPresent(missing -> {
            throw new Refused("cohort.start.not-yet", missing.words());
        });
    }

    private Optional<NotYet> missing(String notBegun, long id) {
        return database.sql(notBegun).param(id).query(Long.class).optional().map(CohortId::new)
                .flatMap(cohort -> conditions.stream().map(condition -> condition.missing(cohort))
                        .flatMap(Optional::stream).findFirst());
    }
}
