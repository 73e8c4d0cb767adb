package org.mafs.outcome.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.mafs.access.AccountRegister;
import org.mafs.access.Role;
import org.mafs.base.Calendar;
import org.mafs.base.CohortId;
import org.mafs.base.Words;
import org.mafs.base.WorkFolder;
import org.mafs.base.ui.Glyph;
import org.mafs.base.ui.Page;
import org.mafs.cohort.CohortList;
import org.mafs.cohort.CohortRow;
import org.mafs.outcome.Comparing;
import org.mafs.outcome.DeclaredWords;
import org.mafs.outcome.Evaluating;
import org.mafs.outcome.FirstChoice;
import org.mafs.outcome.Opening;
import org.mafs.outcome.Plans;
import org.mafs.outcome.ResearchExport;
import org.mafs.outcome.Standing;

/** What changed for the people of chosen cohorts. The choice stands in the address, so that a link shows the same. */
@Route(OutcomesView.PATH)
@Menu(title = "nav.outcomes", icon = "outcomes", order = 6)
@RolesAllowed({Role.RUNS_COHORTS, Role.STUDIES_OUTCOMES})
class OutcomesView extends Page implements BeforeEnterObserver {

    static final String PATH = "outcomes";
    static final String COHORT = "cohort";

    private final transient Evaluating evaluating;
    private final transient Comparing comparing;
    private final transient Plans plans;
    private final transient DeclaredWords words;
    private final transient AccountRegister accounts;
    private final transient ResearchExport research;
    private final transient WorkFolder work;
    private final transient Calendar calendar;
    private final SavedEvaluations saved = new SavedEvaluations();
    private final List<CohortRow> cohorts;
    private final MultiSelectComboBox<CohortRow> choice = new MultiSelectComboBox<>(Words.say("outcome.cohorts"));
    private final Div results = new Div();

    OutcomesView(Evaluating evaluating, Comparing comparing, Plans plans, DeclaredWords words, AccountRegister accounts,
            ResearchExport research, WorkFolder work, Calendar calendar, CohortList list) {
        this.evaluating = evaluating;
        this.comparing = comparing;
        this.plans = plans;
        this.words = words;
        this.accounts = accounts;
        this.research = research;
        this.work = work;
        this.calendar = calendar;
        this.cohorts = list.toEvaluate();
        heading(Words.say("nav.outcomes"));
        subline(Words.say("outcome.sub"));
        build();
    }

    private void build() {
        choice.setItems(cohorts);
        choice.setItemLabelGenerator(CohortRow::name);
        choice.setHelperText(Words.say("outcome.cohorts.help"));
        choice.setAutoExpand(MultiSelectComboBox.AutoExpandMode.VERTICAL);
        choice.setWidthFull();
        choice.addValueChangeListener(changed -> {
            if (changed.isFromClient()) {
                rememberChoice();
                show();
            }
        });
        results.addClassName("stack");
        add(saved, choice, results);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        List<String> asked = event.getLocation().getQueryParameters().getParameters(COHORT);
        choice.setValue(asked.isEmpty() ? FirstChoice.of(cohorts, plans.all()) : cohorts.stream()
                .filter(cohort -> asked.contains(String.valueOf(cohort.id().value()))).collect(Collectors.toSet()));
        show();
    }

    private void rememberChoice() {
        List<String> ids = choice.getValue().stream().map(cohort -> String.valueOf(cohort.id().value())).sorted()
                .toList();
        UI.getCurrent().getPage().getHistory().replaceState(null,
                new Location(PATH, new QueryParameters(Map.of(COHORT, ids))));
    }

    private void show() {
        Set<CohortId> chosen = choice.getValue().stream().map(CohortRow::id).collect(Collectors.toSet());
        saved.show(plans.all());
        results.removeAll();
        if (chosen.isEmpty()) {
            results.add(nothingChosen());
        } else {
            show(chosen, evaluating.standing(chosen));
        }
    }

    /** Looking at this page opens nothing: somebody must have said so, now or before. */
    private void show(Set<CohortId> chosen, Standing standing) {
        if (standing.opened()) {
            results.add(banner(standing), resultsOf(chosen), new ResearchTakeAway(research, work, calendar, chosen));
        } else {
            results.add(new BeforeLookingPart(evaluating, words, chosen, plans.ofCohorts(chosen), standing, this::show));
        }
    }

    private PlanBanner banner(Standing standing) {
        String firstBy = standing.firstOpened().flatMap(Opening::by)
                .map(who -> accounts.names(List.of(who)).getOrDefault(who, "")).orElse("");
        return new PlanBanner(standing, firstBy, words);
    }

    private Component resultsOf(Set<CohortId> chosen) {
        return new ResultsOf(evaluating.of(chosen), new MoreToAsk(chosen, evaluating, comparing), calendar.today());
    }

    private static Div nothingChosen() {
        Div empty = new Div(new Glyph("outcomes"), new Paragraph(Words.say("outcome.choose")));
        empty.addClassName("empty");
        return empty;
    }
}
