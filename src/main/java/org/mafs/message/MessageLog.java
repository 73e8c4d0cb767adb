package org.mafs.message;

import jakarta.annotation.security.RolesAllowed;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import org.mafs.access.Role;
import org.mafs.base.Calendar;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was sent, what waits and what has failed, for those who see every cohort. */
@Service
@Transactional(readOnly = true)
@RolesAllowed(Role.RUNS_COHORTS)
public class MessageLog {

    private static final Duration WORTH_A_LOOK = Duration.ofDays(7);

    private final JdbcClient database;
    private final Calendar calendar;

    MessageLog(JdbcClient database, Calendar calendar) {
        this.database = database;
        this.calendar = calendar;
    }

    /** The newest first. */
    public List<MessageLine> page(int offset, int limit) {
        return database.sql("SELECT * FROM outgoing_message ORDER BY queued_at DESC, id DESC LIMIT ? OFFSET ?")
                .params(limit, offset).query((row, number) -> MessageLine.of(row)).list();
    }

    /** What did not go to people, or of which nobody knows, in the last week. What staff should have got is said elsewhere. */
    public List<MessageLine> failed(int most) {
        return database.sql("SELECT * FROM outgoing_message WHERE status IN ('FAILED', 'UNSURE') "
                        + "AND account_id IS NULL AND changed_at > ? ORDER BY changed_at DESC, id DESC LIMIT ?")
                .params(Timestamp.from(calendar.now().minus(WORTH_A_LOOK)), most).query((row, number) -> MessageLine.of(row)).list();
    }
}
