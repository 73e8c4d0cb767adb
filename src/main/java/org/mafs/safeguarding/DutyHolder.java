package org.mafs.safeguarding;

import java.time.Instant;
import org.mafs.base.AccountId;
import org.mafs.base.SiteId;
import org.mafs.person.Contact;

/**
 * Somebody on duty at a site.
 *
 * @param present whether the account may still sign in, and still leads sessions or runs cohorts; otherwise the duty
 *                counts as held by nobody
 * @param reach   how they are reached out of hours
 * @param namedAt when they were named, or their reach was last changed
 */
record DutyHolder(SiteId site, Duty duty, AccountId account, boolean present, Contact reach, Instant namedAt) {
}
