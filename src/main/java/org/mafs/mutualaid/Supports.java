package org.mafs.mutualaid;

import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mafs.access.CohortScope;
import org.mafs.access.CurrentAccount;
import org.mafs.access.Role;
import org.mafs.base.Calendar;
import org.mafs.base.CohortId;
import org.mafs.base.Conflict;
import org.mafs.base.Conflict.Difference;
import org.mafs.base.EnrolmentId;
import org.mafs.base.Refused;
import org.mafs.base.SessionId;
import org.mafs.base.TriedAgain;
import org.mafs.base.Words;
import org.mafs.cohort.CohortPlanning;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was offered to somebody so that a first visit comes about, what they said to it, and whether they used it. Each
 * kind is kept once for a person: pressed twice, it is one record.
 */
@Service
@Transactional
@RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS})
public class Supports {

    private static final String CAME = """
            SELECT e.id FROM attendance a JOIN cohort_session s ON s.id = a.session_id
              JOIN enrolment e ON e.id = a.enrolment_id AND e.cohort_id = s.cohort_id
             WHERE a.session_id = ? AND a.mark IN ('PRESENT', 'LATE', 'LEFT_EARLY') AND e.merged_into IS NULL
             ORDER BY e.id""";

    private final SupportRows supports;
    private final VisitPlanRows plans;
    private final CohortPlanning planning;
    private final CohortScope scope;
    private final CurrentAccount current;
    private final JdbcClient database;
    private final Calendar calendar;

    Supports(SupportRows supports, VisitPlanRows plans, CohortPlanning planning, CohortScope scope,
            CurrentAccount current, JdbcClient database, Calendar calendar) {
        this.supports = supports;
        this.plans = plans;
        this.planning = planning;
        this.scope = scope;
        this.current = current;
        this.database = database;
        this.calendar = calendar;
    }

    /** Offered again, the first day stands. */
    @TriedAgain
    public SupportRecord offer(EnrolmentId enrolment, SupportKind kind) {
        scope.require(enrolment);
        return stored(enrolment, kind).map(Support::record).orElseGet(() -> saved(begun(enrolment, kind)));
    }

    /**
     * The same answer again changes nothing. An answer to what was not offered yet is an offer too.
     *
     * @param seenVersion what the screen showed; empty when it showed none
     * @throws Conflict when somebody has written down something else since
     */
    @TriedAgain
    public SupportRecord answer(EnrolmentId enrolment, SupportKind kind, SupportAnswer said,
            Optional<Long> seenVersion) {
        scope.require(enrolment);
        Support support = stored(enrolment, kind).orElseGet(() -> begun(enrolment, kind));
        SupportRecord before = support.record();
        if (before.answer() == said && support.id() != null) {
            return before;
        }
        requireSeen(support, seenVersion, Words.say("mutualaid.support.answer", said));
        if (before.usedOn().isPresent()) {
            throw new Refused("mutualaid.support.used-already");
        }
        support.answer(said, calendar.today());
        return saved(support);
    }

    /**
     * Used again, the first day stands, and only the plan is changed.
     *
     * @param plan        the plan of theirs it was for, where that is known
     * @param seenVersion what the screen showed; empty when it showed none
     * @throws Conflict when somebody has written down something else since
     * @throws Refused  when they said no to it
     */
    @TriedAgain
    public SupportRecord used(EnrolmentId enrolment, SupportKind kind, Optional<VisitPlanId> plan,
            Optional<Long> seenVersion) {
        scope.require(enrolment);
        plan.ifPresent(named -> requireTheirs(named, enrolment));
        Support support = stored(enrolment, kind).orElseGet(() -> begun(enrolment, kind));
        SupportRecord before = support.record();
        if (before.usedOn().isPresent() && before.plan().equals(plan)) {
            return before;
        }
        requireSeen(support, seenVersion, Words.say("mutualaid.support.used"));
        support.use(calendar.today(), plan);
        return saved(support);
    }

    /**
     * Takes the last step back, on the day it was made: used, then answered, then offered.
     *
     * @throws Refused when it was not made today, or somebody has changed it since
     */
    @TriedAgain
    public void takeBack(EnrolmentId enrolment, SupportKind kind, long seenVersion) {
        scope.require(enrolment);
        Optional<Support> stored = stored(enrolment, kind);
        if (stored.isEmpty()) {
            return;
        }
        SupportRecord before = stored.get().record();
        if (before.version() != seenVersion) {
            throw new Refused("mutualaid.support.changed");
        }
        if (!before.canBeTakenBack(calendar.today())) {
            throw new Refused("mutualaid.support.too-late");
        }
        if (before.usedOn().isPresent()) {
            stored.get().notUsed();
            saved(stored.get());
        } else if (before.answeredOn().isPresent()) {
            stored.get().answer(SupportAnswer.NOT_SAID, calendar.today());
            saved(stored.get());
        } else {
            supports.delete(stored.get());
            supports.flush();
        }
    }

    /**
     * The same was offered, or took place, for everybody on the group's own list who came to a session. What was written
     * down of somebody already stays, and so does a no.
     *
     * @throws Refused when the session has not begun or nobody is marked as having come
     */
    @TriedAgain
    public ForEverybody forEverybody(SessionId session, SupportKind kind, SupportStep step) {
        scope.require(session);
        LocalDate on = planning.session(session).heldOn();
        if (on.isAfter(calendar.today())) {
            throw new Refused("mutualaid.support.session-ahead");
        }
        List<Long> came = database.sql(CAME).param(session.value()).query(Long.class).list();
        if (came.isEmpty()) {
            throw new Refused("mutualaid.support.nobody-came");
        }
        Map<EnrolmentId, Support> known = supports.findByEnrolmentIdInAndKind(came, kind).stream()
                .collect(Collectors.toMap(Support::enrolment, Function.identity()));
        List<ForEverybody.Change> changes = new ArrayList<>();
        came.stream().map(EnrolmentId::new).forEach(person -> {
            Optional<SupportRecord> before = Optional.ofNullable(known.get(person)).map(Support::record);
            Support support = known.getOrDefault(person, new Support(person, kind, on, calendar.now()));
            if (takes(before, step)) {
                if (step == SupportStep.USED) {
                    support.use(on, Optional.empty());
                }
                changes.add(new ForEverybody.Change(before, saved(support)));
            }
        });
        return new ForEverybody(session, kind, changes);
    }

    private static boolean takes(Optional<SupportRecord> before, SupportStep step) {
        return before.map(kept -> step == SupportStep.USED && kept.usedOn().isEmpty()
                && kept.answer() != SupportAnswer.NO).orElse(true);
    }

    /**
     * Takes a step for everybody back: all of it, or nothing. Taken back twice, it is taken back.
     *
     * @throws Refused when something of it was changed since
     */
    @TriedAgain
    public void takeBack(ForEverybody step) {
        scope.require(step.session());
        Map<EnrolmentId, Support> now = supports.findByEnrolmentIdInAndKind(step.changes().stream()
                        .map(change -> change.after().enrolment().value()).toList(), step.kind()).stream()
                .collect(Collectors.toMap(Support::enrolment, Function.identity()));
        boolean changedSince = step.changes().stream().anyMatch(change -> !Optional
                .ofNullable(now.get(change.after().enrolment())).map(Support::record)
                .equals(Optional.of(change.after())));
        if (changedSince) {
            throw new Refused("mutualaid.support.undo-changed");
        }
        step.changes().forEach(change -> {
            scope.require(change.after().enrolment());
            Support support = now.get(change.after().enrolment());
            if (change.before().isEmpty()) {
                supports.delete(support);
            } else {
                support.notUsed();
                saved(support);
            }
        });
        supports.flush();
    }

    /** What was offered to somebody, in the order of the kinds. */
    @Transactional(readOnly = true)
    public List<SupportRecord> of(EnrolmentId enrolment) {
        scope.require(enrolment);
        return supports.findByEnrolmentId(enrolment.value()).stream().map(Support::record)
                .sorted(Comparator.comparing(SupportRecord::kind)).toList();
    }

    /** What was offered to everybody of a group, in the order of the kinds. */
    @Transactional(readOnly = true)
    public Map<EnrolmentId, List<SupportRecord>> of(CohortId cohort) {
        scope.require(cohort);
        return supports.ofCohort(cohort.value()).stream().map(Support::record)
                .sorted(Comparator.comparing(SupportRecord::kind))
                .collect(Collectors.groupingBy(SupportRecord::enrolment));
    }

    private Optional<Support> stored(EnrolmentId enrolment, SupportKind kind) {
        return supports.findByEnrolmentIdAndKind(enrolment.value(), kind);
    }

    private Support begun(EnrolmentId enrolment, SupportKind kind) {
        return new Support(enrolment, kind, calendar.today(), calendar.now());
    }

    private SupportRecord saved(Support support) {
        support.recorded(calendar.now(), current.id());
        return supports.saveAndFlush(support).record();
    }

    /** What has not been seen is not replaced. */
    private static void requireSeen(Support support, Optional<Long> seenVersion, String yours) {
        if (support.id() != null && seenVersion.filter(seen -> seen == support.version()).isEmpty()) {
            throw new Conflict(support.version(), List.of(new Difference(
                    Words.say("mutualaid.support.kind", support.kind()), inWords(support.record()), yours)));
        }
    }

    private static String inWords(SupportRecord support) {
        return support.usedOn().isPresent() ? Words.say("mutualaid.support.used")
                : Words.say("mutualaid.support.answer", support.answer());
    }

    private void requireTheirs(VisitPlanId plan, EnrolmentId enrolment) {
        plans.findById(plan.value()).filter(found -> found.enrolment().equals(enrolment))
                .orElseThrow(() -> new AccessDeniedException("Plan %d is not of enrolment %d."
                        .formatted(plan.value(), enrolment.value())));
    }
}
