package org.mafs.outcome;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityNotFoundException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.mafs.access.CurrentAccount;
import org.mafs.access.Role;
import org.mafs.base.Calendar;
import org.mafs.base.CohortId;
import org.mafs.base.Conflict;
import org.mafs.base.Refused;
import org.mafs.base.Rules;
import org.mafs.base.TriedAgain;
import org.mafs.cohort.FollowUpWindows;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What an evaluation is to find out, written down before anybody looks. A draft is anybody's to change who may write one.
 * Frozen, it binds: it is changed only with a reason, and what it said before stays readable.
 *
 * <p>The same cohorts have one plan. With a second one for another primary outcome, whoever looked could afterwards show
 * the one that came out well.
 */
@Service
@Transactional
@RolesAllowed({Role.RUNS_COHORTS, Role.STUDIES_OUTCOMES})
public class Plans {

    static final int LONGEST_REASON = 2000;

    private static final int MOST_DAYS = 366;
    private static final double LEAST_SURE = .8;
    private static final double MOST_SURE = .999;
    private static final int FOUR_WEEKS = 28;

    private final PlanRows rows;
    private final DeclaredWords words;
    private final FollowUpWindows windows;
    private final CurrentAccount current;
    private final Rules rules;
    private final Calendar calendar;

    Plans(PlanRows rows, DeclaredWords words, FollowUpWindows windows, CurrentAccount current, Rules rules,
            Calendar calendar) {
        this.rows = rows;
        this.words = words;
        this.windows = windows;
        this.current = current;
        this.rules = rules;
        this.calendar = calendar;
    }

    /** What a new plan begins with: as the organisation has set follow-up, everything else as usual. */
    @Transactional(readOnly = true)
    public Declared usual() {
        return Declared.usual(Definitions.of(windows.get()));
    }

    /**
     * @param key made when the page was opened: the same key again is the same plan
     * @throws Refused when these cohorts have a plan already, or something in it cannot be
     */
    @TriedAgain
    public Plan draft(UUID key, PlanDraft asked) {
        check(asked);
        Optional<PlanId> before = rows.byKey(key);
        if (before.isPresent()) {
            return plan(before.get());
        }
        refuseSecond(asked.cohorts(), Optional.empty());
        return plan(rows.add(key, asked, current.id(), calendar.now()));
    }

    /**
     * Changes a draft.
     *
     * @param seenVersion what the screen showed when the change was begun
     * @throws Conflict when somebody has saved something else since
     * @throws Refused  when it has been frozen, or as for a new one
     */
    @TriedAgain
    public Plan save(PlanId id, long seenVersion, PlanDraft asked) {
        rows.lock(id);
        check(asked);
        Plan stored = plan(id);
        refuseFrozen(stored);
        PlanDraft said = draft(stored);
        if (said.equals(asked)) {
            return stored;
        }
        if (seenVersion != stored.version()) {
            throw new Conflict(stored.version(), words.differences(said, asked));
        }
        refuseSecond(asked.cohorts(), Optional.of(id));
        rows.save(id, asked);
        return plan(id);
    }

    /**
     * Takes a draft away; a plan that is gone already stays gone.
     *
     * @throws Refused when it has been frozen
     */
    @TriedAgain
    public void delete(PlanId id) {
        rows.lock(id);
        rows.byId(id).ifPresent(stored -> {
            refuseFrozen(stored);
            rows.delete(id);
        });
    }

    /**
     * From now on it binds. Frozen twice as it stands is frozen once.
     *
     * @param seenVersion what the screen showed: what is frozen is what was read
     * @throws Refused when somebody has changed it since
     */
    @TriedAgain
    public Plan freeze(PlanId id, long seenVersion) {
        rows.lock(id);
        Plan stored = plan(id);
        boolean frozenAsSeen = stored.isFrozen() && stored.changes().isEmpty() && seenVersion >= stored.version() - 1;
        if (frozenAsSeen) {
            return stored;
        }
        refuseFrozen(stored);
        if (seenVersion != stored.version()) {
            throw new Refused("outcome.plan.changed-since");
        }
        check(draft(stored));
        rows.freeze(id, current.id(), rows.after(stored.cohorts(), calendar.now()));
        return plan(id);
    }

    /**
     * Changes a frozen plan. The change is dated and stays readable with what stood before.
     *
     * @param why in plain words
     * @throws Conflict when somebody has changed it otherwise since
     * @throws Refused  when there is no reason, nothing is changed, or it is a draft still
     */
    @TriedAgain
    public Plan amend(PlanId id, long seenVersion, Declared asked, String why) {
        String reason = why == null ? "" : why.strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            throw new Refused(reason.isEmpty() ? "outcome.plan.why.missing" : "outcome.plan.why.long", LONGEST_REASON);
        }
        rows.lock(id);
        Plan stored = plan(id);
        if (!stored.isFrozen()) {
            throw new Refused("outcome.plan.draft-still");
        }
        PlanDraft changed = new PlanDraft(stored.name(), stored.cohorts(), asked);
        check(changed, stored.declared().primary());
        if (stored.declared().equals(asked)) {
            throw new Refused("outcome.plan.nothing-changed");
        }
        if (seenVersion != stored.version()) {
            throw new Conflict(stored.version(), words.differences(draft(stored), changed));
        }
        Instant at = rows.after(stored.cohorts(), calendar.now());
        rows.amend(id, new PlanChange(stored.changes().size() + 1, stored.declared(), asked, reason, current.id(), at));
        return plan(id);
    }

    /** @throws EntityNotFoundException where there is none */
    @Transactional(readOnly = true)
    public Plan get(PlanId id) {
        return plan(id);
    }

    /** The plan of exactly these cohorts, also as a draft. */
    @Transactional(readOnly = true)
    public Optional<Plan> ofCohorts(Set<CohortId> cohorts) {
        return cohorts.isEmpty() ? Optional.empty() : rows.ofCohorts(cohorts);
    }

    /** Every plan, the latest first. */
    @Transactional(readOnly = true)
    public List<Plan> all() {
        return rows.all();
    }

    private Plan plan(PlanId id) {
        return rows.byId(id)
                .orElseThrow(() -> new EntityNotFoundException("No plan has the number " + id.value() + "."));
    }

    private static PlanDraft draft(Plan plan) {
        return new PlanDraft(plan.name(), plan.cohorts(), plan.declared());
    }

    private static void refuseFrozen(Plan plan) {
        if (plan.isFrozen()) {
            throw new Refused("outcome.plan.frozen-already", DeclaredWords.day(plan.frozen().orElseThrow().at()));
        }
    }

    private void check(PlanDraft asked) {
        check(asked, "");
    }

    /** @param stands a primary outcome that may stay, also when it is not asked any more */
    private void check(PlanDraft asked, String stands) {
        rules.check(asked);
        Declared declared = asked.declared();
        if (!declared.primary().equals(stands) && !words.primaries().containsKey(declared.primary())) {
            throw new Refused("outcome.plan.primary.unknown");
        }
        if (Declared.spans(declared.primary()).noneMatch(declared.span()::equals)) {
            throw new Refused("outcome.plan.span.unknown");
        }
        Definitions used = declared.definitions();
        if (used.baselineDaysBefore() > MOST_DAYS || used.followUpTo() > MOST_DAYS) {
            throw new Refused("outcome.plan.days.many", MOST_DAYS);
        }
        if (used.confidence() < LEAST_SURE || used.confidence() > MOST_SURE) {
            throw new Refused("outcome.plan.confidence.range");
        }
        if (used.leastFewerDays() > FOUR_WEEKS || used.leastMeetings() > FOUR_WEEKS) {
            throw new Refused("outcome.plan.least.many", FOUR_WEEKS);
        }
        if (!rows.areThere(asked.cohorts())) {
            throw new Refused("outcome.plan.cohort-gone");
        }
    }

    private void refuseSecond(Set<CohortId> cohorts, Optional<PlanId> besides) {
        rows.ofCohorts(cohorts).filter(other -> besides.filter(other.id()::equals).isEmpty()).ifPresent(other -> {
            throw new Refused("outcome.plan.second", other.name());
        });
    }
}
