package org.mafs.mutualaid;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mafs.audit.SealedField;
import org.mafs.audit.Sealing;
import org.mafs.base.AccountId;
import org.mafs.base.EnrolmentId;
import org.mafs.base.Versioned;
import org.mafs.person.ConsentHow;

/** Somebody who finished the programme and goes along to a first meeting. Stopping ends it; what was agreed stays. */
@Entity
class Companion extends Versioned {

    private static final SealedField CALLED = new SealedField("companion", "called");
    private static final SealedField TIMES = new SealedField("companion", "times");
    private static final SealedField PHONE = new SealedField("companion", "phone");

    private long enrolmentId;
    private byte[] calledSealed;
    private String area;
    private byte[] timesSealed;
    private byte[] phoneSealed;
    @ElementCollection
    @CollectionTable(name = "companion_fellowship", joinColumns = @JoinColumn(name = "companion_id"))
    @Column(name = "fellowship_id")
    private Set<Long> fellowships = new HashSet<>();
    private LocalDate agreedOn;
    @Enumerated(EnumType.STRING)
    private ConsentHow agreedHow;
    private String agreedText;
    private LocalDate stoppedOn;
    private long recordedBy;
    private Instant recordedAt;

    protected Companion() {
    }

    /** @param agreedText the words they said yes to, in full */
    Companion(EnrolmentId enrolment, NewCompanion said, String agreedText, Sealing sealing, Instant now, AccountId by) {
        super(said.key());
        this.enrolmentId = enrolment.value();
        this.calledSealed = sealing.seal(said.called(), CALLED, uuid());
        this.area = said.area();
        this.timesSealed = sealing.seal(said.times(), TIMES, uuid());
        this.phoneSealed = sealing.seal(said.phone(), PHONE, uuid());
        this.fellowships = said.fellowships().stream().map(FellowshipId::value).collect(Collectors.toSet());
        this.agreedOn = said.agreedOn();
        this.agreedHow = said.how();
        this.agreedText = agreedText;
        this.recordedAt = now;
        this.recordedBy = by.value();
    }

    /** Stopped twice, the first day stands. */
    void stop(LocalDate today) {
        stoppedOn = stoppedOn == null ? today : stoppedOn;
    }

    EnrolmentId enrolment() {
        return new EnrolmentId(enrolmentId);
    }

    String called(Sealing sealing) {
        return sealing.open(calledSealed, CALLED, uuid());
    }

    CompanionRecord record(Sealing sealing) {
        return new CompanionRecord(new CompanionId(id()), version(), enrolment(), called(sealing),
                fellowships.stream().map(FellowshipId::new).collect(Collectors.toSet()), area,
                Optional.ofNullable(sealing.open(timesSealed, TIMES, uuid())),
                Optional.ofNullable(sealing.open(phoneSealed, PHONE, uuid())), agreedOn, agreedHow, agreedText,
                Optional.ofNullable(stoppedOn));
    }
}
