package org.mafs.cohort;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;

/**
 * What can be set about a programme.
 *
 * @param titles             of its sessions in order, 1 to 26
 * @param minutes            how long each lasts
 * @param sessionsToComplete how many somebody must come to, at most all of them
 * @param usualCapacity      how many places a new cohort starts with
 */
public record ProgrammeDetails(
        @NotBlank(message = "{programme.name.needed}") @Size(max = 120, message = "{programme.name.long}") String name,
        @Size(min = 1, max = MOST_SESSIONS, message = "{programme.sessions.range}")
        List<@NotBlank(message = "{cohort.title.needed}") @Size(max = 120, message = "{cohort.title.long}") String> titles,
        @Min(value = 15, message = "{cohort.minutes.range}")
        @Max(value = 600, message = "{cohort.minutes.range}") int minutes,
        @Min(value = 1, message = "{programme.to-complete.range}") int sessionsToComplete,
        @Min(value = 1, message = "{cohort.capacity.range}")
        @Max(value = 200, message = "{cohort.capacity.range}") int usualCapacity,
        Set<ScheduledForm> forms) {

    public static final int MOST_SESSIONS = 26;

    public boolean due(String form, int session) {
        return forms.contains(new ScheduledForm(session, form));
    }

    /** Whether the form is asked at some time, the follow-up included. */
    public boolean plans(String form) {
        return forms.stream().anyMatch(scheduled -> scheduled.form().equals(form));
    }

    /** The first of the sessions that the form is due at, or a number above all of them when it is due at none. */
    public int firstDue(String form) {
        return forms.stream().filter(scheduled -> scheduled.form().equals(form))
                .mapToInt(ScheduledForm::number).filter(number -> number != ScheduledForm.FOLLOW_UP)
                .min().orElse(Integer.MAX_VALUE);
    }

    /**
     * Whether the form is due at this session of a cohort. What is planned for sessions that the cohort does not have
     * is due at its last: otherwise nobody of it would be asked at the end.
     */
    public boolean due(String form, int session, int sessionsInAll) {
        return due(form, session) || session == sessionsInAll && forms.stream().anyMatch(
                scheduled -> scheduled.form().equals(form) && scheduled.number() > sessionsInAll);
    }
}
