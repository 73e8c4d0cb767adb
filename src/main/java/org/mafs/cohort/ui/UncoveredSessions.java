package org.mafs.cohort.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.Optional;
import org.mafs.access.CurrentAccount;
import org.mafs.access.Role;
import org.mafs.base.Calendar;
import org.mafs.base.Words;
import org.mafs.base.ui.Task;
import org.mafs.cohort.SessionRecord;
import org.mafs.cohort.Staffing;
import org.mafs.cohort.Uncovered;

/** Sessions of the next three weeks that nobody leads. */
@SpringComponent
class UncoveredSessions implements Task {

    private static final int ORDER = 20;
    private static final int DAYS_AHEAD = 21;

    private final Staffing staffing;
    private final CurrentAccount current;

    UncoveredSessions(Staffing staffing, CurrentAccount current) {
        this.staffing = staffing;
        this.current = current;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public String glyph() {
        return "people";
    }

    @Override
    public String heading() {
        return Words.say("cohort.cover.to-do");
    }

    @Override
    public List<Line> lines() {
        if (current.get().role() != Role.COORDINATOR) {
            return List.of();
        }
        return staffing.uncovered(DAYS_AHEAD).stream().map(UncoveredSessions::line).toList();
    }

    private static Line line(Uncovered found) {
        SessionRecord session = found.session();
        return new Line(Optional.empty(), Words.say("cohort.cover.to-do.line", found.cohort(), session.number(),
                Calendar.shortDay(session.heldOn())), Optional.empty(),
                CohortNavigation.cohort(session.cohort()), Words.say("cohort.cover.to-do.step"));
    }
}
