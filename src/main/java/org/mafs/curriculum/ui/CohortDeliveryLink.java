package org.mafs.curriculum.ui;

import org.mafs.base.CohortId;
import org.mafs.base.Words;
import org.mafs.base.ui.Destination;
import org.mafs.cohort.CohortLink;
import org.springframework.stereotype.Service;

/** Leads from a cohort's page to what it was given, and to its certificates. */
@Service
class CohortDeliveryLink implements CohortLink {

    @Override
    public String words() {
        return Words.say("curriculum.delivery.link");
    }

    @Override
    public Destination page(CohortId cohort) {
        return DeliveryNavigation.cohort(cohort);
    }
}
