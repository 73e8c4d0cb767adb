package org.mafs.funder;

import java.time.LocalDate;

public record ReportDueRecord(ReportDueId id, String name, LocalDate dueOn, boolean sent) {

    /** Where it stands, seen from a day. */
    public enum Standing {
        LATE, SOON, LATER, SENT
    }

    public Standing on(LocalDate today) {
        if (sent) {
            return Standing.SENT;
        }
        if (dueOn.isBefore(today)) {
            return Standing.LATE;
        }
        return dueOn.isAfter(today.plusDays(DueReports.SOON)) ? Standing.LATER : Standing.SOON;
    }
}
