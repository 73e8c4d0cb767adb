/**
 * What every room stands on: ids that cross rooms, the clock and the calendar, the words a person reads,
 * and the few pieces of screen that look the same everywhere. The ids stand here because the rooms below
 * (access, draft) must name what the rooms above hold.
 */
@ApplicationModule(allowedDependencies = {})
package org.mafs.base;

import org.springframework.modulith.ApplicationModule;
