package org.mafs.cohort.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.Optional;
import org.mafs.base.Calendar;
import org.mafs.base.Words;
import org.mafs.cohort.CellFacts;
import org.mafs.cohort.CohortAtAGlance;
import org.mafs.cohort.FollowUpLine;
import org.mafs.cohort.FollowUps;

/** Who of a cohort is to be asked again, and until when, among what people need next. */
@SpringComponent
class FollowUpsAtAGlance implements CellFacts {

    private static final int THESE_WEEKS = 55;

    private final FollowUps followUps;

    FollowUpsAtAGlance(FollowUps followUps) {
        this.followUps = followUps;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Known of(CohortAtAGlance cohort) {
        if (!cohort.isHeld(cohort.last())) {
            return new Known(List.of(), List.of());
        }
        return new Known(List.of(), followUps.due(cohort.cohort()).stream().map(line -> new NextStep(line.id(),
                THESE_WEEKS, words(line, cohort), Optional.of(CohortNavigation.followUps()))).toList());
    }

    private static String words(FollowUpLine line, CohortAtAGlance cohort) {
        return Words.say(line.isOverdue(cohort.today()) ? "cohort.next.follow-up.overdue" : "cohort.next.follow-up",
                Calendar.shortDay(line.dueUntil()));
    }
}
