package org.mafs.checkin;

import java.util.OptionalInt;
import org.mafs.base.Refused;
import org.mafs.measure.UseDays;

/**
 * What was told of the week. Null and empty mean not answered, which is allowed for every question.
 *
 * @param mood from 1, a hard week, to 5, a good week
 */
public record CheckInAnswers(Integer mood, String week, UseDays use, OptionalInt meetings, String hope) {

    static final int LONGEST = 1000;

    public CheckInAnswers {
        week = week == null || week.isBlank() ? null : week.strip();
        hope = hope == null || hope.isBlank() ? null : hope.strip();
        if (mood != null && (mood < 1 || mood > 5)) {
            throw new IllegalArgumentException("The week is rated from 1 to 5, not " + mood + ".");
        }
        if ((week != null && week.length() > LONGEST) || (hope != null && hope.length() > LONGEST)) {
            throw new Refused("checkin.too-long", LONGEST);
        }
    }

    public boolean isEmpty() {
        return mood == null && week == null && hope == null && use.isEmpty() && meetings.isEmpty();
    }
}
