package org.mafs.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityNotFoundException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mafs.AtOnce;
import org.mafs.IntegrationTest;
import org.mafs.OwnCohorts;
import org.mafs.access.DemoAccounts;
import org.mafs.access.Operator;
import org.mafs.access.Role;
import org.mafs.base.CohortId;
import org.mafs.base.Conflict;
import org.mafs.base.Refused;
import org.mafs.outcome.Standing.Kind;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Plans, who looked first, and what results may claim from then on. */
class PlansTest extends IntegrationTest {

    private static final Declared USUAL = Declared.usual(Definitions.DEFAULT);
    private static final Declared LATER = new Declared("core-10", Occasion.BASELINE, Occasion.FOLLOW_UP,
            new Definitions(28, 14, 21, 60, .9, 2, 4));

    @Autowired
    private Plans plans;
    @Autowired
    private Evaluating evaluating;
    @Autowired
    private OwnCohorts own;
    @Autowired
    private DemoAccounts accounts;
    @Autowired
    private JdbcClient database;
    @Autowired
    private PlatformTransactionManager transactions;

    private CohortId one;
    private CohortId other;
    private Set<CohortId> both;

    @BeforeEach
    void twoCohorts() {
        one = own.notLed(0).id();
        other = own.notLed(0).id();
        both = Set.of(one, other);
        signIn(Role.RESEARCHER);
    }

    @Test
    void aFrozenPlanOpensPlannedResultsByItsOwnDefinitions() {
        Plan draft = drafted(both, LATER);
        assertThat(draft.status()).isEqualTo(PlanStatus.DRAFT);
        Plan frozen = plans.freeze(draft.id(), draft.version());
        assertThat(frozen.frozen().orElseThrow().by()).isEqualTo(accounts.of(Role.RESEARCHER));
        assertThat(evaluating.standing(both).opened()).isFalse();
        signIn(Role.COORDINATOR);
        Evaluation evaluation = evaluating.of(both);
        assertThat(evaluation.definitions()).isEqualTo(LATER.definitions());
        assertThat(evaluation.standing().kind()).isEqualTo(Kind.PLANNED);
        assertThat(evaluation.standing().plan().orElseThrow()).isEqualTo(frozen);
        assertThat(evaluation.standing().firstOpened().orElseThrow().by()).contains(accounts.of(Role.COORDINATOR));
        assertThat(openings()).isEqualTo(2);
    }

    @Test
    void openedWithoutAPlanTheyExploreForGood() {
        evaluating.of(both);
        assertThat(evaluating.of(both).standing().kind()).isEqualTo(Kind.EXPLORATORY);
        frozen(both, USUAL);
        Standing late = evaluating.of(both).standing();
        assertThat(late.kind()).isEqualTo(Kind.EXPLORATORY);
        assertThat(late.plan()).isPresent();
        assertThat(StandingWords.sentence(late)).contains("had been opened before");
    }

    @Test
    void lookingAtOneCohortIsLookingAtEverySelectionWithIt() {
        evaluating.triedOutside(Set.of(one));
        frozen(both, USUAL);
        frozen(Set.of(other), USUAL);
        assertThat(evaluating.standing(both).kind()).isEqualTo(Kind.EXPLORATORY);
        assertThat(evaluating.standing(Set.of(other)).kind()).isEqualTo(Kind.PLANNED);
    }

    @Test
    void openingUnderOnePlanCountsForPlansFrozenAfterwards() {
        frozen(both, USUAL);
        evaluating.of(both);
        frozen(Set.of(one), USUAL);
        assertThat(evaluating.of(Set.of(one)).standing().kind()).isEqualTo(Kind.EXPLORATORY);
        assertThat(evaluating.of(both).standing().kind()).isEqualTo(Kind.PLANNED);
    }

    @Test
    void beforeLookingThereIsTheFlowAndNothingIsOpened() {
        CohortId withPeople = own.notLed(3).id();
        signIn(Role.COORDINATOR);
        BeforeLooking before = evaluating.beforeLooking(Set.of(withPeople));
        assertThat(before.flow().referred()).isEqualTo(3);
        evaluating.delivered(Set.of(withPeople));
        assertThat(evaluating.standing(Set.of(withPeople)).firstOpened()).isEmpty();
        assertThatThrownBy(() -> evaluating.beforeLooking(Set.of())).isInstanceOf(Refused.class);
    }

    @Test
    void byOtherDefinitionsThanPlannedTheyExplore() {
        frozen(both, USUAL);
        assertThat(evaluating.of(both, LATER.definitions()).standing().kind()).isEqualTo(Kind.EXPLORATORY);
        assertThat(evaluating.of(both, USUAL.definitions()).standing().kind()).isEqualTo(Kind.PLANNED);
    }

    @Test
    void aDraftIsChangedTakenAwayAndMadeAnew() {
        UUID key = UUID.randomUUID();
        Plan draft = plans.draft(key, new PlanDraft(" Ours ", both, USUAL));
        assertThat(draft.name()).isEqualTo("Ours");
        assertThat(plans.draft(key, new PlanDraft("Pressed twice", both, USUAL))).isEqualTo(draft);
        Plan saved = plans.save(draft.id(), draft.version(), new PlanDraft("Theirs", Set.of(one), LATER));
        assertThat(saved.cohorts()).containsExactly(one);
        assertThat(plans.ofCohorts(both)).isEmpty();
        assertThat(plans.ofCohorts(Set.of(one))).contains(saved);
        assertThat(plans.all()).contains(saved);
        plans.delete(saved.id());
        plans.delete(saved.id());
        assertThatThrownBy(() -> plans.get(saved.id())).isInstanceOf(EntityNotFoundException.class);
        assertThat(drafted(Set.of(one), USUAL).version()).isZero();
    }

    @Test
    void whoSavesSecondSeesBoth() {
        Plan draft = drafted(both, USUAL);
        plans.save(draft.id(), draft.version(), new PlanDraft("Theirs", both, USUAL));
        assertThatThrownBy(() -> plans.save(draft.id(), draft.version(), new PlanDraft("Yours", both, LATER)))
                .isInstanceOfSatisfying(Conflict.class, conflict -> assertThat(conflict.differences())
                        .contains(new Conflict.Difference("What to call it", "Theirs", "Yours"),
                                new Conflict.Difference("Compared", "Start to end", "Start to one month later")));
        assertThatThrownBy(() -> plans.freeze(draft.id(), draft.version())).isInstanceOf(Refused.class)
                .hasMessageContaining("Nothing was frozen");
    }

    @Test
    void theSameCohortsHaveOnePlan() {
        Plan first = drafted(both, USUAL);
        assertThatThrownBy(() -> drafted(both, LATER)).isInstanceOf(Refused.class).hasMessageContaining(first.name());
        Plan second = drafted(Set.of(one), USUAL);
        assertThatThrownBy(() -> plans.save(second.id(), second.version(), new PlanDraft("B", both, USUAL)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void whatCannotBeIsRefused() {
        refused("Say what", new PlanDraft(" ", both, USUAL));
        refused("120 letters", new PlanDraft("a".repeat(121), both, USUAL));
        refused("at least one cohort", new PlanDraft("A", Set.of(), USUAL));
        refused("not asked any more", new PlanDraft("A", both, with("core-11", 28, .95, 1)));
        refused("start to the end only", new PlanDraft("A", both, new Declared(Declared.REDUCED_USE, Occasion.END,
                Occasion.FOLLOW_UP, Definitions.DEFAULT)));
        refused("at most 366", new PlanDraft("A", both, with("core-10", 367, .95, 1)));
        refused("80", new PlanDraft("A", both, with("core-10", 28, .79, 1)));
        refused("28 days", new PlanDraft("A", both, with("core-10", 28, .95, 29)));
        refused("not there", new PlanDraft("A", Set.of(new CohortId(-1)), USUAL));
    }

    @Test
    void aFrozenPlanIsChangedOnlyWithAReasonThatStaysSealed() {
        Plan frozen = frozen(both, USUAL);
        assertThatThrownBy(() -> plans.save(frozen.id(), frozen.version(), new PlanDraft("B", both, LATER)))
                .isInstanceOf(Refused.class).hasMessageContaining("only be changed with a reason");
        assertThatThrownBy(() -> plans.delete(frozen.id())).isInstanceOf(Refused.class);
        for (String none : new String[] {null, " ", "a".repeat(2001)}) {
            assertThatThrownBy(() -> plans.amend(frozen.id(), frozen.version(), LATER, none)).isInstanceOf(Refused.class);
        }
        assertThatThrownBy(() -> plans.amend(frozen.id(), frozen.version(), USUAL, "No change")).isInstanceOf(Refused.class);
        Plan amended = plans.amend(frozen.id(), frozen.version(), LATER, " Quillfeather was ill ");
        assertThat(amended.declared()).isEqualTo(LATER);
        PlanChange change = amended.changes().getFirst();
        assertThat(change.before()).isEqualTo(USUAL);
        assertThat(change.why()).isEqualTo("Quillfeather was ill");
        assertThat(database.sql("SELECT why_sealed FROM evaluation_plan_change WHERE plan_id = ?").param(frozen.id().value())
                .query(byte[].class).single()).isNotEqualTo("Quillfeather was ill".getBytes());
        assertThatThrownBy(() -> plans.amend(frozen.id(), frozen.version(), with("core-10", 14, .95, 1), "Late"))
                .isInstanceOf(Conflict.class);
        assertThat(evaluating.of(both).standing().kind()).as("changed before anybody looked").isEqualTo(Kind.PLANNED);
        plans.amend(frozen.id(), amended.version(), USUAL, "Back again");
        Evaluation looked = evaluating.of(both);
        assertThat(looked.standing().kind()).isEqualTo(Kind.CHANGED);
        assertThat(looked.standing().changesAfterLooking()).extracting(PlanChange::number).containsExactly(2);
        assertThat(looked.definitions()).isEqualTo(Definitions.DEFAULT);
        assertThat(openings()).as("opened once").isEqualTo(2);
    }

    @Test
    void aDraftIsNotAmended() {
        Plan draft = drafted(both, USUAL);
        assertThatThrownBy(() -> plans.amend(draft.id(), draft.version(), LATER, "Why not")).isInstanceOf(Refused.class)
                .hasMessageContaining("still a draft");
    }

    @Test
    void manyWhoOpenAtOnceOpenOnce() throws Exception {
        for (Future<Kind> kind : AtOnce.run(12, () -> evaluating.of(both).standing().kind())) {
            assertThat(kind.get()).isEqualTo(Kind.EXPLORATORY);
        }
        assertThat(openings()).isEqualTo(2);
    }

    /** Whoever wins, what results may claim is the same for everybody, and says who was first. */
    @Test
    void freezingAndOpeningAtOnceComeOneAfterTheOther() throws Exception {
        Plan draft = drafted(both, USUAL);
        List<Callable<Object>> works = new ArrayList<>();
        for (int times = 0; times < 4; times++) {
            works.add(() -> plans.freeze(draft.id(), draft.version()));
            works.add(() -> evaluating.of(both));
            works.add(() -> evaluating.of(Set.of(one)));
        }
        for (Future<Object> done : AtOnce.run(works)) {
            done.get();
        }
        Standing standing = evaluating.of(both).standing();
        boolean frozenFirst = standing.plan().orElseThrow().frozen().orElseThrow().at()
                .isBefore(standing.firstOpened().orElseThrow().at());
        assertThat(standing.kind()).isEqualTo(frozenFirst ? Kind.PLANNED : Kind.EXPLORATORY);
        assertThat(standing.plan().orElseThrow().version()).as("frozen once").isEqualTo(1);
        long withoutPlan = database.sql("SELECT COUNT(*) FROM results_opened WHERE cohort_id = ? AND plan_id IS NULL")
                .param(other.value()).query(Long.class).single();
        assertThat(withoutPlan).as("nobody opened both without a plan, unless before it was frozen")
                .isLessThanOrEqualTo(frozenFirst ? 0 : 1);
    }

    @Test
    void ofManyPlansMadeAtOnceOneIsKept() throws Exception {
        int kept = 0;
        for (Future<Plan> plan : AtOnce.run(6, () -> drafted(both, USUAL))) {
            try {
                plan.get();
                kept++;
            } catch (ExecutionException second) {
                assertThat(second.getCause()).isInstanceOf(Refused.class);
            }
        }
        assertThat(kept).isEqualTo(1);
    }

    @Test
    void ofManyChangesAtOnceEachIsKeptOrToldOfTheOther() throws Exception {
        Plan frozen = frozen(both, USUAL);
        List<Callable<Plan>> works = new ArrayList<>();
        for (int days = 1; days <= 6; days++) {
            Declared changed = with("core-10", days, .95, 1);
            works.add(() -> plans.amend(frozen.id(), frozen.version(), changed, "All at once"));
        }
        int kept = 0;
        for (Future<Plan> plan : AtOnce.run(works)) {
            try {
                plan.get();
                kept++;
            } catch (ExecutionException second) {
                assertThat(second.getCause()).isInstanceOf(Conflict.class);
            }
        }
        assertThat(kept).isEqualTo(1);
        assertThat(plans.get(frozen.id()).changes()).hasSize(1);
    }

    @Test
    void theCommandLineOpensAsNobody() {
        Evaluation evaluation = Operator.read(() -> evaluating.of(both));
        assertThat(evaluation.standing().firstOpened().orElseThrow().by()).isEmpty();
    }

    @Test
    void alsoWhoOnlyReadsLeavesATrace() {
        TransactionTemplate reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        assertThat(reading.execute(status -> evaluating.of(both)).standing().firstOpened()).isPresent();
        assertThat(openings()).isEqualTo(2);
    }

    /** A clock that is behind does not put a plan before what was seen. */
    @Test
    void whatComesLaterIsLaterWhateverTheClockSays() {
        evaluating.of(both);
        database.sql("UPDATE results_opened SET opened_at = opened_at + INTERVAL 1 DAY WHERE cohort_id = ?")
                .param(one.value()).update();
        Plan frozen = frozen(Set.of(one), USUAL);
        assertThat(evaluating.of(Set.of(one)).standing().kind()).isEqualTo(Kind.EXPLORATORY);
        assertThat(frozen.frozen().orElseThrow().at())
                .isAfter(evaluating.standing(Set.of(one)).firstOpened().orElseThrow().at());
    }

    private Plan drafted(Set<CohortId> cohorts, Declared declared) {
        return plans.draft(UUID.randomUUID(), new PlanDraft("Plan of " + cohorts.size(), cohorts, declared));
    }

    private Plan frozen(Set<CohortId> cohorts, Declared declared) {
        Plan draft = drafted(cohorts, declared);
        return plans.freeze(draft.id(), draft.version());
    }

    private static Declared with(String primary, int baselineDays, double confidence, int least) {
        return new Declared(primary, Occasion.BASELINE, Occasion.END,
                new Definitions(baselineDays, 14, 21, 42, confidence, least, 1));
    }

    private void refused(String because, PlanDraft draft) {
        assertThatThrownBy(() -> plans.draft(UUID.randomUUID(), draft)).isInstanceOf(Refused.class)
                .hasMessageContaining(because);
    }

    private int openings() {
        return database.sql("SELECT COUNT(*) FROM results_opened WHERE cohort_id IN (:cohorts)")
                .param("cohorts", both.stream().map(CohortId::value).toList()).query(Integer.class).single();
    }
}
