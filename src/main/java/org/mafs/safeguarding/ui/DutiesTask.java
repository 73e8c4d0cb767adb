package org.mafs.safeguarding.ui;

import java.util.List;
import java.util.Optional;
import org.mafs.access.CurrentAccount;
import org.mafs.access.Role;
import org.mafs.base.Words;
import org.mafs.base.ui.Task;
import org.mafs.cohort.ui.CohortNavigation;
import org.mafs.safeguarding.NamingDuties;
import org.springframework.stereotype.Service;

/** Sites where groups are planned, or a concern is open, and nobody answers for safeguarding. */
@Service
class DutiesTask implements Task {

    private final NamingDuties duties;
    private final CurrentAccount current;

    DutiesTask(NamingDuties duties, CurrentAccount current) {
        this.duties = duties;
        this.current = current;
    }

    @Override
    public int order() {
        return 12;
    }

    @Override
    public String glyph() {
        return "care";
    }

    @Override
    public String heading() {
        return Words.say("safeguarding.duty.to-do");
    }

    @Override
    public List<Line> lines() {
        if (current.get().role() != Role.COORDINATOR) {
            return List.of();
        }
        return duties.missing().stream().map(site -> new Line(Optional.empty(),
                Words.say("safeguarding.duty.to-do.line", site.name()), Optional.empty(), CohortNavigation.places(),
                Words.say("safeguarding.duty.to-do.step"))).toList();
    }
}
