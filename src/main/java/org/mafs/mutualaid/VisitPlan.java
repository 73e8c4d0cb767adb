package org.mafs.mutualaid;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.mafs.audit.SealedField;
import org.mafs.audit.Sealing;
import org.mafs.base.AccountId;
import org.mafs.base.EnrolmentId;
import org.mafs.base.Versioned;
import org.mafs.draft.FormKey;

/** What somebody means to try, when, and who goes along. What worries them is sealed. */
@Entity
class VisitPlan extends Versioned {

    private static final SealedField WITH = new SealedField("visit_plan", "with");
    private static final SealedField TRAVEL = new SealedField("visit_plan", "travel");
    private static final SealedField WORRY = new SealedField("visit_plan", "worry");
    private static final SealedField HELP = new SealedField("visit_plan", "help");

    private UUID formKey;
    private long enrolmentId;
    private long fellowshipId;
    private Long meetingId;
    private LocalDate plannedOn;
    @JdbcTypeCode(SqlTypes.LOCAL_TIME)
    private LocalTime startsAt;
    @Enumerated(EnumType.STRING)
    private Company company;
    private Long companionId;
    @Column(name = "with_sealed")
    private byte[] withSealed;
    private byte[] travelSealed;
    private byte[] worrySealed;
    private byte[] helpSealed;
    private boolean remind;
    @Enumerated(EnumType.STRING)
    private PlanStatus status;
    private LocalDate madeOn;
    private Instant recordedAt;
    private long recordedBy;

    protected VisitPlan() {
    }

    VisitPlan(FormKey form, EnrolmentId enrolment, LocalDate today) {
        this.formKey = form.value();
        this.enrolmentId = enrolment.value();
        this.madeOn = today;
        this.status = PlanStatus.PLANNED;
    }

    void say(NewVisitPlan plan, Sealing sealing, Instant now, AccountId by) {
        fellowshipId = plan.fellowship().value();
        meetingId = Optional.ofNullable(plan.meeting()).map(MeetingId::value).orElse(null);
        plannedOn = plan.plannedOn();
        startsAt = plan.startsAt();
        company = plan.company();
        companionId = Optional.ofNullable(plan.companion()).map(CompanionId::value).orElse(null);
        withSealed = sealed(plan.with(), WITH, sealing);
        travelSealed = sealed(plan.travel(), TRAVEL, sealing);
        worrySealed = sealed(plan.worry(), WORRY, sealing);
        helpSealed = sealed(plan.help(), HELP, sealing);
        remind = plan.remind();
        recordedAt = now;
        recordedBy = by.value();
    }

    void become(PlanStatus now) {
        status = now;
    }

    PlanStatus status() {
        return status;
    }

    EnrolmentId enrolment() {
        return new EnrolmentId(enrolmentId);
    }

    VisitPlanRecord record(Sealing sealing) {
        return new VisitPlanRecord(new VisitPlanId(id()), version(), enrolment(), new NewVisitPlan(
                new FellowshipId(fellowshipId), Optional.ofNullable(meetingId).map(MeetingId::new).orElse(null), plannedOn,
                startsAt, company, Optional.ofNullable(companionId).map(CompanionId::new).orElse(null),
                opened(withSealed, WITH, sealing), opened(travelSealed, TRAVEL, sealing),
                opened(worrySealed, WORRY, sealing), opened(helpSealed, HELP, sealing), remind), status, madeOn);
    }

    private byte[] sealed(String text, SealedField field, Sealing sealing) {
        return sealing.seal(text, field, uuid());
    }

    private String opened(byte[] text, SealedField field, Sealing sealing) {
        return sealing.open(text, field, uuid());
    }
}
