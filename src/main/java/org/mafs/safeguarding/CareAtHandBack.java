package org.mafs.safeguarding;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.mafs.access.CohortScope;
import org.mafs.access.HandBackNote;
import org.mafs.access.Participant;
import org.mafs.base.SessionId;
import org.mafs.base.Words;
import org.mafs.person.Names;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whoever takes a tablet back is told at once when an answer given on it asks for care. No words and no number of it. */
@Component
class CareAtHandBack implements HandBackNote {

    private final JdbcClient database;
    private final CohortScope scope;
    private final Names names;

    CareAtHandBack(JdbcClient database, CohortScope scope, Names names) {
        this.database = database;
        this.scope = scope;
        this.names = names;
    }

    @Override
    public List<String> about(Participant person, Instant since) {
        scope.require(person.enrolment());
        return database.sql("SELECT reason FROM concern WHERE enrolment_id = :who AND closed_at IS NULL "
                        + "AND reason IN ('ANSWERED', 'LEFT_BLANK') AND (opened_at >= :since "
                        + "OR session_id = :session AND (done_at IS NULL OR done_at < opened_at)) ORDER BY id")
                .param("who", person.enrolment().value()).param("since", Timestamp.from(since))
                .param("session", person.session().map(SessionId::value).orElse(null))
                .query(String.class).list().stream().distinct()
                .map(reason -> Words.say(key(ConcernReason.valueOf(reason)),
                        names.of(person.enrolment()).strip().split("\\s+")[0])).toList();
    }

    private static String key(ConcernReason reason) {
        return reason == ConcernReason.ANSWERED ? "safeguarding.hand-back.answered" : "safeguarding.hand-back.left-blank";
    }
}
