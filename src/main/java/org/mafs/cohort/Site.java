package org.mafs.cohort;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.mafs.base.SiteId;
import org.mafs.base.Versioned;

/** Where the enterprise works: a town, a prison, a partner's house. */
@Entity
class Site extends Versioned {

    private String name;
    @Enumerated(EnumType.STRING)
    private SiteKind kind;
    private Instant createdAt;

    protected Site() {
    }

    Site(NewSite asked, Instant now) {
        this.createdAt = now;
        change(asked);
    }

    void change(NewSite asked) {
        this.name = asked.name().strip();
        this.kind = asked.kind();
    }

    SiteId siteId() {
        return new SiteId(id());
    }

    SiteRecord record() {
        return new SiteRecord(siteId(), version(), name, kind);
    }
}
