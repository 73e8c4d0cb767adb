package org.mafs.cohort;

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
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All registers at once, for spreadsheets. */
@Service
@Transactional
@RolesAllowed(Role.RUNS_COHORTS)
public class RegistersInBulk {

    private static final SealedField REASON = new SealedField("attendance", "reason");

    private final Bulk bulk;
    private final Sealing sealing;
    private final CurrentAccount current;

    RegistersInBulk(Bulk bulk, Sealing sealing, CurrentAccount current) {
        this.bulk = bulk;
        this.sealing = sealing;
        this.current = current;
    }

    /** The caller has checked them. */
    public void add(List<MarkInBulk> marks) {
        bulk.write("INSERT INTO attendance (id, uuid, version, session_id, enrolment_id, mark, reason_sealed, "
                        + "chose_not_to_write, marked_at, marked_by) VALUES (?, ?, 0, ?, ?, ?, ?, ?, ?, ?)",
                marks.stream().map(this::row).collect(Collectors.toList()));
    }

    @Transactional(readOnly = true)
    public void each(Consumer<MarkInBulk> mark) {
        bulk.read("SELECT a.* FROM attendance a JOIN enrolment e ON e.id = a.enrolment_id "
                + "JOIN person p ON p.id = e.person_id "
                + "WHERE e.merged_into IS NULL AND p.merged_into IS NULL ORDER BY a.id", found -> {
                    BulkRow row = new BulkRow(found);
                    mark.accept(new MarkInBulk(row.id("id"), row.id("enrolment_id"), row.id("session_id"),
                            row.choice("mark", Mark.class), sealing.open(row.bytes("reason_sealed"), REASON, row.uuid()),
                            row.yes("chose_not_to_write"), row.instant("marked_at")));
                });
    }

    private Object[] row(MarkInBulk mark) {
        UUID uuid = UUID.randomUUID();
        return new Object[] {mark.id(), uuid, mark.session(), mark.enrolment(), mark.mark(),
                sealing.seal(mark.reason(), REASON, uuid), mark.choseNotToWrite(), mark.markedAt(),
                current.id().value()};
    }
}
