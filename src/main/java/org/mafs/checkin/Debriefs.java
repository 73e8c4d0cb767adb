package org.mafs.checkin;

import jakarta.annotation.security.RolesAllowed;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.mafs.access.CohortScope;
import org.mafs.access.CurrentAccount;
import org.mafs.access.Role;
import org.mafs.audit.SealedField;
import org.mafs.audit.Sealing;
import org.mafs.base.Calendar;
import org.mafs.base.Rules;
import org.mafs.base.SessionId;
import org.mafs.base.TriedAgain;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What each facilitator writes for themselves after an evening. Whoever asks is given their own and nobody else's:
 * neither another facilitator nor a coordinator reads it.
 */
@Service
@Transactional
@RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS})
public class Debriefs {

    private static final SealedField WENT = new SealedField("debrief", "went");
    private static final SealedField NEXT = new SealedField("debrief", "next");
    private static final SealedField CARRIED = new SealedField("debrief", "carried");

    private final JdbcClient database;
    private final Sealing sealing;
    private final CohortScope scope;
    private final CurrentAccount current;
    private final Rules rules;
    private final Calendar calendar;

    Debriefs(JdbcClient database, Sealing sealing, CohortScope scope, CurrentAccount current, Rules rules,
            Calendar calendar) {
        this.database = database;
        this.sealing = sealing;
        this.scope = scope;
        this.current = current;
        this.rules = rules;
        this.calendar = calendar;
    }

    /** Their own; empty when they have written nothing. */
    @Transactional(readOnly = true)
    public Optional<DebriefAnswers> mine(SessionId session) {
        scope.require(session);
        return database.sql("SELECT * FROM debrief WHERE session_id = ? AND account_id = ?")
                .params(session.value(), current.id().value())
                .query((row, number) -> {
                    UUID uuid = UUID.fromString(row.getString("uuid"));
                    return new DebriefAnswers(row.getObject("felt", Integer.class),
                            opened(row.getBytes("went_sealed"), WENT, uuid),
                            opened(row.getBytes("next_sealed"), NEXT, uuid),
                            opened(row.getBytes("carried_sealed"), CARRIED, uuid));
                }).optional();
    }

    /**
     * Keeps what stands there now in place of what stood there before.
     *
     * @return when it was kept
     */
    @TriedAgain
    public Instant keep(SessionId session, DebriefAnswers answers) {
        scope.require(session);
        rules.check(answers);
        UUID uuid = database.sql("SELECT uuid FROM debrief WHERE session_id = ? AND account_id = ? FOR UPDATE")
                .params(session.value(), current.id().value()).query(String.class).optional().map(UUID::fromString)
                .orElseGet(UUID::randomUUID);
        Instant now = calendar.now();
        database.sql("""
                        INSERT INTO debrief (uuid, session_id, account_id, version, felt, went_sealed, next_sealed,
                               carried_sealed, written_at)
                        VALUES (:uuid, :session, :account, 0, :felt, :went, :next, :carried, :now)
                        ON DUPLICATE KEY UPDATE version = version + 1, felt = VALUES(felt),
                               went_sealed = VALUES(went_sealed), next_sealed = VALUES(next_sealed),
                               carried_sealed = VALUES(carried_sealed), written_at = VALUES(written_at)""")
                .param("uuid", uuid.toString()).param("session", session.value())
                .param("account", current.id().value()).param("felt", answers.felt())
                .param("went", sealed(answers.went(), WENT, uuid)).param("next", sealed(answers.next(), NEXT, uuid))
                .param("carried", sealed(answers.carried(), CARRIED, uuid)).param("now", Timestamp.from(now)).update();
        return now;
    }

    private byte[] sealed(String text, SealedField field, UUID row) {
        return text == null || text.isBlank() ? null : sealing.seal(text.strip(), field, row);
    }

    private String opened(byte[] sealed, SealedField field, UUID row) {
        return sealed == null ? "" : sealing.open(sealed, field, row);
    }
}
