package org.mafs.message;

import jakarta.annotation.security.RolesAllowed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.mafs.access.Role;
import org.mafs.base.Calendar;
import org.mafs.base.EnrolmentId;
import org.mafs.base.PersonId;
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
                .params(limit, offset).query(MessageLog::line).list();
    }

    public int size() {
        return database.sql("SELECT COUNT(*) FROM outgoing_message").query(Integer.class).single();
    }

    /** What did not go, or of which nobody knows, in the last week. */
    public List<MessageLine> failed(int most) {
        return database.sql("SELECT * FROM outgoing_message WHERE status IN ('FAILED', 'UNSURE') "
                        + "AND changed_at > ? ORDER BY changed_at DESC, id DESC LIMIT ?")
                .params(Timestamp.from(calendar.now().minus(WORTH_A_LOOK)), most).query(MessageLog::line).list();
    }

    private static MessageLine line(ResultSet row, int number) throws SQLException {
        return new MessageLine(row.getLong("id"), new PersonId(row.getLong("person_id")),
                new EnrolmentId(row.getLong("enrolment_id")), MessageReason.valueOf(row.getString("reason")),
                Channel.valueOf(row.getString("channel")), MessageState.valueOf(row.getString("status")),
                Optional.ofNullable(row.getString("problem")).map(Problem::valueOf), row.getInt("attempts"),
                row.getTimestamp("send_after").toInstant(), row.getTimestamp("changed_at").toInstant());
    }
}
