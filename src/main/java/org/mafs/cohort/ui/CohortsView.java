package org.mafs.cohort.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.mafs.access.CurrentAccount;
import org.mafs.access.Role;
import org.mafs.base.Words;
import org.mafs.base.ui.Glyph;
import org.mafs.base.ui.Page;
import org.mafs.cohort.CohortList;
import org.mafs.cohort.CohortSearch;
import org.mafs.cohort.CohortStatus;

/** The cohorts one may see, found by name, place and status. */
@Route("cohorts")
@Menu(title = "nav.cohorts", icon = "cohorts", order = 2)
@RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS})
class CohortsView extends Page {

    private final CohortChanges changes;
    private final boolean runsCohorts;
    private final CohortGrid grid;
    private final TextField search = new TextField(Words.say("cohort.search"));
    private final Select<CohortStatus> status = new Select<>();

    CohortsView(CohortList cohorts, CohortChanges changes, CurrentAccount current) {
        this.changes = changes;
        this.runsCohorts = current.get().role() == Role.COORDINATOR;
        this.grid = new CohortGrid(cohorts);
        heading(Words.say("nav.cohorts"));
        subline(Words.say(runsCohorts ? "cohort.list.all" : "cohort.list.own"));
        if (cohorts.page(CohortSearch.ALL, 0, 1).isEmpty()) {
            add(nothingYet());
        } else {
            build();
        }
    }

    private void build() {
        if (runsCohorts) {
            actions(newCohort());
        }
        search.setPrefixComponent(new Glyph("search"));
        search.setPlaceholder(Words.say("cohort.search.hint"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(300);
        search.addValueChangeListener(typed -> narrow());
        status.setLabel(Words.say("cohort.status"));
        status.setItems(CohortStatus.values());
        status.setEmptySelectionAllowed(true);
        status.setEmptySelectionCaption(Words.say("cohort.status.all"));
        status.setItemLabelGenerator(
                value -> value == null ? Words.say("cohort.status.all") : Words.say("cohort.status", value));
        status.addValueChangeListener(chosen -> narrow());
        Div filters = new Div(search, status);
        filters.addClassName("filter-row");
        filters.getElement().setAttribute("role", "search");
        add(filters, grid);
    }

    private void narrow() {
        grid.show(search.getValue(), status.getOptionalValue());
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
