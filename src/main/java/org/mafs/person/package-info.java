/** People: how they are called, how they came to us, and what they agreed to. */
@ApplicationModule(allowedDependencies = {"base", "audit", "access"})
package org.mafs.person;

import org.springframework.modulith.ApplicationModule;

