package org.mafs.cohort.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mafs.access.CurrentAccount;
import org.mafs.access.Role;
import org.mafs.base.Words;
import org.mafs.base.ui.Task;
import org.mafs.cohort.MissedSessions;
import org.mafs.cohort.MissedTwo;

/** "Jo missed two sessions: call", until the call is noted. */
@SpringComponent
class MissedTask implements Task {

    private static final Set<Role> TEAM = EnumSet.of(Role.FACILITATOR, Role.COORDINATOR);

    private final MissedSessions missed;
    private final CurrentAccount current;

    MissedTask(MissedSessions missed, CurrentAccount current) {
        this.missed = missed;
        this.current = current;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String glyph() {
        return "phone";
    }

    @Override
    public String heading() {
        return Words.say("cohort.missed");
    }

    @Override
    public List<Line> lines() {
        return TEAM.contains(current.get().role()) ? missed.toCall().stream().map(MissedTask::line).toList()
                : List.of();
    }

    private static Line line(MissedTwo away) {
        return new Line(Optional.of(away.person().name()),
                Words.say("cohort.missed.line", CallsView.inWords(away), away.cohortName()),
                Optional.of(away.lastMissed()), CohortNavigation.calls(), Words.say("cohort.missed.note"));
    }
}
