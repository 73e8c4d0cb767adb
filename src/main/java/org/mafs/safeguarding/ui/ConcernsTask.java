package org.mafs.safeguarding.ui;

import java.util.List;
import java.util.Optional;
import org.mafs.access.CurrentAccount;
import org.mafs.access.Role;
import org.mafs.base.Calendar;
import org.mafs.base.Words;
import org.mafs.base.ui.Task;
import org.mafs.safeguarding.ConcernRegister;
import org.mafs.safeguarding.OpenConcern;
import org.springframework.stereotype.Service;

/** Open concerns wait on Today: for who leads the cohort until it is said what was done, for a coordinator until closed. */
@Service
class ConcernsTask implements Task {

    private final ConcernRegister concerns;
    private final CurrentAccount current;

    ConcernsTask(ConcernRegister concerns, CurrentAccount current) {
        this.concerns = concerns;
        this.current = current;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String glyph() {
        return "care";
    }

    @Override
    public String heading() {
        return Words.say("safeguarding.open");
    }

    @Override
    public List<Line> lines() {
        boolean closes = current.get().role() == Role.COORDINATOR;
        return concerns.open().stream().filter(concern -> closes || !concern.noted())
                .map(ConcernsTask::line).toList();
    }

    private static Line line(OpenConcern concern) {
        String words = concern.noted() ? Words.say("safeguarding.waits.closing", concern.cohortName())
                : Words.say("safeguarding.waits.talk", concern.cohortName());
        return new Line(Optional.of(concern.who()), words,
                Optional.of(concern.openedAt().atZone(Calendar.PLACE).toLocalDate()),
                SafeguardingNavigation.concern(concern.id()),
                Words.say(concern.noted() ? "safeguarding.step.close" : "safeguarding.step.talk"));
    }
}
