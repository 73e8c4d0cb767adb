package org.mafs.funder.ui;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mafs.access.CurrentAccount;
import org.mafs.access.Role;
import org.mafs.base.Calendar;
import org.mafs.base.Words;
import org.mafs.base.ui.Task;
import org.mafs.funder.DueReports;
import org.mafs.funder.ReportDueRecord;
import org.springframework.stereotype.Service;

/** Reports that are late or due soon wait on a coordinator's Today. */
@Service
class ReportsTask implements Task {

    private final DueReports due;
    private final CurrentAccount current;
    private final Calendar calendar;

    ReportsTask(DueReports due, CurrentAccount current, Calendar calendar) {
        this.due = due;
        this.current = current;
        this.calendar = calendar;
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public String glyph() {
        return "reports";
    }

    @Override
    public String heading() {
        return Words.say("funder.due.to-do");
    }

    @Override
    public List<Line> lines() {
        if (current.get().role() != Role.COORDINATOR) {
            return List.of();
        }
        LocalDate today = calendar.today();
        return due.waiting().stream().map(report -> line(report, today)).toList();
    }

    private static Line line(ReportDueRecord report, LocalDate today) {
        String key = report.dueOn().isBefore(today) ? "funder.due.to-do.late" : "funder.due.to-do.line";
        return new Line(Optional.empty(), Words.say(key, report.name(), Calendar.shortDay(report.dueOn())),
                Optional.empty(), FunderNavigation.reports(), Words.say("funder.due.to-do.step"));
    }
}
