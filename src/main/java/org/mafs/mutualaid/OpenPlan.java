package org.mafs.mutualaid;

import java.time.LocalDate;

/**
 * What somebody means to try, as far as a list of people says it.
 *
 * @param what the kind of mutual aid, in short, with the meeting where it is settled
 */
public record OpenPlan(String what, LocalDate on) {
}
