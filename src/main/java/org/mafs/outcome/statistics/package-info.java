/**
 * Statistics of change within people, as pure functions. A figure that the data do not define is absent, with the reason;
 * it is never NaN, infinite or made up.
 */
@NamedInterface("statistics")
package org.mafs.outcome.statistics;

import org.springframework.modulith.NamedInterface;
