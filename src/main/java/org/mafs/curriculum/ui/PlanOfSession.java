package org.mafs.curriculum.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.RouterLink;
import org.mafs.base.Words;
import org.mafs.cohort.SessionLink;
import org.mafs.cohort.SessionRecord;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;

/** Leads from a session on the cohort’s page to its plan, in the version that the cohort keeps. */
@Service
@Order
class PlanOfSession implements SessionLink {

    @Override
    public Component linkTo(SessionRecord session) {
        RouterLink link = CurriculumNavigation.plan(Words.say("curriculum.session-link"), session.number(), session.id());
        link.addClassName("button");
        link.getElement().setAttribute("aria-label", Words.say("curriculum.session-link.label", session.number()));
        return link;
    }
}
