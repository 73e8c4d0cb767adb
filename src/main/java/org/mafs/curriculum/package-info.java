/**
 * What is said and done in the six sessions: the text that ships and the enterprise's own, which version each cohort
 * keeps, and what of it was truly delivered. Nothing in a text is about a person.
 */
@ApplicationModule(allowedDependencies = {"base", "base::ui", "access", "access::ui", "audit", "draft", "person", "cohort",
        "cohort::ui"})
package org.mafs.curriculum;

import org.springframework.modulith.ApplicationModule;

