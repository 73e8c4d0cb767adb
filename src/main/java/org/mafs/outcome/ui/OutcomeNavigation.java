package org.mafs.outcome.ui;

import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mafs.base.CohortId;

/** The way to this room's page from everywhere else. */
public final class OutcomeNavigation {

    private OutcomeNavigation() {
    }

    /** The results of these cohorts, or what comes before them. */
    public static RouterLink results(Set<CohortId> cohorts, String words) {
        RouterLink link = new RouterLink(words, OutcomesView.class);
        link.setQueryParameters(asked(cohorts));
        return link;
    }

    /** These cohorts in an address. */
    static QueryParameters asked(Set<CohortId> cohorts) {
        List<String> ids = cohorts.stream().map(cohort -> String.valueOf(cohort.value())).sorted().toList();
        return new QueryParameters(Map.of(OutcomesView.COHORT, ids));
    }
}
