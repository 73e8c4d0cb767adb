package org.mafs.checkin;

import java.util.Collection;
import org.mafs.access.FormWay;

/** How long the forms still take that those who are here have to fill in on tonight's tablets. */
public final class MinutesLeft {

    private MinutesLeft() {
    }

    /**
     * The forms shared out among the tablets, and never less than one person needs for theirs. Who answers on their own
     * phone needs no tablet.
     *
     * @param tablets one or more
     * @return in whole minutes, rounded up; 0 when nothing is left to fill in
     */
    public static int of(Collection<EveningPerson> people, int tablets) {
        int all = 0;
        int longest = 0;
        for (EveningPerson person : people) {
            if (person.isHere() && person.out().filter(out -> out.way() == FormWay.OWN_PHONE).isEmpty()) {
                int own = person.due().stream().mapToInt(Form::minutes).sum();
                all += own;
                longest = Math.max(longest, own);
            }
        }
        return Math.max(Math.ceilDiv(all, tablets), longest);
    }
}
