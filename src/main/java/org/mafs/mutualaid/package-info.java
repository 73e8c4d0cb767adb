/** Mutual aid outside the sessions: how many meetings people went to. Never whom they met there. */
@ApplicationModule(allowedDependencies = {"base", "access", "draft", "measure"})
package org.mafs.mutualaid;

import org.springframework.modulith.ApplicationModule;

