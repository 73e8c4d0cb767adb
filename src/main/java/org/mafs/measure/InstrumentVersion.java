package org.mafs.measure;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Optional;
import org.mafs.base.AccountId;
import org.mafs.base.Refused;
import org.mafs.base.Versioned;

/** One version of an instrument: written as a draft, then published, and from then on as it is. */
@Entity
class InstrumentVersion extends Versioned {

    private String code;
    private int number;
    @Enumerated(EnumType.STRING)
    private VersionState status;
    private String definition;
    private Instant changedAt;
    private long changedBy;
    private Instant publishedAt;

    protected InstrumentVersion() {
    }

    /** @param number the next of its code */
    InstrumentVersion(String code, int number, InstrumentSketch first, Instant now, AccountId by) {
        this.code = code;
        this.number = number;
        this.status = VersionState.DRAFT;
        write(first, now, by);
    }

    /** @throws Refused when it is published */
    void write(InstrumentSketch sketch, Instant now, AccountId by) {
        requireDraft();
        definition = sketch.write();
        changedAt = now;
        changedBy = by.value();
    }

    /** @throws Refused when it is published already, or something is still missing */
    void publish(Instant now, AccountId by) {
        requireDraft();
        definition = InstrumentFile.write(sketch().instrument(code, number));
        status = VersionState.PUBLISHED;
        publishedAt = now;
        changedAt = now;
        changedBy = by.value();
    }

    /** @throws Refused when nobody is asked it yet */
    void retire(boolean retired, Instant now, AccountId by) {
        if (status == VersionState.DRAFT) {
            throw new Refused("measure.edit.not-published");
        }
        status = retired ? VersionState.RETIRED : VersionState.PUBLISHED;
        changedAt = now;
        changedBy = by.value();
    }

    private void requireDraft() {
        if (status != VersionState.DRAFT) {
            throw new Refused("measure.edit.frozen", number);
        }
    }

    boolean isDraft() {
        return status == VersionState.DRAFT;
    }

    String code() {
        return code;
    }

    int number() {
        return number;
    }

    /** What is written so far. */
    InstrumentSketch sketch() {
        return isDraft() ? InstrumentSketch.read(definition) : InstrumentSketch.of(InstrumentFile.read(definition));
    }

    InstrumentVersionRecord record() {
        return new InstrumentVersionRecord(code, number, status, Optional.ofNullable(publishedAt));
    }
}
