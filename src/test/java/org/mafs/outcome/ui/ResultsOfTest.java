package org.mafs.outcome.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.mafs.OwnCohorts;
import org.mafs.ViewTest;
import org.mafs.access.Role;
import org.mafs.base.CohortId;
import org.mafs.cohort.CohortList;
import org.mafs.cohort.CohortRow;
import org.mafs.outcome.By;
import org.mafs.outcome.Comparing;
import org.mafs.outcome.Comparison;
import org.mafs.outcome.Declared;
import org.mafs.outcome.Evaluating;
import org.mafs.outcome.Evaluation;
import org.mafs.outcome.MeasureResult;
import org.mafs.outcome.Measured;
import org.mafs.outcome.Occasion;
import org.mafs.outcome.Plan;
import org.mafs.outcome.Standing;
import org.springframework.beans.factory.annotation.Autowired;

class ResultsOfTest extends ViewTest {

    private static final List<String> SECTIONS = List.of("All figures", "CORE-10", "Use and mutual aid",
            "Who stayed and who did not", "What was delivered", "Taking part and change", "Compare groups",
            "How these figures are worked out");

    @Autowired
    private Evaluating evaluating;
    @Autowired
    private Comparing comparing;
    @Autowired
    private CohortList cohorts;
    @Autowired
    private OwnCohorts own;

    @Test
    void theSentencesComeFirstThenThePicturesThenAllFiguresInOrder() {
        signIn(Role.COORDINATOR);
        ResultsOf results = show(called("Riverside pilot", "Oakfield pilot"));
        assertThat(results.getChildren().limit(2)).first().isInstanceOf(InShort.class);
        assertThat(headings()).startsWith("In short").containsSubsequence(SECTIONS);
        assertThat(words()).contains("Distress fell by 32\u00a0% for the 19 people with both forms.",
                "13 of the 18 people who used at the start used on fewer days at the end.",
                "That is 72\u00a0% (95\u00a0% interval 49\u00a0% to 88\u00a0%).",
                "16 of the 19 people asked at the end had been to mutual aid", "So we cannot say that the sessions caused the change.")
                .doesNotContain("significant");
        assertThat(_find(Picture.class)).isNotEmpty();
    }

    @Test
    void aSectionIsBuiltWhenItIsOpened() {
        signIn(Role.COORDINATOR);
        show(called("Riverside pilot", "Oakfield pilot"));
        _assertNone(FlowPart.class);
        unfold("Who stayed and who did not");
        assertThat(text(FlowPart.class)).contains("Came to at least one session", "36");
        assertThat(words()).contains("Everybody has the primary score at the start and at the end", "People came 168 times",
                "of the 36 people who came at all came to all 6 sessions");
    }

    @Test
    void everyFigureOfTheMeasureIsThere() {
        signIn(Role.COORDINATOR);
        show(called("Riverside pilot", "Oakfield pilot"));
        unfold("CORE-10");
        assertThat(words()).contains("Means at the three times", "Mean before", "−6.3", "−32.0\u00a0%", "−5.40 (18)",
                "Wilcoxon W+", "p of W+, exact", "d_z", "g_z", "d_av", "Rank-biserial", "Friedman, all three times",
                "p after Holm", "Recovered", "Reliably better", "Began on the other side",
                "5 of the 19 people");
    }

    @Test
    void useAndMutualAidHaveBothTestsAndIntervals() {
        signIn(Role.COORDINATOR);
        show(called("Riverside pilot", "Oakfield pilot"));
        unfold("Use and mutual aid");
        assertThat(words()).contains("McNemar’s exact p", "McNemar’s mid-p", "Its interval", "No day of use in the last 28",
                "tried a meeting outside.", "On more days");
    }

    @Test
    void groupsStandInOrderOfTheirNamesWithAWarning() {
        signIn(Role.COORDINATOR);
        show(called("Riverside pilot", "Oakfield pilot", "Lantern Street group"));
        unfold("Compare groups");
        String compared = text(ComparePart.class);
        assertThat(compared).contains("this is no league table", "All together");
        assertThat(compared.indexOf("Lantern Street group")).isLessThan(compared.indexOf("Oakfield pilot"));
        assertThat(compared.indexOf("Oakfield pilot")).isLessThan(compared.indexOf("Riverside pilot"));
        compareBy(By.ROUTE);
        assertThat(text(ComparePart.class)).doesNotContain("Oakfield pilot");
    }

    @Test
    void oneGroupIsComparedWithNothing() {
        signIn(Role.COORDINATOR);
        show(called("Riverside pilot"));
        unfold("Compare groups");
        assertThat(text(ComparePart.class)).contains("There is only one group here");
    }

    @Test
    void aCohortWithoutAnyFormHasSentencesAndNoEmptyTables() {
        signIn(Role.COORDINATOR);
        show(Set.of(own.notLed(2).id()));
        _find(Fold.class).forEach(Fold::open);
        assertThat(words()).contains("Nobody has filled in CORE-10 both at the start and at the end",
                "Nobody’s days of use are known both at the start and at the end",
                "Nobody was asked about mutual aid at the end", "Nobody has both a change in CORE-10 and a known amount",
                "Nobody has the primary score both at the start and at the end yet");
        assertThat(words()).doesNotContain("Mean before", "McNemar’s exact p", "Spearman’s rank correlation with");
            }

    @Test
    void ofASmallCohortTheResearcherLearnsNothingAndTheCoordinatorAll() {
        CohortId small = own.notLed(3).id();
        signIn(Role.RESEARCHER);
        show(Set.of(small));
        _find(Fold.class).forEach(Fold::open);
        assertThat(words()).contains("too few people to show (fewer than 5)", "too few to show (fewer than 5)")
                .doesNotContain("Nobody has filled in");
        UI.getCurrent().removeAll();
        signIn(Role.COORDINATOR);
        show(Set.of(small));
        _find(Fold.class).forEach(Fold::open);
        assertThat(words()).contains("Nobody has filled in").doesNotContain("too few to show");
    }

    @Test
    void ofAHiddenNumberNoSentenceSaysNobody() {
        CohortId small = own.notLed(3).id();
        signIn(Role.RESEARCHER);
        show(Set.of(small));
        _find(Fold.class).forEach(Fold::open);
        assertThat(words().replace("nobody was compared with people who did not come", "")
                .replace("nobody was put into a group by lot", "").replace("Nobody who began on that other side", ""))
                .contains("These outcomes are about too few people to show").doesNotContainIgnoringCase("nobody")
                .doesNotContain("known of everybody", "0 of 0");
    }

    @Test
    void noPictureOfTheFlowIsDrawnWhereAStepIsLeftOut() {
        CohortId six = own.notLed(6).id();
        signIn(Role.RESEARCHER);
        show(Set.of(six));
        unfold("Who stayed and who did not");
        assertThat(words()).contains("From referral to follow-up").doesNotContain("can be followed to one month later");
        UI.getCurrent().removeAll();
        signIn(Role.COORDINATOR);
        show(Set.of(six));
        unfold("Who stayed and who did not");
        assertThat(words()).contains("can be followed to one month later");
    }

    @Test
    void aSmallGroupIsComparedForTheCoordinatorAlone() {
        signIn(Role.COORDINATOR);
        Set<CohortId> pilots = called("Riverside pilot", "Oakfield pilot");
        Comparison all = comparing.of(pilots, By.ROUTE, "core-10");
        Comparison.Group few = all.groups().stream().filter(Comparison.Group::isFew).findFirst().orElseThrow();
        show(pilots);
        unfold("Compare groups");
        compareBy(By.ROUTE);
        assertThat(text(ComparePart.class)).contains(few.name() + few.outcome().people()).doesNotContain("too few to show");
        UI.getCurrent().removeAll();
        signIn(Role.RESEARCHER);
        show(pilots);
        unfold("Compare groups");
        compareBy(By.ROUTE);
        assertThat(text(ComparePart.class)).contains(few.name() + "too few to show (fewer than 5)")
                .doesNotContain(few.name() + few.outcome().people());
    }

    @Test
    void groupsAreComparedByThePrimaryMeasureOfThePlan() {
        signIn(Role.COORDINATOR);
        Set<CohortId> pilots = called("Riverside pilot", "Oakfield pilot");
        Evaluation all = evaluating.of(pilots);
        Measured other = all.measures().stream().map(MeasureResult::measured).filter(one -> !one.isApart()).skip(1).findFirst()
                .orElseThrow();
        Plan plan = all.standing().plan().orElseThrow();
        Plan ofOther = new Plan(plan.id(), plan.version(), plan.name(), plan.cohorts(), new Declared(other.code(),
                Occasion.BASELINE, Occasion.END, all.definitions()), plan.madeBy(), plan.madeAt(), plan.frozen(), List.of());
        UI.getCurrent().add(new ComparePart(new Evaluation(all.definitions(), all.cohorts(), all.completedFrom(),
                all.mixesPrison(), all.flow(), all.reducedUse(), all.mutualAid(), all.participants(), all.measures(),
                all.arrows(), all.yesNo(), all.dropOut(), all.dose(), new Standing(Standing.Kind.PLANNED,
                Optional.of(ofOther), Optional.empty(), true), false), (by, measure) -> comparing.of(pilots, by, measure.code())));
        assertThat(text(ComparePart.class)).contains("Change in " + other.name() + ", start to end");
    }

    @Test
    void theResearcherSeesNoRegisterAndTheSameFiguresOfLargeGroups() {
        signIn(Role.RESEARCHER);
        show(called("Riverside pilot", "Oakfield pilot"));
        _find(Fold.class).forEach(Fold::open);
        assertThat(words()).contains("Distress fell by 32\u00a0% for the 19 people with both forms.", "other reasons")
                .doesNotContain("People came 168 times", "who came at all came to", "Person 1");
    }

    @Test
    void printingOpensEverySection() {
        signIn(Role.COORDINATOR);
        show(called("Riverside pilot", "Oakfield pilot"));
        _get(Button.class, spec -> spec.withText("Print all of it")).click();
        assertThat(_find(Fold.class)).allMatch(Fold::isOpen);
        assertThat(words()).contains("McNemar’s mid-p", "Newcombe 1998");
    }

    private ResultsOf show(Set<CohortId> chosen) {
        ResultsOf results = new ResultsOf(evaluating.of(chosen), new MoreToAsk(chosen, evaluating, comparing), LocalDate.of(2026, 11, 23));
        UI.getCurrent().add(results);
        return results;
    }

    private Set<CohortId> called(String... names) {
        return cohorts.toEvaluate().stream().filter(cohort -> List.of(names).contains(cohort.name())).map(CohortRow::id)
                .collect(Collectors.toSet());
    }

    private static void unfold(String section) {
        _find(Fold.class).stream().filter(fold -> fold.getElement().getTextRecursively().startsWith(section)).findFirst()
                .orElseThrow().open();
    }

    @SuppressWarnings("unchecked")
    private static void compareBy(By by) {
        ((Select<By>) _find(Select.class).getFirst()).setValue(by);
    }

    private static List<String> headings() {
        return _find(H2.class).stream().map(H2::getText).toList();
    }

    private static String text(Class<? extends Component> part) {
        return _get(part).getElement().getTextRecursively();
    }

    private static String words() {
        return _get(ResultsOf.class).getElement().getTextRecursively();
    }
}
