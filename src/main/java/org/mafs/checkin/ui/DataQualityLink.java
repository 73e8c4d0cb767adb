package org.mafs.checkin.ui;

import org.mafs.base.CohortId;
import org.mafs.base.Words;
import org.mafs.base.ui.Destination;
import org.mafs.cohort.CohortLink;
import org.springframework.stereotype.Service;

/** Leads from a cohort's page to what looks odd in its data. */
@Service
class DataQualityLink implements CohortLink {

    @Override
    public String words() {
        return Words.say("checkin.quality.link");
    }

    @Override
    public Destination page(CohortId cohort) {
        return DataQualityView.of(cohort);
    }
}
