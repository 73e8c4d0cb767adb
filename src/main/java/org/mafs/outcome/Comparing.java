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

/** Holds groups of people against each other: cohorts, sites, quarters or routes of referral. */
@Service
@Transactional(readOnly = true)
@RolesAllowed({Role.RUNS_COHORTS, Role.STUDIES_OUTCOMES})
public class Comparing {

    private final ServiceDatasets service;
    private final EvaluationDatasets evaluation;
    private final FollowUpWindows windows;
    private final InstrumentLibrary library;

    Comparing(ServiceDatasets service, EvaluationDatasets evaluation, FollowUpWindows windows,
            InstrumentLibrary library) {
        this.service = service;
        this.evaluation = evaluation;
        this.windows = windows;
        this.library = library;
    }

    /**
     * With the follow-up as the organisation has set it, everything else by the default definitions. Read once, whatever the
     * number of groups; each person is in one of them.
     *
     * @param measure code of a measure, such as {@code core-10} or {@code ons4/anxious}
     * @throws Refused                when no cohort is chosen
     * @throws NoSuchElementException when there is no such measure
     */
    public Comparison of(Set<CohortId> cohorts, By by, String measure) {
        return of(cohorts, by, measure, Definitions.of(windows.get()));
    }

    /**
     * @throws Refused                when no cohort is chosen
     * @throws NoSuchElementException when there is no such measure
     */
    public Comparison of(Set<CohortId> cohorts, By by, String measure, Definitions definitions) {
        if (cohorts.isEmpty()) {
            throw new Refused("outcome.choose");
        }
        return new Compared(definitions, by, Measured.called(library, measure))
                .of(service.of(cohorts), evaluation.of(cohorts));
    }
}
