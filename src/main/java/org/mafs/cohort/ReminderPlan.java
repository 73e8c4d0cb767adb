package org.mafs.cohort;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalTime;

/**
 * Whether and how people are reminded.
 *
 * @param daysBefore    before a session, 0 to 6: the words name the day of the week
 * @param at            the time of day, from 8 in the morning to 8 in the evening
 * @param sender        a first name, as people know who writes
 * @param sessionWords  with [day], [time], [sender] and [link]; only the last must be there
 * @param followUpWords with [sender] and [link]
 */
public record ReminderPlan(boolean sessions, boolean followUps,
        @Min(value = 0, message = "{cohort.reminder.days.range}")
        @Max(value = 6, message = "{cohort.reminder.days.range}") int daysBefore,
        @NotNull(message = "{cohort.reminder.at.range}") LocalTime at,
        @NotBlank(message = "{cohort.reminder.sender.needed}")
        @Size(max = 40, message = "{cohort.reminder.sender.needed}") String sender,
        @NotNull @Size(max = 300, message = "{cohort.reminder.words.long}") String sessionWords,
        @NotNull @Size(max = 300, message = "{cohort.reminder.words.long}") String followUpWords) {

    static final LocalTime EARLIEST = LocalTime.of(8, 0);
    static final LocalTime LATEST = LocalTime.of(20, 0);
}
