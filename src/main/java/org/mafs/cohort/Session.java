package org.mafs.cohort;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.mafs.base.CohortId;
import org.mafs.base.Refused;
import org.mafs.base.SessionId;
import org.mafs.base.VenueId;
import org.mafs.base.Versioned;

@Entity
@Table(name = "cohort_session")
class Session extends Versioned {

    private long cohortId;
    private int number;
    private String title;
    private LocalDate heldOn;
    /** As the clock in the room shows it: bound to no time zone, neither the machine's nor the database's. */
    @JdbcTypeCode(SqlTypes.LOCAL_TIME)
    private LocalTime startsAt;
    private int minutes;
    @Enumerated(EnumType.STRING)
    private SessionStatus status = SessionStatus.PLANNED;
    private Instant closedAt;
    /** Another room than the cohort's own, or null. */
    private Long venueId;
    private String cancelledReason;

    protected Session() {
    }

    Session(CohortId cohort, Programme.PlannedSession planned, LocalTime startsAt) {
        this.cohortId = cohort.value();
        this.number = planned.number();
        this.title = planned.title();
        this.heldOn = planned.heldOn();
        this.startsAt = startsAt;
        this.minutes = planned.minutes();
    }

    /** One more than the programme has. */
    Session(CohortId cohort, int number, SessionPlan plan) {
        this.cohortId = cohort.value();
        this.number = number;
        move(plan);
    }

    void move(SessionPlan plan) {
        requireOpen();
        this.title = plan.title().strip();
        this.heldOn = plan.heldOn();
        this.startsAt = plan.startsAt();
        this.minutes = plan.minutes();
        this.venueId = plan.elsewhere().map(VenueId::value).orElse(null);
    }

    void moveOn(int days) {
        requireOpen();
        this.heldOn = heldOn.plusDays(days);
    }

    /** It does not take place. The caller has seen that nobody was there. */
    void cancel(String reason) {
        requireOpen();
        this.status = SessionStatus.CANCELLED;
        this.cancelledReason = reason;
    }

    void restore() {
        if (status != SessionStatus.CANCELLED) {
            throw new Refused("cohort.session.not-cancelled", number);
        }
        this.status = SessionStatus.PLANNED;
        this.cancelledReason = null;
    }

    void close(Instant now, LocalDate today) {
        requireOpen();
        if (heldOn.isAfter(today)) {
            throw new Refused("cohort.session.ahead", number);
        }
        this.status = SessionStatus.CLOSED;
        this.closedAt = now;
    }

    void reopen() {
        if (status != SessionStatus.CLOSED) {
            throw new Refused("cohort.session.not-closed", number);
        }
        this.status = SessionStatus.PLANNED;
        this.closedAt = null;
    }

    void requireOpen() {
        if (status == SessionStatus.CLOSED) {
            throw new Refused("cohort.session.closed", number);
        }
        if (status == SessionStatus.CANCELLED) {
            throw new Refused("cohort.session.cancelled", number);
        }
    }

    CohortId cohort() {
        return new CohortId(cohortId);
    }

    SessionRecord record() {
        return new SessionRecord(new SessionId(id()), version(), new CohortId(cohortId), number, title, heldOn,
                startsAt, minutes, status, Optional.ofNullable(venueId).map(VenueId::new),
                Optional.ofNullable(cancelledReason));
    }
}
