package org.mafs.cohort.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import org.mafs.access.CurrentAccount;
import org.mafs.access.Role;
import org.mafs.base.Words;
import org.mafs.base.ui.Destination;
import org.mafs.base.ui.Glyph;
import org.mafs.base.ui.Page;
import org.mafs.cohort.PersonPlaces;
import org.mafs.cohort.Places;
import org.mafs.cohort.SiteRecord;
import org.mafs.person.PeopleList;

/** The people one may see: coordinators everyone, facilitators those of their cohorts. */
@Route("people")
@Menu(title = "nav.people", icon = "people", order = 3)
@RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS})
class PeopleView extends Page {

    private final TextField search = new TextField(Words.say("cohort.people.search"));
    private final Select<SiteRecord> site = new Select<>();
    private final PeopleGrid grid;

    PeopleView(PeopleList people, PersonPlaces places, Places rooms, CurrentAccount current) {
        boolean everyone = current.get().role() == Role.COORDINATOR;
        this.grid = new PeopleGrid(people, places);
        heading(Words.say("nav.people"));
        subline(Words.say(everyone ? "cohort.people.all" : "cohort.people.own"));
        if (everyone) {
            actions(referrals());
        }
        search.setPrefixComponent(new Glyph("search"));
        search.setHelperText(Words.say("cohort.people.search.hint"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(300);
        search.addValueChangeListener(typed -> show());
        CohortFilters.choice(site, "cohort.site", "cohort.site.all", rooms.sites(), SiteRecord::name);
        site.addValueChangeListener(chosen -> show());
        Div filters = new Div(search, site);
        filters.addClassName("filter-row");
        filters.getElement().setAttribute("role", "search");
        add(filters, grid);
    }

    private void show() {
        grid.show(search.getValue(), site.getOptionalValue().map(SiteRecord::id));
    }

    private static RouterLink referrals() {
        RouterLink link = Destination.to(ReferralsView.class).link(Words.say("cohort.referrals"));
        link.addClassName("button");
        return link;
    }
}
