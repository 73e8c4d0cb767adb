package org.mafs.outcome;

import java.time.Instant;
import org.mafs.base.AccountId;

/**
 * One change of a frozen plan.
 *
 * @param number from 1 on, in the order in which they were made
 * @param why    the reason, as it was written
 */
public record PlanChange(int number, Declared before, Declared after, String why, AccountId by, Instant at) {
}
