/**
 * E-mail and text messages out: a queue from which each goes once, what has become of it, and a way for whoever gets
 * them to stop them. It knows nothing of why somebody is written to; higher rooms say what is wanted.
 */
@ApplicationModule(allowedDependencies = {"base", "base::ui", "access", "audit"})
package org.mafs.message;

import org.springframework.modulith.ApplicationModule;
