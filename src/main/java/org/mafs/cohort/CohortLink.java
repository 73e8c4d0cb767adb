package org.mafs.cohort;

import org.mafs.base.CohortId;
import org.mafs.base.ui.Destination;

/** A way from a cohort's page to what a higher room knows of it. */
public interface CohortLink {

    String words();

    Destination page(CohortId cohort);
}
