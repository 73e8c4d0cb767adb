package org.mafs.safeguarding;

import org.mafs.base.AccountId;
import org.mafs.person.Contact;

/**
 * Somebody on duty, as a coordinator sees them.
 *
 * @param present whether the account may still sign in; otherwise the duty counts as held by nobody
 * @param reach   how they are reached out of hours; {@link Contact#NONE} in a list
 */
public record SiteDuty(Duty duty, AccountId account, String name, boolean present, Contact reach) {
}
