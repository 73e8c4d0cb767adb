package org.mafs.mutualaid;

import java.time.LocalDate;
import java.util.Optional;
import org.mafs.base.EnrolmentId;

/**
 * A visit to a meeting. Never whom they met there.
 *
 * @param meeting   null where only the fellowship was told
 * @param plan      the plan it came of; or null
 * @param toldOn    the session's day, or that on which it was written down
 * @param visitedOn null where only the week before that day is known
 * @param told      by the person in a check-in, and not written down by the team
 */
public record VisitRecord(VisitId id, long version, EnrolmentId enrolment, FellowshipRecord fellowship,
        MeetingRecord meeting, VisitPlanId plan, LocalDate toldOn, LocalDate visitedOn, int times,
        Impression impression, boolean told) {

    /** Where the day is known. */
    public Optional<LocalDate> day() {
        return Optional.ofNullable(visitedOn);
    }

    public Optional<MeetingRecord> listed() {
        return Optional.ofNullable(meeting);
    }
}
