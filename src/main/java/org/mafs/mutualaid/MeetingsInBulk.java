package org.mafs.mutualaid;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.mafs.access.CurrentAccount;
import org.mafs.access.Role;
import org.mafs.base.Bulk;
import org.mafs.base.BulkRow;
import org.mafs.draft.FormInBulk;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All that was told of outside meetings at once, for spreadsheets. */
@Service
@Transactional
@RolesAllowed(Role.RUNS_COHORTS)
public class MeetingsInBulk {

    private final Bulk bulk;
    private final CurrentAccount current;

    MeetingsInBulk(Bulk bulk, CurrentAccount current) {
        this.bulk = bulk;
        this.current = current;
    }

    /** The caller has checked them. */
    public void add(List<MeetingCountInBulk> counts) {
        bulk.write("INSERT INTO meeting_recall (id, uuid, version, form_key, enrolment_id, session_id, asked_on, "
                        + "window_days, meetings, recorded_at, recorded_by) VALUES (?, ?, 0, ?, ?, ?, ?, ?, ?, ?, ?)",
                counts.stream().map(told -> new Object[] {told.id(), UUID.randomUUID(),
                        FormInBulk.key(FormInBulk.asking(told.window()), told.enrolment(), told.session(),
                                told.askedOn()),
                        told.enrolment(), told.session(), told.askedOn(), told.window(), told.meetings(),
                        told.recordedAt(), current.id().value()}).collect(Collectors.toList()));
    }

    @Transactional(readOnly = true)
    public void each(Consumer<MeetingCountInBulk> count) {
        bulk.read("SELECT m.* FROM meeting_recall m JOIN enrolment e ON e.id = m.enrolment_id "
                + "JOIN person p ON p.id = e.person_id "
                + "WHERE e.merged_into IS NULL AND p.merged_into IS NULL ORDER BY m.id", found -> {
                    BulkRow row = new BulkRow(found);
                    count.accept(new MeetingCountInBulk(row.id("id"), row.id("enrolment_id"),
                            row.idOrNull("session_id"), row.day("asked_on"), row.number("window_days"),
                            row.number("meetings"), row.instant("recorded_at")));
                });
    }
}
