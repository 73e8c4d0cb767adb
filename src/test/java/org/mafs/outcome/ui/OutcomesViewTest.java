package org.mafs.outcome.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mafs.OwnCohorts;
import org.mafs.ViewTest;
import org.mafs.access.Role;
import org.mafs.base.CohortId;
import org.mafs.cohort.CohortList;
import org.mafs.cohort.CohortRow;
import org.mafs.outcome.Evaluating;
import org.mafs.outcome.FirstChoice;
import org.mafs.outcome.Plan;
import org.mafs.outcome.PlanDraft;
import org.mafs.outcome.Plans;
import org.springframework.beans.factory.annotation.Autowired;

class OutcomesViewTest extends ViewTest {

    @Autowired
    private Plans plans;
    @Autowired
    private OwnCohorts own;
    @Autowired
    private Evaluating evaluating;

    @Autowired
    private CohortList cohorts;

    @Test
    void aLinkOpensTheChosenCohortsWithTheirFindings() {
        signIn(Role.RESEARCHER);
        openWith(cohorts.toEvaluate().stream().filter(cohort -> cohort.name().endsWith("pilot"))
                .map(cohort -> String.valueOf(cohort.id().value())).toList());
        assertThat(words()).contains("Distress fell by 32\u00a0% for the 19 people with both forms.",
                "13 of the 18 people who used at the start used on fewer days at the end.",
                "16 of the 19 people asked at the end had been to mutual aid");
        _assertOne(InShort.class);
    }

    @Test
    void withoutAChoiceTheLastPlanIsShown() {
        CohortId planned = own.notLed(1).id();
        signIn(Role.COORDINATOR);
        Plan draft = plans.draft(UUID.randomUUID(), new PlanDraft("Meant to be read", Set.of(planned), plans.usual()));
        plans.freeze(draft.id(), draft.version());
        open("outcomes");
        assertThat(choice().getValue()).extracting(CohortRow::id).containsExactly(planned);
    }

    @Test
    void withoutAPlanTheFinishedCohortsAreShown() {
        signIn(Role.COORDINATOR);
        open("outcomes");
        List<CohortRow> known = List.copyOf(choice().getListDataView().getItems().toList());
        assertThat(FirstChoice.of(known, List.of())).extracting(CohortRow::name)
                .contains("Riverside pilot", "Oakfield pilot").doesNotContain("Lantern Street group");
    }

    @Test
    void nothingChosenSaysWhatToDo() {
        signIn(Role.COORDINATOR);
        openWith(List.of("none"));
        _assertNone(ResultsOf.class);
        assertThat(words()).contains("Choose at least one cohort.");
    }

    @Test
    void cohortsWithoutAnswersSayWhyThereIsNoFigure() {
        CohortId empty = own.notLed(1).id();
        signIn(Role.COORDINATOR);
        evaluating.open(Set.of(empty));
        openWith(List.of(String.valueOf(empty.value())));
        assertThat(words()).contains("Exploratory", "Nobody has filled in CORE-10 both at the start and at the end");
    }

    @Test
    void thePilotIsPlannedAndOnePressAway() {
        signIn(Role.RESEARCHER);
        openWith(List.of("none"));
        RouterLink saved = _get(RouterLink.class, spec -> spec.withText("The pilot"));
        open(saved.getHref());
        assertThat(words()).contains("Planned, frozen ", "Primary outcome: CORE-10, Start to end.",
                "Distress fell by 32\u00a0%");
    }

    @Test
    void facilitatorsAndFundersDoNotGetIn() {
        signIn(Role.FACILITATOR);
        open("outcomes");
        _assertNone(OutcomesView.class);
        signIn(Role.FUNDER);
        open("outcomes");
        _assertNone(OutcomesView.class);
    }

    private static void openWith(List<String> ids) {
        UI.getCurrent().navigate("outcomes", new QueryParameters(Map.of("cohort", ids)));
    }

    @SuppressWarnings("unchecked")
    private static MultiSelectComboBox<CohortRow> choice() {
        return _get(MultiSelectComboBox.class);
    }

    private static String words() {
        return _get(OutcomesView.class).getElement().getTextRecursively();
    }
}
