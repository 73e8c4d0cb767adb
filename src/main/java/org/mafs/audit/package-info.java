/**
 * Keeps what must not be read by whoever holds the database: identity and free text are sealed, each bound to its
 * table, column and row, and names are found through keyed indexes. The trail of who did what joins this room later.
 */
@ApplicationModule(allowedDependencies = {"base", "database"})
package org.mafs.audit;

import org.springframework.modulith.ApplicationModule;
