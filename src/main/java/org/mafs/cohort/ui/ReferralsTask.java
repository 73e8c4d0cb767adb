package org.mafs.cohort.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.Optional;
import org.mafs.access.CurrentAccount;
import org.mafs.access.Role;
import org.mafs.base.Words;
import org.mafs.base.ui.Destination;
import org.mafs.base.ui.Task;
import org.mafs.person.Referring;

/** Referrals that wait for an answer, for those who may give it. */
@SpringComponent
class ReferralsTask implements Task {

    private static final int A_FEW = 5;

    private final Referring referring;
    private final CurrentAccount current;

    ReferralsTask(Referring referring, CurrentAccount current) {
        this.referring = referring;
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
        return Words.say("cohort.referrals.waiting");
    }

    @Override
    public List<Line> lines() {
        if (current.get().role() != Role.COORDINATOR) {
            return List.of();
        }
        return referring.page(true, 0, A_FEW).stream().map(row -> new Line(Optional.of(row.name()),
                Words.say("person.source", row.source()), Optional.of(row.referredOn()),
                Destination.to(ReferralsView.class), Words.say("cohort.referrals.answer.do"))).toList();
    }
}
