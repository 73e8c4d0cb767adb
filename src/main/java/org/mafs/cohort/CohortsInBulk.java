package org.mafs.cohort;

import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.mafs.access.Role;
import org.mafs.base.Bulk;
import org.mafs.base.BulkRow;
import org.mafs.base.Calendar;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All cohorts and their sessions at once, for spreadsheets. */
@Service
@Transactional
@RolesAllowed(Role.RUNS_COHORTS)
public class CohortsInBulk {

    private final Bulk bulk;
    private final Calendar calendar;

    CohortsInBulk(Bulk bulk, Calendar calendar) {
        this.bulk = bulk;
        this.calendar = calendar;
    }

    /** The caller has checked them. */
    public void add(List<CohortInBulk> cohorts) {
        bulk.write("INSERT INTO cohort (id, uuid, version, name, venue_id, programme_id, capacity, created_at) "
                        + "VALUES (?, ?, 0, ?, ?, ?, ?, ?)",
                cohorts.stream().map(cohort -> new Object[] {cohort.id(), UUID.randomUUID(), cohort.name(),
                        cohort.venue(), cohort.programme(), cohort.capacity(), calendar.now()})
                        .collect(Collectors.toList()));
    }

    /** The caller has checked them. */
    public void addSessions(List<SessionInBulk> sessions) {
        bulk.write("INSERT INTO cohort_session (id, uuid, version, cohort_id, number, title, held_on, starts_at, minutes, "
                        + "status, closed_at, venue_id, unnamed_visitors, cancelled_reason) "
                        + "VALUES (?, ?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                sessions.stream().map(session -> new Object[] {session.id(), UUID.randomUUID(), session.cohort(),
                        session.number(), session.title(), session.heldOn(), session.startsAt(), session.minutes(),
                        session.status(), session.closedAt(), session.venue(), session.unnamed(), session.cancelled()})
                        .collect(Collectors.toList()));
    }

    @Transactional(readOnly = true)
    public void each(Consumer<CohortInBulk> cohort) {
        bulk.read("SELECT * FROM cohort ORDER BY id", found -> {
            BulkRow row = new BulkRow(found);
            cohort.accept(new CohortInBulk(row.id("id"), row.text("name"), row.id("venue_id"), row.id("programme_id"),
                    row.number("capacity")));
        });
    }

    @Transactional(readOnly = true)
    public void eachSession(Consumer<SessionInBulk> session) {
        bulk.read("SELECT * FROM cohort_session ORDER BY cohort_id, number", found -> {
            BulkRow row = new BulkRow(found);
            session.accept(new SessionInBulk(row.id("id"), row.id("cohort_id"), row.number("number"),
                    row.text("title"), row.day("held_on"), row.time("starts_at"), row.number("minutes"),
                    row.choice("status", SessionStatus.class), row.instant("closed_at"), row.idOrNull("venue_id"),
                    row.number("unnamed_visitors"), row.text("cancelled_reason")));
        });
    }

    /** The programmes there are, by id, the one that ships first. */
    @Transactional(readOnly = true)
    public Map<Long, String> programmes() {
        Map<Long, String> names = new LinkedHashMap<>();
        bulk.read("SELECT id, name FROM programme ORDER BY id", row -> names.put(row.getLong("id"), row.getString("name")));
        return names;
    }
}
