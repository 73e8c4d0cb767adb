package org.mafs.curriculum.ui;

import java.util.List;
import java.util.Optional;
import org.mafs.access.CurrentAccount;
import org.mafs.access.Role;
import org.mafs.base.Words;
import org.mafs.base.ui.Task;
import org.mafs.curriculum.DeliveryFigures;
import org.springframework.stereotype.Service;

/** Sessions of the last fortnight of which nobody has said how they went. */
@Service
class DeliveryTask implements Task {

    private final DeliveryFigures figures;
    private final CurrentAccount current;

    DeliveryTask(DeliveryFigures figures, CurrentAccount current) {
        this.figures = figures;
        this.current = current;
    }

    @Override
    public int order() {
        return 80;
    }

    @Override
    public String glyph() {
        return "curriculum";
    }

    @Override
    public String heading() {
        return Words.say("curriculum.delivery.waits");
    }

    @Override
    public List<Line> lines() {
        Role role = current.get().role();
        if (role != Role.FACILITATOR && role != Role.COORDINATOR) {
            return List.of();
        }
        return figures.notSaid().stream().map(session -> new Line(Optional.empty(),
                Words.say("curriculum.delivery.how-did", session.number(), session.cohort()),
                Optional.of(session.heldOn()), DeliveryNavigation.session(session.session()),
                Words.say("curriculum.delivery.say-how"))).toList();
    }
}
