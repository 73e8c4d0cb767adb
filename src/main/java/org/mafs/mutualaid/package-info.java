/**
 * Mutual aid outside the sessions: what meetings there are, which one somebody means to try and who goes along, where
 * they went. Never whom they met there.
 */
@ApplicationModule(allowedDependencies = {"base", "base::ui", "access", "access::ui", "audit", "message", "person",
        "cohort", "cohort::ui", "draft", "measure"})
package org.mafs.mutualaid;

import org.springframework.modulith.ApplicationModule;

