package org.mafs.checkin.ui;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mafs.base.Words;
import org.mafs.base.ui.Task;
import org.mafs.checkin.Form;
import org.mafs.checkin.OverdueForms;
import org.mafs.checkin.OverdueForms.Overdue;
import org.mafs.cohort.ui.CohortNavigation;
import org.springframework.stereotype.Service;

/** Forms of the start and the end that have not come wait on Today while they still can come. */
@Service
class OverdueFormsTask implements Task {

    private final OverdueForms overdue;

    OverdueFormsTask(OverdueForms overdue) {
        this.overdue = overdue;
    }

    @Override
    public int order() {
        return 35;
    }

    @Override
    public String glyph() {
        return "late";
    }

    @Override
    public String heading() {
        return Words.say("checkin.overdue");
    }

    @Override
    public List<Line> lines() {
        return overdue.all().stream().map(OverdueFormsTask::line).toList();
    }

    private static Line line(Overdue owed) {
        String forms = owed.form().stream().map(Form::shortTitle).collect(Collectors.joining(", "));
        return new Line(Optional.of(owed.who()),
                Words.say(owed.atTheEnd() ? "checkin.overdue.end" : "checkin.overdue.start", forms, owed.cohort()),
                Optional.of(owed.since()), CohortNavigation.enrolment(owed.enrolment()), Words.say("checkin.overdue.step"));
    }
}
