package org.mafs.checkin.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import org.mafs.base.Words;
import org.mafs.cohort.SessionLink;
import org.mafs.cohort.SessionRecord;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;

/** Leads from a session on the cohort's page to its evening. */
@Service
@Order(0)
class EveningLink implements SessionLink {

    @Override
    public Component linkTo(SessionRecord session) {
        Anchor link = new Anchor(Paths.session(session.id()), Words.say("checkin.to-session"));
        link.addClassName("button");
        link.getElement().setAttribute("aria-label", Words.say("checkin.to-session-number", session.number()));
        return link;
    }
}
