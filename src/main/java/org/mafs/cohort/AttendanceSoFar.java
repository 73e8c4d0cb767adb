package org.mafs.cohort;

import java.util.Collection;
import java.util.OptionalInt;

/**
 * How often somebody came to the sessions held so far while they were on the list.
 *
 * @param held        those that were held; a cancelled one was not
 * @param missed      how many of the latest in a row they did not come to
 * @param sorry       of those missed in a row, with apologies sent
 */
public record AttendanceSoFar(int attended, int held, int missed, int sorry) {

    public static final AttendanceSoFar NONE = new AttendanceSoFar(0, 0, 0, 0);

    /** In whole per cent; absent while nothing was held. */
    public OptionalInt rate() {
        return held == 0 ? OptionalInt.empty() : OptionalInt.of(Math.round(100f * attended / held));
    }

    /** Of a whole group. A row of missed sessions belongs to one person, so none is told. */
    public static AttendanceSoFar together(Collection<AttendanceSoFar> all) {
        return new AttendanceSoFar(all.stream().mapToInt(AttendanceSoFar::attended).sum(),
                all.stream().mapToInt(AttendanceSoFar::held).sum(), 0, 0);
    }
}
