package org.mafs.outcome;

import jakarta.annotation.security.RolesAllowed;
import java.util.NoSuchElementException;
import java.util.Set;
import org.mafs.access.Role;
import org.mafs.base.CohortId;
import org.mafs.base.Refused;
import org.mafs.cohort.FollowUpWindows;
import org.mafs.measure.InstrumentLibrary;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Holds groups of people against each other: cohorts, sites, quarters or routes of referral. Always exploratory. */
@Service
@Transactional(readOnly = true)
@RolesAllowed({Role.RUNS_COHORTS, Role.STUDIES_OUTCOMES})
public class Comparing {

    private final ServiceDatasets service;
    private final EvaluationDatasets evaluation;
    private final Evaluating evaluating;
    private final FollowUpWindows windows;
    private final InstrumentLibrary library;
    private final Onlooker onlooker;

    Comparing(ServiceDatasets service, EvaluationDatasets evaluation, Evaluating evaluating, FollowUpWindows windows,
            InstrumentLibrary library, Onlooker onlooker) {
        this.service = service;
        this.evaluation = evaluation;
        this.evaluating = evaluating;
        this.windows = windows;
        this.library = library;
        this.onlooker = onlooker;
    }

    /**
     * Opens the results of these cohorts, by the same definitions as their evaluation. Read once, whatever the number of
     * groups; each person is in one of them.
     *
     * @param measure code of a measure, such as {@code core-10} or {@code ons4/anxious}
     * @throws Refused                when no cohort is chosen
     * @throws NoSuchElementException when there is no such measure
     */
    public Comparison of(Set<CohortId> cohorts, By by, String measure) {
        Definitions definitions = Definitions.of(evaluating.open(cohorts), windows::get);
        return onlooker.shown(new Compared(definitions, by, Measured.called(library, measure))
                .of(service.of(cohorts), evaluation.of(cohorts)), TooFew::shown);
    }
}
