package org.mafs.outcome;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.mafs.base.CohortId;

/**
 * What results of chosen cohorts may claim, worked out from what is written down of plans and of who looked when.
 *
 * @param plan        the frozen plan of exactly these cohorts
 * @param firstOpened when results of one of them were first opened, under whatever plan or none
 * @param opened      whether results of all of them have been opened under this plan, or without one where there is none
 */
public record Standing(Kind kind, Optional<Plan> plan, Optional<Opening> firstOpened, boolean opened) {

    /** What may be said of the primary outcome. */
    public enum Kind {
        /** The plan was frozen before anybody had opened results of any of these cohorts, and still says what it said then. */
        PLANNED,
        /** It was, but the plan was changed after somebody had looked: the results explore. */
        CHANGED,
        /** There was no plan when somebody first looked, and a later one does not heal that. */
        EXPLORATORY
    }

    /** Of figures that stand under no plan, and of which nobody has written down who looked. */
    public static final Standing UNPLANNED = new Standing(Kind.EXPLORATORY, Optional.empty(), Optional.empty(), false);

    /**
     * @param plan     of exactly these cohorts; a draft counts for nothing
     * @param openings of any of these cohorts
     */
    static Standing of(Set<CohortId> cohorts, Optional<Plan> plan, Collection<Opening> openings) {
        Optional<Plan> frozen = plan.filter(Plan::isFrozen);
        Optional<Opening> first = openings.stream().min(Comparator.comparing(Opening::at));
        Set<CohortId> seen = openings.stream().filter(opening -> opening.plan().equals(frozen.map(Plan::id)))
                .map(Opening::cohort).collect(Collectors.toSet());
        return new Standing(kind(frozen, first), frozen, first, seen.containsAll(cohorts));
    }

    private static Kind kind(Optional<Plan> frozen, Optional<Opening> first) {
        Predicate<Plan> before = plan -> first.isEmpty()
                || plan.frozen().orElseThrow().at().isBefore(first.get().at());
        if (frozen.filter(before).isEmpty()) {
            return Kind.EXPLORATORY;
        }
        return changesAfter(frozen.get(), first).isEmpty() ? Kind.PLANNED : Kind.CHANGED;
    }

    /** The changes that were made when somebody had looked already. */
    public List<PlanChange> changesAfterLooking() {
        return plan.map(one -> changesAfter(one, firstOpened)).orElse(List.of());
    }

    private static List<PlanChange> changesAfter(Plan plan, Optional<Opening> first) {
        return plan.changes().stream().filter(change -> first.isPresent() && !change.at().isBefore(first.get().at()))
                .toList();
    }

    public boolean isExploratory() {
        return kind != Kind.PLANNED;
    }

    /** The same results by other definitions than the plan's are none that it planned. */
    Standing by(Definitions definitions) {
        return plan.filter(one -> !one.declared().definitions().equals(definitions)).isEmpty() ? this
                : new Standing(Kind.EXPLORATORY, Optional.empty(), firstOpened, opened);
    }
}
