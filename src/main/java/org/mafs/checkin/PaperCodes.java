package org.mafs.checkin;

import java.math.BigInteger;
import org.mafs.audit.Sealing;
import org.mafs.base.EnrolmentId;
import org.mafs.base.SessionId;
import org.springframework.stereotype.Component;

/**
 * Gives each person a code for each evening. Nothing is stored: the numbers of all enrolments are shuffled by the
 * installation's key, anew for each session, so that the same person has the same code whenever the pack is printed, no
 * two have the same, and whoever finds a sheet learns nothing from it.
 */
@Component
class PaperCodes {

    /** Sheets for people whom nobody has on the list yet. */
    static final int SPARE = 100;

    private static final int HALF = 23 * 23;
    private static final int ROUNDS = 4;

    private final Sealing sealing;

    PaperCodes(Sealing sealing) {
        this.sealing = sealing;
    }

    PaperCode of(SessionId session, EnrolmentId enrolment) {
        return shuffled(session, (int) (enrolment.value() % (PaperCode.ALL - SPARE)));
    }

    /** @param number from 0, below {@link #SPARE} */
    PaperCode spare(SessionId session, int number) {
        return shuffled(session, PaperCode.ALL - SPARE + number);
    }

    /** Two halves that are stirred into each other by turns: every number goes to another, and none is met twice. */
    private PaperCode shuffled(SessionId session, int number) {
        int left = number / HALF;
        int right = number % HALF;
        for (int round = 0; round < ROUNDS; round++) {
            int stirred = (left + drawn(session, round, right)) % HALF;
            left = right;
            right = stirred;
        }
        return PaperCode.number(left * HALF + right);
    }

    private int drawn(SessionId session, int round, int half) {
        String what = "checkin.paper " + session.value() + " " + round + " " + half;
        return new BigInteger(1, sealing.index(what)).mod(BigInteger.valueOf(HALF)).intValue();
    }
}
