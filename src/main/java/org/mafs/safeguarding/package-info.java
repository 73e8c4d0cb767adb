/**
 * Answers that cannot wait: each opens a concern in the same moment it is kept, and the concern stays until somebody has
 * talked with the person, said what was done, and the safeguarding lead of the site or the deputy has closed it. There
 * is no score and no level, and it never depends on research.
 */
@ApplicationModule(allowedDependencies = {"base", "base::ui", "access", "audit", "message", "person", "cohort",
        "cohort::ui", "draft", "measure"})
package org.mafs.safeguarding;

import org.springframework.modulith.ApplicationModule;

