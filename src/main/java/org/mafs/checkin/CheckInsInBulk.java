package org.mafs.checkin;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.mafs.access.CurrentAccount;
import org.mafs.access.Role;
import org.mafs.audit.SealedField;
import org.mafs.audit.Sealing;
import org.mafs.base.Bulk;
import org.mafs.base.BulkRow;
import org.mafs.base.EnrolmentId;
import org.mafs.base.SessionId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All check-ins at once, for spreadsheets. */
@Service
@Transactional
@RolesAllowed(Role.RUNS_COHORTS)
public class CheckInsInBulk {

    private static final SealedField WEEK = new SealedField("check_in", "week");
    private static final SealedField HOPE = new SealedField("check_in", "hope");

    private final Bulk bulk;
    private final Sealing sealing;
    private final CurrentAccount current;

    CheckInsInBulk(Bulk bulk, Sealing sealing, CurrentAccount current) {
        this.bulk = bulk;
        this.sealing = sealing;
        this.current = current;
    }

    /** The caller has checked them. */
    public void add(List<CheckInInBulk> checkIns) {
        bulk.write("INSERT INTO check_in (id, uuid, version, form_key, enrolment_id, session_id, mood, week_sealed, "
                        + "hope_sealed, recorded_at, recorded_by) VALUES (?, ?, 0, ?, ?, ?, ?, ?, ?, ?, ?)",
                checkIns.stream().map(this::row).collect(Collectors.toList()));
    }

    @Transactional(readOnly = true)
    public void each(Consumer<CheckInInBulk> checkIn) {
        bulk.read("SELECT c.* FROM check_in c JOIN enrolment e ON e.id = c.enrolment_id "
                + "JOIN person p ON p.id = e.person_id "
                + "WHERE e.merged_into IS NULL AND p.merged_into IS NULL ORDER BY c.id", found -> {
                    BulkRow row = new BulkRow(found);
                    UUID uuid = row.uuid();
                    checkIn.accept(new CheckInInBulk(row.id("id"), row.id("enrolment_id"), row.id("session_id"),
                            row.number("mood"), sealing.open(row.bytes("week_sealed"), WEEK, uuid),
                            sealing.open(row.bytes("hope_sealed"), HOPE, uuid), row.instant("recorded_at")));
                });
    }

    private Object[] row(CheckInInBulk told) {
        UUID uuid = UUID.randomUUID();
        UUID form = WeeklyCheckIn.form(new EnrolmentId(told.enrolment()), new SessionId(told.session())).value();
        return new Object[] {told.id(), uuid, form, told.enrolment(), told.session(), told.mood(),
                sealing.seal(told.week(), WEEK, uuid), sealing.seal(told.hope(), HOPE, uuid), told.recordedAt(),
                current.id().value()};
    }
}
