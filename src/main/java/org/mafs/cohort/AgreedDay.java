package org.mafs.cohort;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.mafs.base.EnrolmentId;

/**
 * A day that somebody means to go somewhere on, and wants to be reminded of.
 *
 * @param key names it among all of its room, at most 60 letters; on another day or at another time it is another
 * @param at  empty when not known
 */
public record AgreedDay(String key, EnrolmentId enrolment, LocalDate on, Optional<LocalTime> at) {
}
