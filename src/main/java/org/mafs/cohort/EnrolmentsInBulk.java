package org.mafs.cohort;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.mafs.access.Role;
import org.mafs.audit.SealedField;
import org.mafs.audit.Sealing;
import org.mafs.base.Bulk;
import org.mafs.base.BulkRow;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All places in all cohorts at once, for spreadsheets. */
@Service
@Transactional
@RolesAllowed(Role.RUNS_COHORTS)
public class EnrolmentsInBulk {

    private static final SealedField REASON = new SealedField("enrolment", "left_reason");

    private final Bulk bulk;
    private final Sealing sealing;

    EnrolmentsInBulk(Bulk bulk, Sealing sealing) {
        this.bulk = bulk;
        this.sealing = sealing;
    }

    /** The caller has checked them. */
    public void add(List<EnrolmentInBulk> enrolments) {
        bulk.write("INSERT INTO enrolment (id, uuid, version, cohort_id, person_id, status, joined_on, left_on, "
                        + "left_because, left_reason_sealed, offered_on, waiting_since, walk_in) "
                        + "VALUES (?, ?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                enrolments.stream().map(this::row).collect(Collectors.toList()));
    }

    /** Without the places of people who were kept twice and have been joined. */
    @Transactional(readOnly = true)
    public void each(Consumer<EnrolmentInBulk> enrolment) {
        bulk.read("SELECT e.* FROM enrolment e JOIN person p ON p.id = e.person_id "
                + "WHERE e.merged_into IS NULL AND p.merged_into IS NULL ORDER BY e.id", found -> {
                    BulkRow row = new BulkRow(found);
                    enrolment.accept(new EnrolmentInBulk(row.id("id"), row.id("cohort_id"), row.id("person_id"),
                            row.choice("status", EnrolmentStatus.class), row.day("joined_on"), row.day("left_on"),
                            row.text("left_because"),
                            sealing.open(row.bytes("left_reason_sealed"), REASON, row.uuid()), row.day("offered_on"),
                            row.instant("waiting_since"), row.yes("walk_in")));
                });
    }

    private Object[] row(EnrolmentInBulk enrolment) {
        UUID uuid = UUID.randomUUID();
        return new Object[] {enrolment.id(), uuid, enrolment.cohort(), enrolment.person(), enrolment.status(),
                enrolment.joinedOn(), enrolment.leftOn(), enrolment.leftBecause(),
                sealing.seal(enrolment.leftReason(), REASON, uuid), enrolment.offeredOn(), enrolment.waitingSince(),
                enrolment.walkIn()};
    }
}
