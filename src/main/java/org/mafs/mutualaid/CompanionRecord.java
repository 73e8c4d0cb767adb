package org.mafs.mutualaid;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.mafs.base.EnrolmentId;
import org.mafs.person.ConsentHow;

/**
 * What somebody agreed to as a companion.
 *
 * @param called     what they may be called in front of somebody they have not met
 * @param area       where they go along, in their words
 * @param times      when, in their words
 * @param phone      the number that may be passed on; empty where they did not say so
 * @param agreedText the words they said yes to, in full
 * @param stoppedOn  since when they do not go along any more
 */
public record CompanionRecord(CompanionId id, long version, EnrolmentId enrolment, String called,
        Set<FellowshipId> fellowships, String area, Optional<String> times, Optional<String> phone, LocalDate agreedOn,
        ConsentHow agreedHow, String agreedText, Optional<LocalDate> stoppedOn) {

    public CompanionRecord {
        fellowships = Set.copyOf(fellowships);
    }

    public boolean isWilling() {
        return stoppedOn.isEmpty();
    }
}
