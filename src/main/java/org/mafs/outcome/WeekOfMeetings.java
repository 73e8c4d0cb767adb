package org.mafs.outcome;

import org.mafs.outcome.statistics.Proportion;

/**
 * Who went to mutual aid in the week before one session.
 *
 * @param session its number; of several cohorts, the sessions with this number together
 * @param went    k went to at least one outside meeting, out of n who were asked at the session and answered
 */
public record WeekOfMeetings(int session, Proportion went) {
}
