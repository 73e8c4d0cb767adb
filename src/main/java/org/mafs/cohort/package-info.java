/** Cohorts: their six dated sessions, who is enrolled, who leads them, and who came. */
@ApplicationModule(allowedDependencies = {"base", "base::ui", "access", "audit", "person", "person::ui"})
package org.mafs.cohort;

import org.springframework.modulith.ApplicationModule;
