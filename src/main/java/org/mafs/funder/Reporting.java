package org.mafs.funder;

import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.Set;
import org.mafs.access.Role;
import org.mafs.audit.Stamp;
import org.mafs.base.Calendar;
import org.mafs.base.CohortId;
import org.mafs.base.Refused;
import org.mafs.outcome.Evaluating;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes the workbook for a funder. */
@Service
@RolesAllowed(Role.RUNS_COHORTS)
public class Reporting {

    private final Evaluating evaluating;
    private final Calendar calendar;
    private final Stamp stamp;
    private final TransactionTemplate reading;

    Reporting(Evaluating evaluating, Calendar calendar, Stamp stamp, PlatformTransactionManager transactions) {
        this.evaluating = evaluating;
        this.calendar = calendar;
        this.stamp = stamp;
        this.reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
    }

    /**
     * What the workbook of these cohorts says today, all of it from one moment of the database. Whoever makes one has
     * opened the results; that is written down first.
     *
     * @throws Refused when no cohort is chosen
     */
    public Report prepare(Set<CohortId> cohorts) {
        evaluating.open(cohorts);
        return reading.execute(status -> new Report(calendar.today(), version(), stamp == Stamp.DEMO,
                evaluating.of(cohorts), evaluating.attendance(cohorts)));
    }

    /** Writes the workbook, and leaves the stream open. */
    public void write(Report report, OutputStream to) throws IOException {
        FunderWorkbook.write(report, to);
    }

    private static String version() {
        return Optional.ofNullable(Reporting.class.getPackage().getImplementationVersion()).orElse("");
    }
}
