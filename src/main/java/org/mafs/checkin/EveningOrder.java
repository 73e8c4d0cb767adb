package org.mafs.checkin;

import jakarta.annotation.security.RolesAllowed;
import java.sql.Timestamp;
import java.util.Optional;
import org.mafs.access.CohortScope;
import org.mafs.access.CurrentAccount;
import org.mafs.access.Role;
import org.mafs.base.Calendar;
import org.mafs.base.Refused;
import org.mafs.base.SessionId;
import org.mafs.cohort.RoomNews;
import org.mafs.cohort.Starting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps which step an evening is at, so that every tablet shows the same one. Any step may be gone to, back too. */
@Service
@Transactional
@RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS})
public class EveningOrder {

    public static final int MOST_TABLETS = 30;

    private final FormSettings settings;
    private final JdbcClient database;
    private final CohortScope scope;
    private final CurrentAccount current;
    private final Calendar calendar;
    private final RoomNews news;
    private final Starting start;

    EveningOrder(FormSettings settings, JdbcClient database, CohortScope scope, CurrentAccount current,
            Calendar calendar, RoomNews news, Starting start) {
        this.settings = settings;
        this.database = database;
        this.scope = scope;
        this.current = current;
        this.calendar = calendar;
        this.news = news;
        this.start = start;
    }

    /** An evening that nobody has moved on is at its arrivals. */
    @Transactional(readOnly = true)
    public EveningStanding of(SessionId session) {
        scope.require(session);
        return database.sql("SELECT step, tablets FROM evening WHERE session_id = ?").param(session.value())
                .query((row, number) -> new EveningStanding(EveningStep.valueOf(row.getString("step")),
                        Optional.ofNullable(row.getObject("tablets", Integer.class)).orElseGet(this::usual)))
                .optional().orElseGet(() -> new EveningStanding(EveningStep.ARRIVALS, usual()));
    }

    /** @throws Refused when the session's cohort cannot begin yet */
    public void go(SessionId session, EveningStep step) {
        start.require(session);
        keep(session, "VALUES (:session, :value, NULL, :now, :by) ON DUPLICATE KEY UPDATE step = VALUES(step)",
                step.name());
    }

    /** @param tablets how many go round tonight; fewer than one is one, and more than {@link #MOST_TABLETS} that many */
    public void tablets(SessionId session, int tablets) {
        scope.require(session);
        keep(session, "VALUES (:session, '" + EveningStep.ARRIVALS + "', :value, :now, :by) "
                + "ON DUPLICATE KEY UPDATE tablets = VALUES(tablets)", Math.clamp(tablets, 1, MOST_TABLETS));
    }

    private int usual() {
        return settings.kept().tablets();
    }

    private void keep(SessionId session, String values, Object value) {
        database.sql("INSERT INTO evening (session_id, step, tablets, changed_at, changed_by) " + values
                        + ", changed_at = VALUES(changed_at), changed_by = VALUES(changed_by)")
                .param("session", session.value()).param("value", value)
                .param("now", Timestamp.from(calendar.now())).param("by", current.id().value()).update();
        news.changed(session);
    }
}
