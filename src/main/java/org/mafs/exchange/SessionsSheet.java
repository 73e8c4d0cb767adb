package org.mafs.exchange;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Consumer;
import org.mafs.cohort.CohortsInBulk;
import org.mafs.cohort.SessionInBulk;
import org.mafs.cohort.SessionStatus;

final class SessionsSheet extends Sheet<SessionInBulk> {

    private static final int USUAL_MINUTES = 150;

    private final CohortsInBulk cohorts;
    private final Known known;
    private final References references;

    SessionsSheet(CohortsInBulk cohorts, Known known) {
        super("sessions",
                Column.text("cohort", 100).mustBeFilled().like(Sheets.EXAMPLE),
                Column.number("session", 1, 200).mustBeFilled().like(1),
                Column.text("title", 120).mustBeFilled().like("Welcome"),
                Column.day("held-on").mustBeFilled().like(LocalDate.of(2026, 4, 7)),
                Column.time("starts-at").mustBeFilled().like(LocalTime.of(18, 30)),
                Column.number("minutes", 15, 600).like(USUAL_MINUTES),
                Column.choice("session-status", Choice.of(SessionStatus.values(), "exchange.session-status"))
                        .like("PLANNED"),
                Column.text("site", 120),
                Column.text("room", 120),
                Column.number("unnamed", 0, 500),
                Column.text("cancelled-reason", 200),
                Column.moment("closed-at"));
        this.cohorts = cohorts;
        this.known = known;
        this.references = new References(known);
    }

    @Override
    void each(Consumer<SessionInBulk> stored) {
        cohorts.eachSession(stored);
    }

    @Override
    void add(List<SessionInBulk> records) {
        cohorts.addSessions(records);
    }

    @Override
    Object[] cells(SessionInBulk session) {
        Known.Room room = session.venue() == null ? null : known.room(session.venue());
        return new Object[] {known.cohortName(session.cohort()), session.number(), session.title(), session.heldOn(),
                session.startsAt(), session.minutes(), session.status().name(),
                room == null ? null : known.siteName(room.site()), room == null ? null : room.name(),
                session.unnamed(), session.cancelled(), session.closedAt()};
    }

    @Override
    SessionInBulk read(Row row, long id) {
        SessionStatus status = row.choice("session-status", SessionStatus.class, SessionStatus.PLANNED);
        return new SessionInBulk(id, references.cohort(row, "cohort"), row.number("session"), row.text("title"),
                row.day("held-on"), row.time("starts-at"), row.number("minutes", USUAL_MINUTES), status,
                row.moment("closed-at", status == SessionStatus.CLOSED ? CellReading.noon(row.day("held-on")) : null),
                references.room(row), row.number("unnamed", 0), row.text("cancelled-reason"));
    }

    @Override
    Object key(SessionInBulk session) {
        return List.of(session.cohort(), session.number());
    }

    @Override
    void learn(SessionInBulk session) {
        known.session(session);
    }

    @Override
    void check(SessionInBulk session, Row row) {
        if (session.status() == SessionStatus.CLOSED) {
            Ordered.notAhead(known, "held-on", session.heldOn());
        }
    }
}
