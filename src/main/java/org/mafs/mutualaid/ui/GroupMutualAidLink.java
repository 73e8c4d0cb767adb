package org.mafs.mutualaid.ui;

import org.mafs.base.CohortId;
import org.mafs.base.Words;
import org.mafs.base.ui.Destination;
import org.mafs.cohort.CohortLink;
import org.springframework.stereotype.Service;

/** Leads from a cohort's page to mutual aid of its people. */
@Service
class GroupMutualAidLink implements CohortLink {

    @Override
    public String words() {
        return Words.say("mutualaid.group.link");
    }

    @Override
    public Destination page(CohortId cohort) {
        return SupportNavigation.group(cohort);
    }
}
