package org.mafs.checkin;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * How an organisation has its forms filled in.
 *
 * @param oneAtATime  one question a screen on our own forms; all on one page otherwise. Published measures are one page
 * @param idleMinutes without a touch, until a screen locks, from 2 to 30
 * @param tablets     usually in the room, from 1 to 30
 */
public record FormPlan(boolean oneAtATime,
        @Min(value = 2, message = "{checkin.settings.idle.range}")
        @Max(value = 30, message = "{checkin.settings.idle.range}") int idleMinutes,
        @Min(value = 1, message = "{checkin.settings.tablets.range}")
        @Max(value = 30, message = "{checkin.settings.tablets.range}") int tablets) {
}
