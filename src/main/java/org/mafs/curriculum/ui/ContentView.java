package org.mafs.curriculum.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.mafs.access.Role;
import org.mafs.base.ui.Page;
import org.mafs.curriculum.ContentCode;
import org.mafs.curriculum.ContentText;
import org.mafs.curriculum.Curriculum;

/** One session or hand-out, to be read. */
@Route("curriculum/:" + ContentView.CODE + "([a-z][a-z0-9-]{0,39})")
@RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS, Role.STUDIES_OUTCOMES, Role.KEEPS_ACCOUNTS})
class ContentView extends Page implements BeforeEnterObserver {

    static final String CODE = "code";
    static final String SESSION = "session";

    private final Curriculum curriculum;

    ContentView(Curriculum curriculum) {
        this.curriculum = curriculum;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ContentText text = curriculum.inForce(new ContentCode(event.getRouteParameters().get(CODE).orElseThrow()),
                Curriculum.HOME).orElseThrow(NotFoundException::new);
        heading(text.head().title());
        subline(text.head().summary());
    }
}
