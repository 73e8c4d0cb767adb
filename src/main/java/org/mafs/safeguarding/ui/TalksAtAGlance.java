package org.mafs.safeguarding.ui;

import java.util.List;
import java.util.Optional;
import org.mafs.base.Words;
import org.mafs.cohort.CellFacts;
import org.mafs.cohort.CohortAtAGlance;
import org.mafs.safeguarding.ConcernRegister;
import org.springframework.stereotype.Component;

/** Who waits for a talk stands first among what people of a cohort need next. */
@Component
class TalksAtAGlance implements CellFacts {

    private final ConcernRegister concerns;

    TalksAtAGlance(ConcernRegister concerns) {
        this.concerns = concerns;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public Known of(CohortAtAGlance cohort) {
        return new Known(List.of(), concerns.openIn(cohort.cohort()).stream()
                .map(open -> new NextStep(open.enrolment(), open.noted() ? 40 : 1,
                        Words.say(open.noted() ? "safeguarding.next.close" : "safeguarding.next.talk"),
                        Optional.of(SafeguardingNavigation.concern(open.id()))))
                .toList());
    }
}
