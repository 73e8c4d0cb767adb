package org.mafs.mutualaid.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.util.Optional;
import java.util.function.Supplier;
import org.mafs.access.CurrentAccount;
import org.mafs.access.Role;
import org.mafs.base.Words;
import org.mafs.base.ui.Destination;
import org.mafs.base.ui.Glyph;
import org.mafs.mutualaid.MeetingSearch;

/** From all meetings to the lists they come from. */
@org.springframework.stereotype.Component
class ListsStep implements MeetingsStep {

    private static final int AMONG_THE_LAST = 80;

    private final CurrentAccount current;

    ListsStep(CurrentAccount current) {
        this.current = current;
    }

    @Override
    public int order() {
        return AMONG_THE_LAST;
    }

    @Override
    public Optional<Component> step(Supplier<MeetingSearch> shown) {
        Role role = current.get().role();
        if (role != Role.COORDINATOR && role != Role.ADMIN) {
            return Optional.empty();
        }
        RouterLink link = Destination.to(MeetingListsView.class).link(new Glyph("download"),
                new Span(Words.say("mutualaid.refresh.step")));
        link.addClassName("button");
        return Optional.of(link);
    }
}
