package org.mafs.checkin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mafs.access.Participant;
import org.mafs.base.AccountId;
import org.mafs.base.Calendar;
import org.mafs.base.EnrolmentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The links that were sent and what became of each. Within this room only: the callers have asked who may. */
@Component
@Transactional
class FollowUpLinkRows {

    private static final String ROWS = "SELECT l.*, p.held_on, p.forms FROM follow_up_link l "
            + "JOIN form_pass p ON p.uuid = l.pass ";
    private static final String OPEN = "l.handed_in_at IS NULL AND l.ended_at IS NULL AND l.until_at > :now";

    private final JdbcClient database;
    private final Calendar calendar;

    FollowUpLinkRows(JdbcClient database, Calendar calendar) {
        this.database = database;
        this.calendar = calendar;
    }

    /**
     * One link.
     *
     * @param heldOn  the day by which its forms are named
     * @param forms   the codes of the forms it opens
     * @param endedAt when another took its place, or its place became another; what ends it besides is not kept
     */
    record Link(UUID id, EnrolmentId enrolment, UUID pass, LocalDate heldOn, List<String> forms, Instant askedAt,
            AccountId askedBy, Instant until, Optional<Instant> openedAt, Optional<Instant> handedInAt,
            Optional<Instant> endedAt) {

        /** The message that brings it goes once. */
        String onceKey() {
            return "follow-up link " + id;
        }

        boolean isOver(Instant now) {
            return handedInAt.isPresent() || endedAt.isPresent() || !until.isAfter(now);
        }
    }

    void add(Participant person, Instant until) {
        database.sql("INSERT INTO follow_up_link (uuid, enrolment_id, pass, asked_at, asked_by, until_at) "
                        + "VALUES (?, ?, ?, ?, ?, ?)")
                .params(UUID.randomUUID().toString(), person.enrolment().value(), person.pass().toString(), now(),
                        person.issuedBy().value(), Timestamp.from(until)).update();
    }

    @Transactional(readOnly = true)
    public List<Link> open() {
        return database.sql(ROWS + "WHERE " + OPEN + " ORDER BY l.asked_at").param("now", now())
                .query((row, number) -> link(row)).list();
    }

    @Transactional(readOnly = true)
    public Optional<Link> open(EnrolmentId enrolment) {
        return database.sql(ROWS + "WHERE l.enrolment_id = :enrolment AND " + OPEN
                        + " ORDER BY l.asked_at DESC LIMIT 1")
                .param("enrolment", enrolment.value()).param("now", now()).query((row, number) -> link(row)).optional();
    }

    /** The last that was made for each of them. */
    @Transactional(readOnly = true)
    public List<Link> last(Collection<EnrolmentId> people) {
        return people.isEmpty() ? List.of() : database.sql(ROWS + """
                        WHERE l.enrolment_id IN (:people) AND NOT EXISTS (SELECT 1 FROM follow_up_link later
                               WHERE later.enrolment_id = l.enrolment_id
                                 AND (later.asked_at, later.uuid) > (l.asked_at, l.uuid))""")
                .param("people", people.stream().map(EnrolmentId::value).toList())
                .query((row, number) -> link(row)).list();
    }

    void opened(UUID pass) {
        note("opened_at", pass);
    }

    void handedIn(UUID pass) {
        note("handed_in_at", pass);
    }

    /** All that were made for somebody and are not over, and what they open. */
    void end(EnrolmentId enrolment) {
        database.sql("UPDATE form_pass p JOIN follow_up_link l ON l.pass = p.uuid "
                        + "SET p.ended_at = COALESCE(p.ended_at, :now), l.ended_at = :now "
                        + "WHERE l.enrolment_id = :enrolment AND l.ended_at IS NULL AND l.handed_in_at IS NULL")
                .param("now", now()).param("enrolment", enrolment.value()).update();
    }

    /** They belong to another place from now on, and open nothing there. */
    void merge(EnrolmentId from, EnrolmentId into) {
        end(from);
        database.sql("UPDATE follow_up_link SET enrolment_id = ? WHERE enrolment_id = ?")
                .params(into.value(), from.value()).update();
    }

    private void note(String column, UUID pass) {
        database.sql("UPDATE follow_up_link SET %1$s = ? WHERE pass = ? AND %1$s IS NULL".formatted(column))
                .params(now(), pass.toString()).update();
    }

    private Timestamp now() {
        return Timestamp.from(calendar.now());
    }

    private static Link link(ResultSet row) throws SQLException {
        return new Link(UUID.fromString(row.getString("uuid")), new EnrolmentId(row.getLong("enrolment_id")),
                UUID.fromString(row.getString("pass")), row.getObject("held_on", LocalDate.class),
                Arrays.asList(row.getString("forms").split(",")), row.getTimestamp("asked_at").toInstant(),
                new AccountId(row.getLong("asked_by")), row.getTimestamp("until_at").toInstant(),
                instant(row, "opened_at"), instant(row, "handed_in_at"), instant(row, "ended_at"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }
}
