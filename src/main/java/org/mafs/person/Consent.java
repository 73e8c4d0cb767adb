package org.mafs.person;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.PreRemove;
import jakarta.persistence.PreUpdate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.mafs.audit.SealedField;
import org.mafs.audit.Sealing;
import org.mafs.base.AccountId;
import org.mafs.base.Calendar;
import org.mafs.base.PersonId;
import org.mafs.base.Signature;

/** What was agreed, in which words, before whom, when and how. Never changed: the next one counts instead. */
@Entity
@Immutable
class Consent {

    private static final SealedField WITNESS = new SealedField("consent", "witness");
    private static final SealedField NAMED = new SealedField("consent", "named");
    private static final SealedField SIGNATURE = new SealedField("consent", "signature");

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "mafs_id")
    private Long id;
    private UUID uuid;
    private long personId;
    @Enumerated(EnumType.STRING)
    private ConsentPurpose purpose;
    private boolean given;
    @Enumerated(EnumType.STRING)
    private ConsentHow how;
    private String wording;
    private Integer textNumber;
    private String ticked;
    private LocalDate agreedOn;
    private byte[] witnessSealed;
    private byte[] namedSealed;
    private byte[] signatureSealed;
    private Instant recordedAt;
    private long recordedBy;

    protected Consent() {
    }

    Consent(PersonId person, NewConsent said, AgreementText shown, Sealing sealing, Instant recordedAt,
            AccountId recordedBy) {
        this.uuid = said.key();
        this.personId = person.value();
        this.purpose = said.purpose();
        this.given = said.given();
        this.how = said.how();
        this.wording = shown.wording();
        this.textNumber = shown.number();
        this.ticked = String.join("\n", shown.statements().stream().filter(said.ticked()::contains).toList());
        this.agreedOn = said.agreedOn();
        this.witnessSealed = sealing.seal(filled(said.witness()), WITNESS, uuid);
        this.namedSealed = sealing.seal(filled(said.keyworker()), NAMED, uuid);
        this.signatureSealed = said.signature() == null ? null
                : sealing.seal(said.signature().asKept(), SIGNATURE, uuid);
        this.recordedAt = recordedAt;
        this.recordedBy = recordedBy.value();
    }

    private static String filled(String text) {
        return text.isBlank() ? null : text.strip();
    }

    @PreUpdate
    @PreRemove
    void stays() {
        throw new IllegalStateException("What somebody once said is kept as they said it.");
    }

    PersonId person() {
        return new PersonId(personId);
    }

    ConsentPurpose purpose() {
        return purpose;
    }

    boolean isGiven() {
        return given;
    }

    AccountId recordedBy() {
        return new AccountId(recordedBy);
    }

    /** Before days were written down, the day it was recorded. */
    LocalDate agreedOn() {
        return Optional.ofNullable(agreedOn).orElseGet(() -> recordedAt.atZone(Calendar.PLACE).toLocalDate());
    }

    /** Of the words that were shown; absent for answers older than the numbers. */
    Optional<Integer> textNumber() {
        return Optional.ofNullable(textNumber);
    }

    /** @param recorder the name of whoever recorded it, who is the witness when nobody else is named */
    ConsentRecord record(boolean givenBefore, String recorder, Sealing sealing) {
        return new ConsentRecord(purpose, given, givenBefore && !given, how, agreedOn(), recordedAt,
                Optional.ofNullable(sealing.open(witnessSealed, WITNESS, uuid)).orElse(recorder),
                Optional.ofNullable(sealing.open(namedSealed, NAMED, uuid)),
                textNumber().map(OptionalInt::of).orElse(OptionalInt.empty()), wording,
                Optional.ofNullable(ticked).stream().flatMap(String::lines).toList(),
                Optional.ofNullable(sealing.open(signatureSealed, SIGNATURE, uuid)).map(Signature::kept));
    }
}
