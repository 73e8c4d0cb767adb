package org.mafs.checkin;

import java.time.LocalTime;
import java.util.Optional;
import org.mafs.access.FormWay;

/**
 * Somebody's forms that are open on a tablet or on their own phone and not handed in yet.
 *
 * @param way         handed over, or on their own phone
 * @param forms       how many of them are not in
 * @param silentSince when it was last heard of, by the clock on the wall; empty while it answers, and for a phone that
 *                    has not opened the forms yet
 */
public record FormsOut(FormWay way, int forms, Optional<LocalTime> silentSince) {

    /** Something may lie there that nobody here has read yet. */
    public boolean isSilent() {
        return silentSince.isPresent();
    }
}
