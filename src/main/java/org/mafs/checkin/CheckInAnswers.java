package org.mafs.checkin;

import java.util.OptionalInt;
import org.mafs.base.Refused;
import org.mafs.measure.UseDays;
import org.mafs.mutualaid.VisitsTold;

/**
 * What was told of the week. Null and empty mean not answered, which is allowed for every question.
 *
 * @param mood     from 1, a hard week, to 5, a good week
 * @param meetings how many outside, those included of which they say where
 */
public record CheckInAnswers(Integer mood, String week, UseDays use, OptionalInt meetings, String hope,
        VisitsTold visits) {

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

    /** Without a word of where they went. */
    public CheckInAnswers(Integer mood, String week, UseDays use, OptionalInt meetings, String hope) {
        this(mood, week, use, meetings, hope, VisitsTold.NOTHING);
    }

    public boolean isEmpty() {
        return mood == null && week == null && hope == null && use.isEmpty() && meetings.isEmpty() && visits.isEmpty();
    }
}
