package org.mafs.mutualaid;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/**
 * Where one person may say they went this week: their own plans and meetings, and every kind of mutual aid.
 *
 * @param isFirst whether no meeting outside is known of yet
 */
public record VisitChoices(List<Choice> plans, List<Choice> been, List<FellowshipRecord> fellowships, boolean isFirst) {

    /**
     * @param meeting   null where only the fellowship is settled
     * @param plannedOn null where it is not a plan
     * @param startsAt  null when not known
     */
    public record Choice(VisitedPlace place, FellowshipRecord fellowship, MeetingRecord meeting, LocalDate plannedOn,
            LocalTime startsAt) {
    }
}
