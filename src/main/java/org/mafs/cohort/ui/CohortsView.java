package org.mafs.cohort.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.mafs.access.AccountRegister;
import org.mafs.access.CurrentAccount;
import org.mafs.access.Preferences;
import org.mafs.access.Role;
import org.mafs.base.Words;
import org.mafs.base.ui.Glyph;
import org.mafs.base.ui.Page;
import org.mafs.cohort.CohortList;
import org.mafs.cohort.CohortSearch;
import org.mafs.cohort.Places;

/** The cohorts one may see, narrowed by what stands in the address. */
@Route("cohorts")
@Menu(title = "nav.cohorts", icon = "cohorts", order = 2)
@RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS})
class CohortsView extends Page implements BeforeEnterObserver {

    private static final String COLUMNS = "cohorts.columns";

    private final CohortChanges changes;
    private final Preferences preferences;
    private final boolean runsCohorts;
    private final CohortGrid grid;
    private final CohortFilters filters;

    CohortsView(CohortList cohorts, CohortChanges changes, Places places, AccountRegister accounts,
            Preferences preferences, CurrentAccount current) {
        this.changes = changes;
        this.preferences = preferences;
        this.runsCohorts = current.get().role() == Role.COORDINATOR;
        this.grid = new CohortGrid(cohorts, accounts);
        this.filters = new CohortFilters(places.sites(), runsCohorts ? accounts.facilitators() : List.of(),
                this::typed, this::chosen);
        heading(Words.say("nav.cohorts"));
        subline(Words.say(runsCohorts ? "cohort.list.all" : "cohort.list.own"));
        if (cohorts.page(CohortSearch.ALL, 0, 1).isEmpty()) {
            add(nothingYet());
        } else {
            build();
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filters.read(event.getLocation().getQueryParameters());
        grid.show(filters.search());
    }

    private void build() {
        Button columns = new Button(Words.say("cohort.columns"), pressed -> new ColumnsDialog(grid.columns(), chosen -> {
            preferences.set(COLUMNS, CohortColumn.write(chosen));
            grid.columns(chosen);
        }).open());
        columns.addClassName("for-desks");
        if (runsCohorts) {
            actions(columns, newCohort());
        } else {
            actions(columns);
        }
        grid.columns(preferences.get(COLUMNS).map(CohortColumn::read).orElseGet(CohortColumn::usual));
        add(filters, grid);
    }

    /** Letters change the address without a step back for each of them. */
    private void typed() {
        UI.getCurrent().getPage().getHistory().replaceState(null, new Location("cohorts", filters.address()));
        grid.show(filters.search());
    }

    private void chosen() {
        UI.getCurrent().navigate(CohortsView.class, filters.address());
    }

    private Div nothingYet() {
        Div empty = new Div(new Glyph("cohorts"),
                new Paragraph(Words.say(runsCohorts ? "cohort.list.empty" : "cohort.list.empty.own")));
        empty.addClassName("empty");
        if (runsCohorts) {
            empty.add(newCohort());
        }
        return empty;
    }

    private Button newCohort() {
        Button button = new Button(Words.say("cohort.new"), new Glyph("plus"),
                pressed -> changes.newCohort().open());
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return button;
    }
}
