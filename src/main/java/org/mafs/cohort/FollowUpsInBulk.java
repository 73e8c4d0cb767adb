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

/** All follow-ups, and all that was tried to reach people, at once, for spreadsheets. */
@Service
@Transactional
@RolesAllowed(Role.RUNS_COHORTS)
public class FollowUpsInBulk {

    private static final SealedField NOTE = new SealedField("follow_up", "note");
    private static final SealedField CONTACT_NOTE = new SealedField("contact_attempt", "note");
    private static final String KEPT = " JOIN enrolment e ON e.id = f.enrolment_id JOIN person p ON p.id = e.person_id "
            + "WHERE e.merged_into IS NULL AND p.merged_into IS NULL ORDER BY f.id";

    private final Bulk bulk;
    private final Sealing sealing;
    private final CurrentAccount current;

    FollowUpsInBulk(Bulk bulk, Sealing sealing, CurrentAccount current) {
        this.bulk = bulk;
        this.sealing = sealing;
        this.current = current;
    }

    /** The caller has checked them. */
    public void add(List<FollowUpInBulk> followUps) {
        bulk.write("INSERT INTO follow_up (id, uuid, version, enrolment_id, outcome, lost_because, note_sealed, ended_on, "
                + "ended_by) VALUES (?, ?, 0, ?, ?, ?, ?, ?, ?)", followUps.stream().map(ended -> {
                    UUID uuid = UUID.randomUUID();
                    return new Object[] {ended.id(), uuid, ended.enrolment(), ended.outcome(), ended.lostBecause(),
                            sealing.seal(ended.note(), NOTE, uuid), ended.endedOn(), current.id().value()};
                }).collect(Collectors.toList()));
    }

    /** The caller has checked them. */
    public void addContacts(List<ContactInBulk> contacts) {
        bulk.write("INSERT INTO contact_attempt (id, uuid, enrolment_id, purpose, way, reached, note_sealed, tried_at, "
                + "tried_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", contacts.stream().map(tried -> {
                    UUID uuid = UUID.randomUUID();
                    return new Object[] {tried.id(), uuid, tried.enrolment(), tried.purpose(), tried.way(),
                            tried.reached(), sealing.seal(tried.note(), CONTACT_NOTE, uuid), tried.triedAt(),
                            current.id().value()};
                }).collect(Collectors.toList()));
    }

    @Transactional(readOnly = true)
    public void each(Consumer<FollowUpInBulk> followUp) {
        bulk.read("SELECT f.* FROM follow_up f" + KEPT, found -> {
            BulkRow row = new BulkRow(found);
            followUp.accept(new FollowUpInBulk(row.id("id"), row.id("enrolment_id"), row.text("outcome"),
                    row.text("lost_because"), sealing.open(row.bytes("note_sealed"), NOTE, row.uuid()),
                    row.day("ended_on")));
        });
    }

    @Transactional(readOnly = true)
    public void eachContact(Consumer<ContactInBulk> contact) {
        bulk.read("SELECT f.* FROM contact_attempt f" + KEPT, found -> {
            BulkRow row = new BulkRow(found);
            contact.accept(new ContactInBulk(row.id("id"), row.id("enrolment_id"), row.text("purpose"),
                    row.text("way"), row.yes("reached"),
                    sealing.open(row.bytes("note_sealed"), CONTACT_NOTE, row.uuid()), row.instant("tried_at")));
        });
    }
}
