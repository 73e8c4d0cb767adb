package org.mafs.curriculum.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.mafs.access.Role;
import org.mafs.base.Words;
import org.mafs.base.ui.Page;
import org.mafs.curriculum.Curriculum;

/** The sessions and hand-outs that are in force. */
@Route("curriculum")
@Menu(title = "nav.curriculum", icon = "curriculum", order = 4)
@RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS, Role.STUDIES_OUTCOMES, Role.KEEPS_ACCOUNTS})
class CurriculumView extends Page {

    CurriculumView(Curriculum curriculum) {
        heading(Words.say("nav.curriculum"));
        UnorderedList list = new UnorderedList();
        list.addClassName("plain-list");
        curriculum.inForce(Curriculum.HOME).forEach(text ->
                list.add(new ListItem(CurriculumNavigation.text(text.code()).link(text.head().title()))));
        add(list);
    }
}
