package org.mafs.person;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** What was agreed, in which words, before whom, when and how. Never changed: the next one counts instead. */
@Entity
@Immutable
class Consent {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "mafs_id")
    private Long id;
    private UUID uuid = UUID.randomUUID();
    private long personId;
    @Enumerated(EnumType.STRING)
    private ConsentPurpose purpose;
    private boolean given;
    @Enumerated(EnumType.STRING)
    private ConsentHow how;
    private String wording;
    private Instant recordedAt;
    private long recordedBy;

    protected Consent() {
    }

    Consent(long personId, ConsentPurpose purpose, boolean given, ConsentHow how, String wording, Instant recordedAt,
            long recordedBy) {
        this.personId = personId;
        this.purpose = purpose;
        this.given = given;
        this.how = how;
        this.wording = wording;
        this.recordedAt = recordedAt;
        this.recordedBy = recordedBy;
    }

    long personId() {
        return personId;
    }

    ConsentRecord record() {
        return new ConsentRecord(purpose, given, how, recordedAt);
    }
}
