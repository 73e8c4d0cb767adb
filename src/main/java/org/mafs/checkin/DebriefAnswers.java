package org.mafs.checkin;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;

/**
 * What a facilitator says to themselves after an evening. Every part may be left out.
 *
 * @param felt from 1, a hard evening, to 5, a good one; null for no answer
 * @param went what went well; null or empty for no answer, as for the next two
 * @param next what they would do differently
 * @param carried what they carry home
 */
public record DebriefAnswers(
        @Min(value = 1, message = "{checkin.answer-cannot-be}") @Max(value = 5, message = "{checkin.answer-cannot-be}")
        Integer felt,
        @Size(max = LONGEST, message = "{checkin.debrief.long}") String went,
        @Size(max = LONGEST, message = "{checkin.debrief.long}") String next,
        @Size(max = LONGEST, message = "{checkin.debrief.long}") String carried) {

    public static final int LONGEST = 1500;

    static final DebriefAnswers NONE = new DebriefAnswers(null, "", "", "");
}
