/**
 * What a funder is given: a workbook of the figures of chosen cohorts, without the name of anybody in them. It reads the
 * evaluation and the registers' counts, never a person.
 */
@ApplicationModule(allowedDependencies = {"base", "base::ui", "access", "audit", "cohort", "outcome",
        "outcome::statistics", "outcome::ui"})
package org.mafs.funder;

import org.springframework.modulith.ApplicationModule;
