package org.mafs.access;

import jakarta.annotation.security.RolesAllowed;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mafs.audit.Sealing;
import org.mafs.base.AccountId;
import org.mafs.base.Calendar;
import org.mafs.base.EnrolmentId;
import org.mafs.base.Refused;
import org.mafs.base.SessionId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens one person's forms of one occasion. What reads is bound to the evening and ends with it; what only brings
 * answers in lives longer, so that a tablet that was without a network loses nothing.
 */
@Service
@Transactional
public class Passes {

    /** How long an answer may lie on a tablet before it is refused. */
    public static final Duration ANSWERS_ARRIVE_WITHIN = Duration.ofDays(14);

    private static final int TOKEN_BYTES = 32;

    private static final String PASS = "SELECT p.* FROM form_pass p ";

    private final JdbcClient database;
    private final CohortScope scope;
    private final CurrentAccount current;
    private final Accounts accounts;
    private final Sealing sealing;
    private final Calendar calendar;
    private final ApplicationEventPublisher listeners;
    private final List<FormsCondition> conditions;
    private final SecureRandom random = new SecureRandom();

    Passes(JdbcClient database, CohortScope scope, CurrentAccount current, Accounts accounts, Sealing sealing,
            Calendar calendar, ApplicationEventPublisher listeners, List<FormsCondition> conditions) {
        this.database = database;
        this.scope = scope;
        this.current = current;
        this.accounts = accounts;
        this.sealing = sealing;
        this.calendar = calendar;
        this.listeners = listeners;
        this.conditions = conditions;
    }

    /**
     * @param forms the codes of the forms that are opened
     * @throws Refused when forms cannot be opened at the session yet
     */
    @RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS})
    public Participant issue(FormWay way, EnrolmentId enrolment, Optional<SessionId> session, LocalDate heldOn,
            List<String> forms) {
        scope.require(enrolment, session);
        requireReady(session);
        Participant person = new Participant(UUID.randomUUID(), enrolment, session, heldOn, List.copyOf(forms),
                current.id(), way);
        database.sql("INSERT INTO form_pass (uuid, way, enrolment_id, session_id, held_on, forms, issued_by, issued_at) "
                        + "VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(person.pass().toString(), way.name(), enrolment.value(),
                        session.map(SessionId::value).orElse(null), heldOn, String.join(",", forms),
                        person.issuedBy().value(), Timestamp.from(calendar.now())).update();
        moved(person);
        return person;
    }

    /** @throws Refused when forms cannot be opened at the session yet */
    void requireReady(Optional<SessionId> session) {
        session.ifPresent(at -> conditions.forEach(condition -> condition.require(at)));
    }

    /** What was opened last for somebody at a session in one way, and has not ended. */
    @RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS})
    @Transactional(readOnly = true)
    public Optional<Participant> open(FormWay way, EnrolmentId enrolment, SessionId session) {
        scope.require(enrolment, Optional.of(session));
        return database.sql(PASS + "WHERE p.way = ? AND p.enrolment_id = ? AND p.session_id = ? AND p.ended_at IS NULL "
                        + "ORDER BY p.issued_at DESC LIMIT 1").params(way.name(), enrolment.value(), session.value())
                .query((row, number) -> participant(row)).optional();
    }

    /** The secret of a link that opens the forms on the person's own phone, for the evening only. */
    @RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS})
    public String link(Participant person) {
        scope.require(person.enrolment(), person.session());
        return token(person.pass(), true, calendar.now().plus(Duration.ofDays(1)));
    }

    /**
     * A secret that brings answers of these forms in and reads nothing.
     *
     * @throws Refused when a participant asks whose forms are not open any more
     */
    @RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS, Role.FILLS_FORMS})
    public String writing(Participant person) {
        scope.require(person.enrolment(), person.session());
        if (current.participant().isPresent() && !isOpen(person)) {
            throw new Refused("access.pass-over");
        }
        return token(person.pass(), false, calendar.now().plus(ANSWERS_ARRIVE_WITHIN));
    }

    /** The name of the facilitator who opened the forms. */
    @RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS, Role.FILLS_FORMS})
    @Transactional(readOnly = true)
    public String issuer(Participant person) {
        scope.require(person.enrolment(), person.session());
        return accounts.findById(person.issuedBy().value()).orElseThrow().name(sealing);
    }

    /**
     * The tablet or phone has just been heard of.
     *
     * @return whether the forms are still open there
     */
    @RolesAllowed(Role.FILLS_FORMS)
    public boolean heard(Participant person) {
        scope.require(person.enrolment(), person.session());
        database.sql("UPDATE form_pass SET last_heard_at = ? WHERE uuid = ?")
                .params(Timestamp.from(calendar.now()), person.pass().toString()).update();
        return isOpen(person);
    }

    /** Nothing is read with it any more; answers under way still arrive. */
    @RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS, Role.FILLS_FORMS})
    public void end(Participant person) {
        scope.require(person.enrolment(), person.session());
        over(person);
    }

    /** What is out for one session: on tablets and phones, ended or not. */
    @RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS})
    @Transactional(readOnly = true)
    public List<PassRecord> of(SessionId session) {
        scope.require(session);
        return database.sql(PASS + "WHERE p.session_id = ? ORDER BY p.issued_at").param(session.value())
                .query((row, number) -> new PassRecord(participant(row), instant(row, "issued_at").orElseThrow(),
                        instant(row, "last_heard_at"), instant(row, "ended_at"))).list();
    }

    /** Whether the forms are still open where they were opened: until the session is closed or its day is over. */
    boolean isOpen(Participant person) {
        return mayBeOpen(person.session(), person.heldOn())
                && database.sql("SELECT COUNT(*) FROM form_pass WHERE uuid = ? AND ended_at IS NULL")
                        .param(person.pass().toString()).query(Integer.class).single() > 0;
    }

    boolean mayBeOpen(Optional<SessionId> session, LocalDate heldOn) {
        return heldOn.equals(calendar.today()) && (session.isEmpty() || database
                .sql("SELECT COUNT(*) FROM cohort_session WHERE id = ? AND status = 'PLANNED' AND held_on = ?")
                .params(session.get().value(), heldOn).query(Integer.class).single() > 0);
    }

    /** For a tablet that is given back or locked. The caller has checked that it is that one. */
    void over(Participant person) {
        database.sql("UPDATE form_pass SET ended_at = COALESCE(ended_at, ?) WHERE uuid = ?")
                .params(Timestamp.from(calendar.now()), person.pass().toString()).update();
        moved(person);
    }

    private void moved(Participant person) {
        if (person.way() != FormWay.TOGETHER) {
            listeners.publishEvent(new FormsMoved(person.session()));
        }
    }

    @Transactional(readOnly = true)
    Instant issuedAt(UUID pass) {
        return database.sql("SELECT issued_at FROM form_pass WHERE uuid = ?").param(pass.toString())
                .query((row, number) -> instant(row, "issued_at").orElseThrow()).single();
    }

    /** Who a link was made for, while it is open: until the session is closed or its day is over. */
    @Transactional(readOnly = true)
    Optional<Participant> reading(String token) {
        return database.sql(PASS + """
                        JOIN form_token t ON t.pass = p.uuid LEFT JOIN cohort_session s ON s.id = p.session_id
                         WHERE t.token_hash = :hash AND t.is_reading AND t.until > :now AND p.ended_at IS NULL
                           AND p.held_on = :today AND (s.id IS NULL OR s.status = 'PLANNED')""")
                .param("hash", hash(token)).param("now", Timestamp.from(calendar.now()))
                .param("today", calendar.today()).query((row, number) -> participant(row)).optional();
    }

    @Transactional(readOnly = true)
    Optional<Participant> writing(String token) {
        return database.sql(PASS + "JOIN form_token t ON t.pass = p.uuid WHERE t.token_hash = ? AND NOT t.is_reading "
                        + "AND t.until > ?")
                .params(hash(token), Timestamp.from(calendar.now()))
                .query((row, number) -> participant(row)).optional();
    }

    private String token(UUID pass, boolean reading, Instant until) {
        byte[] secret = new byte[TOKEN_BYTES];
        random.nextBytes(secret);
        String text = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        database.sql("INSERT INTO form_token (token_hash, pass, is_reading, until) VALUES (?, ?, ?, ?)")
                .params(hash(text), pass.toString(), reading, Timestamp.from(until)).update();
        return text;
    }

    private static Participant participant(ResultSet row) throws SQLException {
        return new Participant(UUID.fromString(row.getString("uuid")), new EnrolmentId(row.getLong("enrolment_id")),
                Optional.ofNullable(row.getObject("session_id", Long.class)).map(SessionId::new),
                row.getObject("held_on", LocalDate.class), List.of(row.getString("forms").split(",")),
                new AccountId(row.getLong("issued_by")), FormWay.valueOf(row.getString("way")));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }

    /** A token is random and long, so that a plain hash suffices. */
    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
