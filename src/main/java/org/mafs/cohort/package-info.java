/** Cohorts: their six dated sessions, who is enrolled, who leads them, and who came. */
@ApplicationModule(allowedDependencies = {"base", "base::ui", "access", "audit", "message", "person"})
package org.mafs.cohort;

import org.springframework.modulith.ApplicationModule;
