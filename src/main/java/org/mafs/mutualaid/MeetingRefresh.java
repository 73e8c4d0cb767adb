package org.mafs.mutualaid;

import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.Optional;
import org.mafs.base.AccountId;
import org.mafs.base.Versioned;

/** That a list was used, and what that did, in numbers. */
@Entity
class MeetingRefresh extends Versioned {

    private static final int LONGEST_NAME = 200;

    private long sourceId;
    private String fileName;
    private int readRows;
    private int accepted;
    private int rejected;
    private int added;
    private int changed;
    private int closed;
    private int unchanged;
    private Instant refreshedAt;
    private Long refreshedBy;

    protected MeetingRefresh() {
    }

    /** @param by null on the command line */
    MeetingRefresh(long source, String fileName, Refreshed done, Instant now, AccountId by) {
        this.sourceId = source;
        this.fileName = fileName.length() <= LONGEST_NAME ? fileName : fileName.substring(fileName.length() - LONGEST_NAME);
        this.readRows = done.read();
        this.accepted = done.accepted();
        this.rejected = done.rejected().size();
        this.added = done.added().size();
        this.changed = done.changed().size();
        this.closed = done.closed().size();
        this.unchanged = done.unchanged();
        this.refreshedAt = now;
        this.refreshedBy = Optional.ofNullable(by).map(AccountId::value).orElse(null);
    }

    long sourceId() {
        return sourceId;
    }

    AccountId by() {
        return refreshedBy == null ? null : new AccountId(refreshedBy);
    }

    RefreshRecord record(String source, String by) {
        return new RefreshRecord(id(), source, fileName, readRows, accepted, rejected, added, changed, closed, unchanged,
                refreshedAt, by);
    }
}
