package org.mafs.curriculum.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import org.mafs.base.Calendar;
import org.mafs.base.Words;
import org.mafs.cohort.SessionLink;
import org.mafs.cohort.SessionRecord;
import org.springframework.stereotype.Service;

/** Leads from a session on the cohort's page to how it went, once its day has come. */
@Service
class DeliveryLink implements SessionLink {

    private final Calendar calendar;

    DeliveryLink(Calendar calendar) {
        this.calendar = calendar;
    }

    @Override
    public Component linkTo(SessionRecord session) {
        if (session.heldOn().isAfter(calendar.today())) {
            Span nothing = new Span();
            nothing.setVisible(false);
            return nothing;
        }
        RouterLink link = DeliveryNavigation.session(session.id()).link(Words.say("curriculum.delivery"));
        link.addClassName("button");
        link.getElement().setAttribute("aria-label", Words.say("curriculum.delivery.title", session.number()));
        return link;
    }
}
