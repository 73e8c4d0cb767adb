package org.mafs.mutualaid;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.mafs.base.AccountId;
import org.mafs.base.Calendar;
import org.mafs.base.EnrolmentId;
import org.mafs.base.Refused;
import org.mafs.base.Versioned;

/** One kind of support for one person: offered, answered, used. */
@Entity
class Support extends Versioned {

    private long enrolmentId;
    @Enumerated(EnumType.STRING)
    private SupportKind kind;
    private Long visitPlanId;
    private LocalDate offeredOn;
    private Instant notedAt;
    @Enumerated(EnumType.STRING)
    private SupportAnswer answer = SupportAnswer.NOT_SAID;
    private LocalDate answeredOn;
    private LocalDate usedOn;
    private Instant recordedAt;
    private long recordedBy;

    protected Support() {
    }

    Support(EnrolmentId enrolment, SupportKind kind, LocalDate offeredOn, Instant now) {
        this.enrolmentId = enrolment.value();
        this.kind = kind;
        this.offeredOn = offeredOn;
        this.notedAt = now;
    }

    void answer(SupportAnswer said, LocalDate on) {
        answer = said;
        answeredOn = said == SupportAnswer.NOT_SAID ? null : on;
    }

    /** @throws Refused after a no, which stands until they say otherwise */
    void use(LocalDate on, Optional<VisitPlanId> plan) {
        if (answer == SupportAnswer.NO) {
            throw new Refused("mutualaid.support.said-no");
        }
        usedOn = usedOn == null ? on : usedOn;
        visitPlanId = plan.map(VisitPlanId::value).orElse(null);
    }

    void notUsed() {
        usedOn = null;
        visitPlanId = null;
    }

    void recorded(Instant now, AccountId by) {
        recordedAt = now;
        recordedBy = by.value();
    }

    SupportKind kind() {
        return kind;
    }

    EnrolmentId enrolment() {
        return new EnrolmentId(enrolmentId);
    }

    SupportRecord record() {
        return new SupportRecord(enrolment(), kind, version(), offeredOn, answer, Optional.ofNullable(answeredOn),
                Optional.ofNullable(usedOn), Optional.ofNullable(visitPlanId).map(VisitPlanId::new),
                notedAt.atZone(Calendar.PLACE).toLocalDate());
    }
}
