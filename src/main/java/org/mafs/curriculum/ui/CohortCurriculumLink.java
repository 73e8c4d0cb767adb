package org.mafs.curriculum.ui;

import org.mafs.base.CohortId;
import org.mafs.base.Words;
import org.mafs.base.ui.Destination;
import org.mafs.cohort.CohortLink;
import org.springframework.stereotype.Service;

/** Leads from a cohort's page to the versions it keeps. */
@Service
class CohortCurriculumLink implements CohortLink {

    @Override
    public String words() {
        return Words.say("curriculum.cohort.link");
    }

    @Override
    public Destination page(CohortId cohort) {
        return CurriculumNavigation.ofCohort(cohort);
    }
}
