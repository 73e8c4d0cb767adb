package org.mafs.outcome;

import jakarta.annotation.security.RolesAllowed;
import java.util.Set;
import org.mafs.access.Role;
import org.mafs.base.Calendar;
import org.mafs.base.CohortId;
import org.mafs.base.Refused;
import org.mafs.cohort.FollowUpWindows;
import org.mafs.curriculum.DeliveryFigures;
import org.mafs.curriculum.Fidelity;
import org.mafs.mutualaid.GoingOutside;
import org.mafs.mutualaid.OutsideMeetings;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers what came of chosen cohorts. */
@Service
@Transactional(readOnly = true)
@RolesAllowed({Role.RUNS_COHORTS, Role.STUDIES_OUTCOMES})
public class Evaluating {

    private final ServiceDatasets service;
    private final EvaluationDatasets evaluation;
    private final FollowUpWindows windows;
    private final OutsideMeetings outside;
    private final DeliveryFigures delivery;
    private final Calendar calendar;

    Evaluating(ServiceDatasets service, EvaluationDatasets evaluation, FollowUpWindows windows,
            OutsideMeetings outside, DeliveryFigures delivery, Calendar calendar) {
        this.service = service;
        this.evaluation = evaluation;
        this.windows = windows;
        this.outside = outside;
        this.delivery = delivery;
        this.calendar = calendar;
    }

    /**
     * With the follow-up as the organisation has set it, everything else by the default definitions.
     *
     * @throws Refused when no cohort is chosen
     */
    public Evaluation of(Set<CohortId> cohorts) {
        refuseNone(cohorts);
        return of(cohorts, Definitions.of(windows.get()));
    }

    /** @throws Refused when no cohort is chosen */
    public Evaluation of(Set<CohortId> cohorts, Definitions definitions) {
        refuseNone(cohorts);
        return new Outcomes(definitions, calendar.today()).of(service.of(cohorts), evaluation.of(cohorts));
    }

    /**
     * Who tried at least one meeting outside from their first session on, and who still went at the end and a month later,
     * of those who agreed to research and started.
     *
     * @throws Refused when no cohort is chosen
     */
    public GoingOutside triedOutside(Set<CohortId> cohorts) {
        refuseNone(cohorts);
        return GoingOutside.of(outside.of(evaluation.of(cohorts).people().stream()
                .map(place -> place.participation().enrolment()).toList()).values());
    }

    /**
     * What these cohorts were given, from the records of their sessions.
     *
     * @throws Refused when no cohort is chosen
     */
    public Fidelity delivered(Set<CohortId> cohorts) {
        refuseNone(cohorts);
        return delivery.together(cohorts);
    }

    /**
     * Who came to which session, from the registers.
     *
     * @throws Refused when no cohort is chosen
     */
    @RolesAllowed(Role.RUNS_COHORTS)
    public AttendanceSummary attendance(Set<CohortId> cohorts) {
        refuseNone(cohorts);
        return service.of(cohorts).attendance();
    }

    private static void refuseNone(Set<CohortId> cohorts) {
        if (cohorts.isEmpty()) {
            throw new Refused("outcome.choose");
        }
    }
}
