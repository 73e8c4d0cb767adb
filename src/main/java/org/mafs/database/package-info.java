/**
 * The database room: it sees to it that there is a MariaDB to talk to. With {@code mafs.db.url} empty it unpacks,
 * installs, starts and stops a real MariaDB server of its own inside the data folder, listening on this computer only;
 * otherwise it connects to the server named there. Either way it refuses a server whose settings could lose or corrupt
 * what people have told us, and says in one sentence what to change. Nothing here knows a table.
 */
@ApplicationModule(allowedDependencies = {})
package org.mafs.database;

import org.springframework.modulith.ApplicationModule;
