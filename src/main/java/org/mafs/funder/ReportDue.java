package org.mafs.funder;

import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;
import org.mafs.base.AccountId;
import org.mafs.base.Versioned;

/** A report that somebody is to be sent by a day. */
@Entity
class ReportDue extends Versioned {

    private String name;
    private LocalDate dueOn;
    private Instant doneAt;
    private Long doneBy;

    protected ReportDue() {
    }

    ReportDue(NewReportDue asked) {
        this.name = asked.name().strip();
        this.dueOn = asked.dueOn();
    }

    void sent(AccountId by, Instant now) {
        if (doneAt == null) {
            doneAt = now;
            doneBy = by.value();
        }
    }

    void notSent() {
        doneAt = null;
        doneBy = null;
    }

    ReportDueRecord record() {
        return new ReportDueRecord(new ReportDueId(id()), name, dueOn, doneAt != null);
    }
}
