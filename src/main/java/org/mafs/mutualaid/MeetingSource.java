package org.mafs.mutualaid;

import jakarta.persistence.Entity;
import java.time.Instant;
import org.mafs.base.Versioned;

/** Where lists of meetings come from. A list says everything its source knows: what it leaves out has closed. */
@Entity
class MeetingSource extends Versioned {

    private String name;
    private String format;
    private long fellowshipId;
    private Instant refreshedAt;

    protected MeetingSource() {
    }

    MeetingSource(String name, MeetingFormat format, FellowshipId fellowship) {
        this.name = name;
        this.format = format.name();
        this.fellowshipId = fellowship.value();
    }

    /** In whatever format it came this time. */
    void refreshed(MeetingFormat from, Instant now) {
        this.format = from.name();
        this.refreshedAt = now;
    }

    boolean isFor(FellowshipId fellowship) {
        return fellowshipId == fellowship.value();
    }

    MeetingSourceRecord record(FellowshipRecord fellowship) {
        return new MeetingSourceRecord(name, MeetingFormat.valueOf(format), fellowship, refreshedAt);
    }

    long fellowshipId() {
        return fellowshipId;
    }

    String name() {
        return name;
    }
}
