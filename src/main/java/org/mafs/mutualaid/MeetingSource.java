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

    MeetingSource(String name, String format, FellowshipId fellowship) {
        this.name = name;
        this.format = format;
        this.fellowshipId = fellowship.value();
    }

    void refreshed(Instant now) {
        this.refreshedAt = now;
    }

    String name() {
        return name;
    }
}
