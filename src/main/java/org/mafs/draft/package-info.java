/** Keeps every answer from the moment it is given until its form is handed in. */
@ApplicationModule(allowedDependencies = {"base", "audit", "access"})
package org.mafs.draft;

import org.springframework.modulith.ApplicationModule;
