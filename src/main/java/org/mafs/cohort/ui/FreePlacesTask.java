package org.mafs.cohort.ui;

import java.util.List;
import java.util.Optional;
import org.mafs.access.CurrentAccount;
import org.mafs.access.Role;
import org.mafs.base.Calendar;
import org.mafs.base.Words;
import org.mafs.base.ui.Task;
import org.mafs.cohort.Enrolling;
import org.springframework.stereotype.Component;

/** A free place that somebody waits for. */
@Component
class FreePlacesTask implements Task {

    private final Enrolling enrolling;
    private final CurrentAccount current;

    FreePlacesTask(Enrolling enrolling, CurrentAccount current) {
        this.enrolling = enrolling;
        this.current = current;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public String glyph() {
        return "people";
    }

    @Override
    public String heading() {
        return Words.say("cohort.waiting.to-do");
    }

    @Override
    public List<Line> lines() {
        if (current.get().role() != Role.COORDINATOR) {
            return List.of();
        }
        return enrolling.placesToGive().stream().map(place -> new Line(Optional.empty(),
                Words.say("cohort.waiting.to-do.line", place.name(), place.waiting()),
                Optional.of(place.waitingSince().atZone(Calendar.PLACE).toLocalDate()),
                CohortNavigation.cohort(place.cohort()), Words.say("cohort.waiting.to-do.step"))).toList();
    }
}
