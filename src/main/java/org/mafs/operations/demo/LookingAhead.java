package org.mafs.operations.demo;

import java.time.LocalDate;
import java.util.Set;
import org.mafs.access.DemoAccounts;
import org.mafs.access.Role;
import org.mafs.cohort.Staffing;
import org.mafs.cohort.Timetable;
import org.mafs.funder.DueReports;
import org.mafs.funder.NewReportDue;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** What the next weeks ask of the organisation: a session nobody can lead yet, and a report that is due. */
@Component
@ConditionalOnBooleanProperty("mafs.demo")
class LookingAhead {

    private static final int SESSION_ALONE = 5;
    private static final int REPORT_DUE = 12;

    private final DemoAccounts accounts;
    private final Timetable timetable;
    private final Staffing staffing;
    private final DueReports reports;

    LookingAhead(DemoAccounts accounts, Timetable timetable, Staffing staffing, DueReports reports) {
        this.accounts = accounts;
        this.timetable = timetable;
        this.staffing = staffing;
        this.reports = reports;
    }

    /** Asked as a coordinator: the facilitator has told them on the phone. */
    void tell(LocalDate today) {
        timetable.comingUp(SESSION_ALONE).stream().filter(coming -> coming.session().number() == SESSION_ALONE)
                .forEach(coming -> staffing.away(coming.session().id(), Set.of(accounts.of(Role.FACILITATOR))));
        reports.add(new NewReportDue("Half-year report to the town council", today.plusDays(REPORT_DUE)));
    }
}
