/** The evening: who is here, what each person is asked tonight, the weekly check-in and the look back over four weeks. */
@ApplicationModule(allowedDependencies = {"base", "base::ui", "access", "access::ui", "audit", "message", "draft",
        "person", "cohort", "cohort::ui", "curriculum", "curriculum::ui", "measure", "measure::ui",
        "mutualaid", "safeguarding",
        "safeguarding::ui"})
package org.mafs.checkin;

import org.springframework.modulith.ApplicationModule;

