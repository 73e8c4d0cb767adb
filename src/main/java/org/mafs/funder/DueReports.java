package org.mafs.funder;

import jakarta.annotation.security.RolesAllowed;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.mafs.access.CurrentAccount;
import org.mafs.access.Role;
import org.mafs.base.Calendar;
import org.mafs.base.Refused;
import org.mafs.base.Rules;
import org.mafs.base.TriedAgain;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which reports were promised, by when, and whether they are sent. */
@Service
@Transactional
@RolesAllowed(Role.RUNS_COHORTS)
public class DueReports {

    /** Days before its day from which a report waits on Today. */
    static final int SOON = 30;

    private final ReportsDue reports;
    private final Rules rules;
    private final CurrentAccount current;
    private final Calendar calendar;

    DueReports(ReportsDue reports, Rules rules, CurrentAccount current, Calendar calendar) {
        this.reports = reports;
        this.rules = rules;
        this.current = current;
        this.calendar = calendar;
    }

    /** Those not sent yet and those sent in the last 30 days, by the day they are due. */
    @Transactional(readOnly = true)
    public List<ReportDueRecord> all() {
        return reports.openOrSentSince(calendar.now().minus(SOON, ChronoUnit.DAYS)).stream().map(ReportDue::record)
                .toList();
    }

    /** Those that are late or due within 30 days, the longest due first. */
    @Transactional(readOnly = true)
    public List<ReportDueRecord> waiting() {
        return reports.findByDoneAtIsNullAndDueOnLessThanEqualOrderByDueOnAscIdAsc(calendar.today().plusDays(SOON))
                .stream().map(ReportDue::record).toList();
    }

    public ReportDueId add(NewReportDue asked) {
        rules.check(asked);
        return reports.saveAndFlush(new ReportDue(asked)).record().id();
    }

    /** Ticks a report off, or takes that back. The same again changes nothing. */
    @TriedAgain
    public void sent(ReportDueId id, boolean isSent) {
        ReportDue report = reports.findById(id.value()).orElseThrow(() -> new Refused("funder.due.gone"));
        if (isSent) {
            report.sent(current.id(), calendar.now());
        } else {
            report.notSent();
        }
        reports.saveAndFlush(report);
    }
}
