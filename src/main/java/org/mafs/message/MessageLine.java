package org.mafs.message;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.mafs.base.AccountId;
import org.mafs.base.EnrolmentId;
import org.mafs.base.PersonId;
import org.mafs.base.SessionId;

/** One line of the log: whom it was for, what kind, and what has become of it when. The words are the same for all. */
public record MessageLine(long id, Addressee to, MessageReason reason, Channel channel, MessageState state,
        Optional<Problem> problem, int attempts, Instant sendAfter, Instant changedAt) {

    static MessageLine of(ResultSet row) throws SQLException {
        return new MessageLine(row.getLong("id"), to(row), MessageReason.valueOf(row.getString("reason")),
                Channel.valueOf(row.getString("channel")), MessageState.valueOf(row.getString("status")),
                Optional.ofNullable(row.getString("problem")).map(Problem::valueOf), row.getInt("attempts"),
                row.getTimestamp("send_after").toInstant(), row.getTimestamp("changed_at").toInstant());
    }

    private static Addressee to(ResultSet row) throws SQLException {
        AccountId staff = Optional.ofNullable(row.getObject("account_id", Long.class)).map(AccountId::new).orElse(null);
        return staff != null ? new Addressee.Staff(staff) : new Addressee.Person(new PersonId(row.getLong("person_id")),
                new EnrolmentId(row.getLong("enrolment_id")),
                Optional.ofNullable(row.getObject("session_id", Long.class)).map(SessionId::new));
    }
}
