package org.mafs.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mafs.base.AccountId;
import org.mafs.base.CohortId;
import org.mafs.outcome.Standing.Kind;

/** What results may claim follows from what is written down, and from nothing else. */
class StandingTest {

    private static final CohortId ONE = new CohortId(1);
    private static final CohortId OTHER = new CohortId(2);
    private static final Set<CohortId> BOTH = Set.of(ONE, OTHER);
    private static final PlanId PLAN = new PlanId(7);
    private static final AccountId WHO = new AccountId(3);
    private static final Declared USUAL = Declared.usual(Definitions.DEFAULT);

    @Test
    void aPlanFrozenBeforeAnybodyLookedIsOne() {
        assertThat(standing(frozen(1), opened(ONE, PLAN, 2), opened(OTHER, PLAN, 2)).kind()).isEqualTo(Kind.PLANNED);
    }

    @Test
    void withoutAPlanOrWithADraftResultsExplore() {
        assertThat(Standing.of(BOTH, Optional.empty(), List.of()).kind()).isEqualTo(Kind.EXPLORATORY);
        Plan draft = new Plan(PLAN, 0, "A", BOTH, USUAL, WHO, day(0), Optional.empty(), List.of());
        Standing drafted = Standing.of(BOTH, Optional.of(draft), List.of());
        assertThat(drafted.kind()).isEqualTo(Kind.EXPLORATORY);
        assertThat(drafted.plan()).isEmpty();
    }

    @Test
    void aPlanFrozenAfterOneOfTheCohortsWasOpenedHealsNothing() {
        Standing late = standing(frozen(5), opened(OTHER, null, 4), opened(ONE, PLAN, 6), opened(OTHER, PLAN, 6));
        assertThat(late.kind()).isEqualTo(Kind.EXPLORATORY);
        assertThat(late.firstOpened().orElseThrow().at()).isEqualTo(day(4));
        assertThat(standing(frozen(4), opened(OTHER, null, 4)).kind()).as("in the same instant").isEqualTo(Kind.EXPLORATORY);
    }

    @Test
    void whatWasSeenUnderAnotherPlanWasSeen() {
        assertThat(standing(frozen(5), opened(ONE, new PlanId(8), 4)).kind()).isEqualTo(Kind.EXPLORATORY);
        assertThat(standing(frozen(3), opened(ONE, new PlanId(8), 4)).kind()).isEqualTo(Kind.PLANNED);
    }

    @Test
    void aChangeBeforeLookingIsPartOfThePlanAndOneAfterIsNot() {
        Standing before = standing(frozen(1, 2), opened(ONE, PLAN, 3));
        assertThat(before.kind()).isEqualTo(Kind.PLANNED);
        assertThat(before.changesAfterLooking()).isEmpty();
        Standing after = standing(frozen(1, 2, 4), opened(ONE, PLAN, 3));
        assertThat(after.kind()).isEqualTo(Kind.CHANGED);
        assertThat(after.isExploratory()).isTrue();
        assertThat(after.changesAfterLooking()).extracting(PlanChange::number).containsExactly(2);
    }

    @Test
    void openedMeansAllOfThemAndUnderThePlanThatStands() {
        assertThat(standing(frozen(1), opened(ONE, PLAN, 3)).opened()).isFalse();
        assertThat(standing(frozen(1), opened(ONE, PLAN, 3), opened(OTHER, PLAN, 3)).opened()).isTrue();
        assertThat(standing(frozen(2), opened(ONE, null, 1), opened(OTHER, null, 1)).opened()).isFalse();
        assertThat(Standing.of(BOTH, Optional.empty(), List.of(opened(ONE, null, 1), opened(OTHER, PLAN, 1))).opened())
                .isFalse();
        assertThat(Standing.of(BOTH, Optional.empty(), List.of(opened(ONE, null, 1), opened(OTHER, null, 1))).opened())
                .isTrue();
    }

    @Test
    void byOtherDefinitionsThanThePlansNothingIsPlanned() {
        Standing planned = standing(frozen(1), opened(ONE, PLAN, 3));
        assertThat(planned.by(Definitions.DEFAULT)).isEqualTo(planned);
        Standing other = planned.by(new Definitions(28, 14, 21, 42, .9));
        assertThat(other.kind()).isEqualTo(Kind.EXPLORATORY);
        assertThat(other.plan()).isEmpty();
        assertThat(StandingWords.sentence(other)).contains("first opened on 4 January 2026 without a plan");
    }

    @Test
    void whatIsDeclaredIsReadBackAsItWasWritten() {
        Declared declared = new Declared("ons4/anxious", Occasion.END, Occasion.FOLLOW_UP,
                new Definitions(7, 10, 14, 60, .99, 4, 2));
        assertThat(DeclaredText.read(DeclaredText.write(declared))).isEqualTo(declared);
    }

    private static Standing standing(Plan plan, Opening... openings) {
        return Standing.of(BOTH, Optional.of(plan), Arrays.asList(openings));
    }

    private static Plan frozen(int on, int... changedOn) {
        List<PlanChange> changes = Arrays.stream(changedOn).mapToObj(at -> new PlanChange(
                Arrays.binarySearch(changedOn, at) + 1, USUAL, USUAL, "Because", WHO, day(at))).toList();
        return new Plan(PLAN, 1, "A", BOTH, USUAL, WHO, day(0), Optional.of(new Plan.Frozen(WHO, day(on))), changes);
    }

    private static Opening opened(CohortId cohort, PlanId plan, int on) {
        return new Opening(cohort, Optional.ofNullable(plan), day(on), Optional.of(WHO));
    }

    private static Instant day(int after) {
        return Instant.parse("2026-01-01T12:00:00Z").plusSeconds(86_400L * after);
    }
}
