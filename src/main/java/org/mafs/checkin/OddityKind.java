package org.mafs.checkin;

import java.util.Locale;

/** What may look odd in what was written down, in the order in which it can still be put right. */
public enum OddityKind {

    /** Answers that were never handed in. */
    BEGUN_ONLY,

    /** A form that came twice and differs, and nobody has looked. */
    CAME_TWICE,

    NO_START,
    NO_END,

    /** A closed session whose register says nothing of somebody on its list. */
    NO_MARK,

    /** A session that is over and was not closed. */
    NOT_CLOSED,

    NOT_SCORABLE,

    /** More days of use than there were. */
    TOO_MANY_DAYS,

    /** Fewer days of use over four weeks than the check-ins within them say. */
    DAYS_DISAGREE,

    TOO_MANY_MEETINGS,

    /** Fewer meetings over four weeks than the check-ins within them say. */
    MEETINGS_DISAGREE,

    /** The same form more than once on one day. */
    TWICE_THAT_DAY,

    OUTSIDE_ITS_DAYS,
    BEFORE_JOINING,
    AFTER_LEAVING,
    IN_THE_FUTURE;

    /** As it stands in keys and addresses, such as {@code no-start}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
