package org.mafs.person;

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

/** All that people agreed to, at once, for spreadsheets; a signature stays where it was given. */
@Service
@Transactional
@RolesAllowed(Role.RUNS_COHORTS)
public class ConsentsInBulk {

    private static final SealedField WITNESS = new SealedField("consent", "witness");
    private static final SealedField NAMED = new SealedField("consent", "named");

    private final Bulk bulk;
    private final Sealing sealing;
    private final CurrentAccount current;

    ConsentsInBulk(Bulk bulk, Sealing sealing, CurrentAccount current) {
        this.bulk = bulk;
        this.sealing = sealing;
        this.current = current;
    }

    /** The caller has checked them. */
    public void add(List<ConsentInBulk> consents) {
        bulk.write("INSERT INTO consent (id, uuid, person_id, purpose, given, how, wording, text_number, ticked, "
                        + "agreed_on, witness_sealed, named_sealed, recorded_at, recorded_by) "
                        + "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                consents.stream().map(this::row).collect(Collectors.toList()));
    }

    @Transactional(readOnly = true)
    public void each(Consumer<ConsentInBulk> consent) {
        bulk.read("SELECT c.* FROM consent c JOIN person p ON p.id = c.person_id WHERE p.merged_into IS NULL "
                + "ORDER BY c.id", found -> {
                    BulkRow row = new BulkRow(found);
                    UUID uuid = row.uuid();
                    consent.accept(new ConsentInBulk(row.id("id"), row.id("person_id"),
                            row.choice("purpose", ConsentPurpose.class), row.yes("given"),
                            row.choice("how", ConsentHow.class), row.text("wording"), row.number("text_number"),
                            row.text("ticked"), row.day("agreed_on"),
                            sealing.open(row.bytes("witness_sealed"), WITNESS, uuid),
                            sealing.open(row.bytes("named_sealed"), NAMED, uuid), row.instant("recorded_at")));
                });
    }

    private Object[] row(ConsentInBulk consent) {
        UUID uuid = UUID.randomUUID();
        return new Object[] {consent.id(), uuid, consent.person(), consent.purpose(), consent.given(), consent.how(),
                consent.wording(), consent.textNumber(), consent.ticked(), consent.agreedOn(),
                sealing.seal(consent.witness(), WITNESS, uuid), sealing.seal(consent.named(), NAMED, uuid),
                consent.recordedAt(), current.id().value()};
    }
}
