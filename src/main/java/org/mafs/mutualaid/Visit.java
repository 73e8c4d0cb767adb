package org.mafs.mutualaid;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.mafs.base.AccountId;
import org.mafs.base.EnrolmentId;
import org.mafs.base.SessionId;
import org.mafs.base.Versioned;
import org.mafs.draft.FormKey;

/** Where somebody went, as often as they say. Never whom they met there. */
@Entity
class Visit extends Versioned {

    private long enrolmentId;
    private UUID formKey;
    private Long sessionId;
    private LocalDate toldOn;
    private LocalDate visitedOn;
    private Long fellowshipId;
    private Long meetingId;
    private Long visitPlanId;
    private int times;
    private Boolean firstEver;
    private Integer howItWas;
    @Enumerated(EnumType.STRING)
    private GoingBack goingBack;
    private Instant recordedAt;
    private long recordedBy;

    protected Visit() {
    }

    /** Written down by the team. */
    Visit(UUID once, EnrolmentId enrolment, LocalDate toldOn) {
        super(once);
        this.enrolmentId = enrolment.value();
        this.toldOn = toldOn;
    }

    /** Told in a form. */
    Visit(FormKey form, EnrolmentId enrolment, Optional<SessionId> session, LocalDate askedOn) {
        this(UUID.randomUUID(), enrolment, askedOn);
        this.formKey = form.value();
        this.sessionId = session.map(SessionId::value).orElse(null);
    }

    /** @param on null when not known */
    void to(Destination where, LocalDate on, int often) {
        fellowshipId = where.fellowship().id().value();
        meetingId = Optional.ofNullable(where.meeting()).map(meeting -> meeting.id().value()).orElse(null);
        visitPlanId = Optional.ofNullable(where.plan()).map(VisitPlanId::value).orElse(null);
        visitedOn = on;
        times = often;
    }

    void on(LocalDate day) {
        visitedOn = day;
    }

    void was(Impression said) {
        firstEver = said.firstEver();
        howItWas = said.howItWas();
        goingBack = said.goingBack();
    }

    void recorded(Instant now, AccountId by) {
        recordedAt = now;
        recordedBy = by.value();
    }

    EnrolmentId enrolment() {
        return new EnrolmentId(enrolmentId);
    }

    Optional<VisitPlanId> plan() {
        return Optional.ofNullable(visitPlanId).map(VisitPlanId::new);
    }

    Optional<MeetingId> meeting() {
        return Optional.ofNullable(meetingId).map(MeetingId::new);
    }

    FellowshipId fellowship() {
        return new FellowshipId(fellowshipId);
    }

    UUID form() {
        return formKey;
    }

    int times() {
        return times;
    }

    LocalDate toldOn() {
        return toldOn;
    }

    LocalDate visitedOn() {
        return visitedOn;
    }

    Impression impression() {
        return new Impression(firstEver, howItWas, goingBack);
    }
}
