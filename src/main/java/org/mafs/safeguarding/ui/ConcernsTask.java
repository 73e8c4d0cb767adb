package org.mafs.safeguarding.ui;

import java.util.List;
import java.util.Optional;
import org.mafs.base.Calendar;
import org.mafs.base.Words;
import org.mafs.base.ui.Task;
import org.mafs.safeguarding.ConcernReason;
import org.mafs.safeguarding.ConcernRegister;
import org.mafs.safeguarding.OpenConcern;
import org.springframework.stereotype.Service;

/** Open concerns wait on Today until it is said what was done, and from then on for who is on duty, until closed. */
@Service
class ConcernsTask implements Task {

    private final ConcernRegister concerns;

    ConcernsTask(ConcernRegister concerns) {
        this.concerns = concerns;
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
        return concerns.open().stream().filter(concern -> !concern.noted() || concern.onDuty())
                .map(ConcernsTask::line).toList();
    }

    private static Line line(OpenConcern concern) {
        return new Line(Optional.of(concern.who()), Words.say(waits(concern), concern.cohortName()),
                Optional.of(concern.openedAt().atZone(Calendar.PLACE).toLocalDate()),
                SafeguardingNavigation.concern(concern.id()),
                Words.say(concern.noted() ? "safeguarding.step.close" : "safeguarding.step.talk"));
    }

    private static String waits(OpenConcern concern) {
        if (concern.noted()) {
            return "safeguarding.waits.closing";
        }
        return concern.reason() == ConcernReason.BY_HAND ? "safeguarding.waits.by-hand" : "safeguarding.waits.talk";
    }
}
