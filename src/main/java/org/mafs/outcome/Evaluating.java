package org.mafs.outcome;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.mafs.access.Role;
import org.mafs.base.Calendar;
import org.mafs.base.CohortId;
import org.mafs.base.Refused;
import org.mafs.cohort.FollowUpWindows;
import org.mafs.cohort.Mark;
import org.mafs.curriculum.DeliveryFigures;
import org.mafs.curriculum.Fidelity;
import org.mafs.measure.InstrumentLibrary;
import org.mafs.mutualaid.GoingOutside;
import org.mafs.mutualaid.OutsideMeetings;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Answers what came of chosen cohorts. Whoever asks for an outcome has opened the results of these cohorts: that is
 * written down first, once, and decides for good whether a plan could still be made without having looked. Who sees
 * groups and no people is told nothing of small ones.
 */
@Service
@RolesAllowed({Role.RUNS_COHORTS, Role.STUDIES_OUTCOMES})
public class Evaluating {

    private final ServiceDatasets service;
    private final EvaluationDatasets evaluation;
    private final FollowUpWindows windows;
    private final OutsideMeetings outside;
    private final DeliveryFigures delivery;
    private final InstrumentLibrary library;
    private final Calendar calendar;
    private final WeeksOfMeetings weeks;
    private final Onlooker onlooker;
    private final ResultsLedger ledger;
    private final PlatformTransactionManager transactions;

    Evaluating(ServiceDatasets service, EvaluationDatasets evaluation, FollowUpWindows windows,
            OutsideMeetings outside, DeliveryFigures delivery, InstrumentLibrary library, Calendar calendar,
            WeeksOfMeetings weeks, Onlooker onlooker, ResultsLedger ledger, PlatformTransactionManager transactions) {
        this.service = service;
        this.evaluation = evaluation;
        this.windows = windows;
        this.outside = outside;
        this.delivery = delivery;
        this.library = library;
        this.calendar = calendar;
        this.weeks = weeks;
        this.onlooker = onlooker;
        this.ledger = ledger;
        this.transactions = transactions;
    }

    /**
     * Opens the results. By the definitions of the frozen plan of exactly these cohorts; without one with the follow-up
     * as the organisation has set it, everything else by the default definitions.
     *
     * @throws Refused when no cohort is chosen
     */
    public Evaluation of(Set<CohortId> cohorts) {
        Standing standing = open(cohorts);
        return atOneMoment(() -> worked(cohorts, standing, definitions(standing)).as(standing));
    }

    /**
     * Opens the results by other definitions than were planned, which makes them exploratory.
     *
     * @throws Refused when no cohort is chosen
     */
    public Evaluation of(Set<CohortId> cohorts, Definitions definitions) {
        Standing standing = open(cohorts);
        return atOneMoment(() -> worked(cohorts, standing, definitions).as(standing.by(definitions)));
    }

    /**
     * Writes down that the results of these cohorts are opened now, if nobody was first. Whatever else here tells of an
     * outcome does so itself.
     *
     * @throws Refused when no cohort is chosen
     */
    public Standing open(Set<CohortId> cohorts) {
        refuseNone(cohorts);
        Standing seen = atOneMoment(() -> ledger.standing(cohorts));
        return seen.opened() ? seen : apart(() -> ledger.open(cohorts));
    }

    /**
     * What the results of these cohorts may claim, without opening them.
     *
     * @throws Refused when no cohort is chosen
     */
    @Transactional(readOnly = true)
    public Standing standing(Set<CohortId> cohorts) {
        refuseNone(cohorts);
        return ledger.standing(cohorts);
    }

    /**
     * How many people came how far, and no outcome. Nothing is opened by it.
     *
     * @throws Refused when no cohort is chosen
     */
    @Transactional(readOnly = true)
    public BeforeLooking beforeLooking(Set<CohortId> cohorts) {
        refuseNone(cohorts);
        Standing standing = ledger.standing(cohorts);
        return BeforeLooking.of(worked(cohorts, standing, definitions(standing)));
    }

    /**
     * Who tried at least one meeting outside from their first session on, and who still went at the end and a month later,
     * of those who agreed to research and started. Opens the results.
     *
     * @throws Refused when no cohort is chosen
     */
    public GoingOutside triedOutside(Set<CohortId> cohorts) {
        open(cohorts);
        return onlooker.shown(atOneMoment(() -> GoingOutside.of(outside.of(evaluation.of(cohorts).people().stream()
                .map(place -> place.participation().enrolment()).toList()).values())), TooFew::shown);
    }

    /**
     * Who went to mutual aid in the week before each session, of those who agreed to research and were asked. Opens the
     * results.
     *
     * @throws Refused when no cohort is chosen
     */
    public List<WeekOfMeetings> weeksOfMeetings(Set<CohortId> cohorts) {
        open(cohorts);
        return onlooker.shown(atOneMoment(() -> weeks.of(cohorts)), TooFew::shown);
    }

    /**
     * What these cohorts were given, from the records of their sessions.
     *
     * @throws Refused when no cohort is chosen
     */
    @Transactional(readOnly = true)
    public Fidelity delivered(Set<CohortId> cohorts) {
        refuseNone(cohorts);
        return delivery.together(cohorts);
    }

    /**
     * Who came to which session, from the registers.
     *
     * @throws Refused when no cohort is chosen
     */
    @Transactional(readOnly = true)
    @RolesAllowed(Role.RUNS_COHORTS)
    public AttendanceSummary attendance(Set<CohortId> cohorts) {
        refuseNone(cohorts);
        return service.of(cohorts).attendance();
    }

    /**
     * What each person who came at all did at each session, from the first to the last, without saying whose it is; empty
     * where no mark was made. Each person once.
     *
     * @throws Refused when no cohort is chosen
     */
    @Transactional(readOnly = true)
    @RolesAllowed(Role.RUNS_COHORTS)
    public List<List<Optional<Mark>>> marks(Set<CohortId> cohorts) {
        refuseNone(cohorts);
        return service.of(cohorts).marks();
    }

    private Evaluation worked(Set<CohortId> cohorts, Standing standing, Definitions definitions) {
        return onlooker.shown(new Outcomes(definitions, calendar.today(), primary(standing)).of(service.of(cohorts),
                evaluation.of(cohorts)), TooFew::shown);
    }

    /** Of the plan where it is a measure; who stayed is said by CORE-10 where it is a share of people, or there is no plan. */
    private Measured primary(Standing standing) {
        return standing.plan().map(plan -> plan.declared().primary())
                .filter(primary -> !Declared.SHARES.contains(primary))
                .map(primary -> Measured.called(library, primary))
                .orElseGet(() -> Measured.called(library, Asked.CORE_10.measured().code()));
    }

    private Definitions definitions(Standing standing) {
        return Definitions.of(standing, windows::get);
    }

    private <T> T atOneMoment(Supplier<T> work) {
        TransactionTemplate reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        return reading.execute(status -> work.get());
    }

    /**
     * Whatever becomes of the caller's own transaction: what was looked at was looked at. A caller who only reads could not
     * write it down either.
     */
    private <T> T apart(Supplier<T> work) {
        TransactionTemplate outside = new TransactionTemplate(transactions);
        outside.setPropagationBehavior(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
        return outside.execute(status -> work.get());
    }

    private static void refuseNone(Set<CohortId> cohorts) {
        if (cohorts.isEmpty()) {
            throw new Refused("outcome.choose");
        }
    }
}
