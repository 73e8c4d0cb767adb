/**
 * Who may come in and how far: accounts, roles, signing in, which cohorts an account may open, and the shell around
 * every page. It knows pages only by their menu entries.
 */
@ApplicationModule(allowedDependencies = {"base", "base::ui", "audit"})
package org.mafs.access;

import org.springframework.modulith.ApplicationModule;
