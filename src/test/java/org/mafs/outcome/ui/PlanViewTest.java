package org.mafs.outcome.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mafs.OwnCohorts;
import org.mafs.ViewTest;
import org.mafs.access.Role;
import org.mafs.base.CohortId;
import org.mafs.base.ui.ConflictDialog;
import org.mafs.base.ui.ErrorNote;
import org.mafs.outcome.Declared;
import org.mafs.outcome.Definitions;
import org.mafs.outcome.Evaluating;
import org.mafs.outcome.Plan;
import org.mafs.outcome.PlanDraft;
import org.mafs.outcome.Plans;
import org.mafs.outcome.Standing;
import org.springframework.beans.factory.annotation.Autowired;

/** From the page without results to a frozen plan, and to results with or without one. */
class PlanViewTest extends ViewTest {

    @Autowired
    private Plans plans;
    @Autowired
    private Evaluating evaluating;
    @Autowired
    private OwnCohorts own;

    private CohortId cohort;
    private Set<CohortId> chosen;

    @BeforeEach
    void aCohortOfTwo() {
        cohort = own.notLed(2).id();
        chosen = Set.of(cohort);
        signIn(Role.RESEARCHER);
    }

    @Test
    void lookingAtThePageOpensNothing() {
        open("outcomes?cohort=" + cohort.value());
        assertThat(words()).contains("Set the plan first", "Referred", "Make a plan", "Open without a plan")
                .doesNotContain("Distress", "In short");
        _assertNone(ResultsOf.class);
        assertThat(evaluating.standing(chosen).firstOpened()).isEmpty();
    }

    @Test
    void withoutAPlanItAsksOnceMoreAndMarksThem() {
        open("outcomes?cohort=" + cohort.value());
        press("Open without a plan");
        assertThat(_get(OpenWithoutPlanDialog.class).getElement().getTextRecursively()).contains("for good");
        assertThat(evaluating.standing(chosen).opened()).isFalse();
        _click(_get(_get(OpenWithoutPlanDialog.class), Button.class, spec -> spec.withText("Open without a plan")));
        _assertOne(ResultsOf.class);
        assertThat(words()).contains("Exploratory", "First opened by Ravi Desai.");
        open("outcomes?cohort=" + cohort.value());
        _assertOne(ResultsOf.class);
    }

    @Test
    void aPlanIsWrittenFrozenAndItsResultsOpened() {
        open("outcomes/plans/new?cohort=" + cohort.value());
        assertThat(_get(TextField.class, spec -> spec.withLabel("What to call it")).getValue()).startsWith("Own ");
        _setValue(_get(TextField.class, spec -> spec.withLabel("What to call it")), "Ours");
        _setValue(number("Fewer days: at least"), 3);
        press("Save the draft");
        Plan draft = plans.ofCohorts(chosen).orElseThrow();
        assertThat(draft.declared().definitions().leastFewerDays()).isEqualTo(3);
        press("Freeze the plan");
        assertThat(_get(FreezeDialog.class).getElement().getTextRecursively()).contains("At least 3 days fewer");
        _click(_get(_get(FreezeDialog.class), Button.class, spec -> spec.withText("Freeze the plan")));
        assertThat(page(PlanView.class)).contains("by Ravi Desai.", "None. The plan says what it said", "Results not opened yet");
        open("outcomes?cohort=" + cohort.value());
        assertThat(words()).contains("Plan frozen on ").doesNotContain("In short");
        press("Open the results");
        assertThat(words()).contains("Planned, frozen ", "Primary outcome: CORE-10");
        assertThat(evaluating.standing(chosen).kind()).isEqualTo(Standing.Kind.PLANNED);
    }

    @Test
    void aFrozenPlanIsChangedWithAReasonThatStaysInSight() {
        Plan frozen = frozen();
        evaluating.open(chosen);
        open("outcomes/plans/" + frozen.id().value());
        press("Change the plan");
        _setValue(number("Going to mutual aid: at least"), 4);
        press("Save the change");
        assertThat(_get(_get(AmendDialog.class), ErrorNote.class).getElement().getTextRecursively())
                .contains("Say why the plan is changed.");
        _setValue(_get(TextArea.class), "Once is not going");
        press("Save the change");
        _assertNone(AmendDialog.class);
        assertThat(page(PlanView.class)).contains("Change 1, ", "Once is not going",
                "was “At least 1 outside meeting in the last 28 days”, is now “At least 4 outside meetings");
        open("outcomes?cohort=" + cohort.value());
        assertThat(words()).contains("Exploratory: the plan was changed", "Once is not going");
    }

    @Test
    void daysThatCannotFollowEachOtherAreSaidAndNothingIsSaved() {
        open("outcomes/plans/new?cohort=" + cohort.value());
        _setValue(number("End: how long after"), 30);
        press("Save the draft");
        assertThat(_get(ErrorNote.class).getElement().getTextRecursively()).contains("The end must come before the follow-up");
        assertThat(plans.ofCohorts(chosen)).isEmpty();
    }

    @Test
    void whoSavesSecondSeesBothAndADraftIsTakenAway() {
        Plan draft = drafted();
        open("outcomes/plans/" + draft.id().value());
        plans.save(draft.id(), draft.version(), new PlanDraft("Theirs", chosen, draft.declared()));
        _setValue(_get(TextField.class, spec -> spec.withLabel("What to call it")), "Mine");
        press("Save the draft");
        _assertOne(ConflictDialog.class);
        press("Save mine instead");
        assertThat(plans.get(draft.id()).name()).isEqualTo("Mine");
        press("Delete the draft");
        assertThat(plans.ofCohorts(chosen)).isEmpty();
        _assertOne(OutcomesView.class);
    }

    @Test
    @SuppressWarnings("unchecked")
    void useOnFewerDaysIsComparedFromStartToEndOnly() {
        open("outcomes/plans/new?cohort=" + cohort.value());
        Select<String> primary = _get(Select.class, spec -> spec.withLabel("Primary outcome"));
        Select<Declared.Span> span = _get(Select.class, spec -> spec.withLabel("Compared"));
        assertThat(span.getListDataView().getItems()).hasSize(3);
        _setValue(primary, Declared.REDUCED_USE);
        assertThat(span.getListDataView().getItems()).hasSize(1);
        press("Save the draft");
        assertThat(plans.ofCohorts(chosen).orElseThrow().declared().primary()).isEqualTo(Declared.REDUCED_USE);
    }

    @Test
    void noSuchPlanAndNobodyElse() {
        open("outcomes/plans/0");
        _assertNone(PlanView.class);
        Plan draft = drafted();
        signIn(Role.FACILITATOR);
        open("outcomes/plans/" + draft.id().value());
        _assertNone(PlanView.class);
    }

    private Plan drafted() {
        return plans.draft(UUID.randomUUID(), new PlanDraft("A plan", chosen, Declared.usual(Definitions.DEFAULT)));
    }

    private Plan frozen() {
        Plan draft = drafted();
        return plans.freeze(draft.id(), draft.version());
    }

    private static IntegerField number(String label) {
        return _get(IntegerField.class, spec -> spec.withLabel(label));
    }

    private static void press(String words) {
        _click(_find(Button.class, spec -> spec.withText(words)).getLast());
    }

    private static String words() {
        return page(OutcomesView.class);
    }

    private static String page(Class<? extends Component> view) {
        return _get(view).getElement().getTextRecursively();
    }
}
