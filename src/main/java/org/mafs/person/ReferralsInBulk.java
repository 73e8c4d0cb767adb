package org.mafs.person;

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

/** All referrals at once, for spreadsheets. For those who see every cohort. */
@Service
@Transactional
@RolesAllowed(Role.RUNS_COHORTS)
public class ReferralsInBulk {

    private static final SealedField REFERRER = new SealedField("referral", "referrer");
    private static final SealedField AGENCY = new SealedField("referral", "agency");
    private static final SealedField NOTE = new SealedField("referral", "note");
    private static final SealedField REASON = new SealedField("referral", "outcome_reason");

    private final Bulk bulk;
    private final Sealing sealing;

    ReferralsInBulk(Bulk bulk, Sealing sealing) {
        this.bulk = bulk;
        this.sealing = sealing;
    }

    /** The caller has checked them. */
    public void add(List<ReferralInBulk> referrals) {
        bulk.write("INSERT INTO referral (id, uuid, version, person_id, source, referred_on, site_id, referrer_sealed, "
                        + "agency_sealed, note_sealed, outcome, outcome_on, outcome_reason_sealed) "
                        + "VALUES (?, ?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                referrals.stream().map(this::row).collect(Collectors.toList()));
    }

    @Transactional(readOnly = true)
    public void each(Consumer<ReferralInBulk> referral) {
        bulk.read("SELECT r.* FROM referral r JOIN person p ON p.id = r.person_id WHERE p.merged_into IS NULL "
                + "ORDER BY r.id", found -> {
                    BulkRow row = new BulkRow(found);
                    UUID uuid = row.uuid();
                    referral.accept(new ReferralInBulk(row.id("id"), row.id("person_id"),
                            row.choice("source", ReferralSource.class), row.day("referred_on"), row.idOrNull("site_id"),
                            sealing.open(row.bytes("referrer_sealed"), REFERRER, uuid),
                            sealing.open(row.bytes("agency_sealed"), AGENCY, uuid),
                            sealing.open(row.bytes("note_sealed"), NOTE, uuid), row.text("outcome"),
                            row.day("outcome_on"),
                            sealing.open(row.bytes("outcome_reason_sealed"), REASON, uuid)));
                });
    }

    private Object[] row(ReferralInBulk referral) {
        UUID uuid = UUID.randomUUID();
        return new Object[] {referral.id(), uuid, referral.person(), referral.source(), referral.referredOn(),
                referral.site(), sealing.seal(referral.referrer(), REFERRER, uuid),
                sealing.seal(referral.agency(), AGENCY, uuid), sealing.seal(referral.note(), NOTE, uuid),
                referral.outcome(), referral.outcomeOn(), sealing.seal(referral.outcomeReason(), REASON, uuid)};
    }
}
