/** Cohorts: their dated sessions, who is enrolled, who leads them, who came, and how people fare a month later. */
@ApplicationModule(allowedDependencies = {"base", "base::ui", "access", "audit", "message", "person", "person::ui"})
package org.mafs.cohort;

import org.springframework.modulith.ApplicationModule;
