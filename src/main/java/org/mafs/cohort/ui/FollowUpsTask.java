package org.mafs.cohort.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mafs.access.CurrentAccount;
import org.mafs.access.Role;
import org.mafs.base.Calendar;
import org.mafs.base.Words;
import org.mafs.base.ui.Task;
import org.mafs.cohort.FollowUpLine;
import org.mafs.cohort.FollowUps;

/** People to ask again: a facilitator's own, a coordinator's all. */
@SpringComponent
class FollowUpsTask implements Task {

    private static final int MOST = 20;
    private static final Set<Role> TEAM = EnumSet.of(Role.FACILITATOR, Role.COORDINATOR);

    private final FollowUps followUps;
    private final CurrentAccount current;
    private final Calendar calendar;

    FollowUpsTask(FollowUps followUps, CurrentAccount current, Calendar calendar) {
        this.followUps = followUps;
        this.current = current;
        this.calendar = calendar;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public String glyph() {
        return "clock";
    }

    @Override
    public String heading() {
        return Words.say("cohort.follow-ups.to-do");
    }

    @Override
    public List<Line> lines() {
        return TEAM.contains(current.get().role()) ? followUps.due(0, MOST).stream().map(this::line).toList()
                : List.of();
    }

    private Line line(FollowUpLine due) {
        String key = due.isOverdue(calendar.today()) ? "cohort.follow-ups.to-do.overdue" : "cohort.follow-ups.to-do.due";
        return new Line(Optional.of(due.person().name()),
                Words.say(key, due.cohortName(), Calendar.shortDay(due.dueUntil())), Optional.of(due.dueFrom()),
                CohortNavigation.followUps(), Words.say("cohort.follow-ups.to-do.step"));
    }
}
