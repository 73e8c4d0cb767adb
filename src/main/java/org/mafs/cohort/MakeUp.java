package org.mafs.cohort;

import java.time.LocalDate;
import java.util.Optional;
import org.mafs.base.EnrolmentId;
import org.mafs.base.SessionId;

/**
 * Something somebody did, or will do, at a session of a cohort that is not theirs now: a missed session made up, or one
 * they came to before their place moved.
 *
 * @param number of the session, the same in every cohort
 * @param mark   what the register there says; empty while it is only arranged
 * @param booked whether it was arranged as a make-up
 */
public record MakeUp(EnrolmentId enrolment, SessionId session, int number, LocalDate heldOn, String cohort,
        Optional<Mark> mark, boolean booked) {

    public boolean attended() {
        return mark.filter(Mark::attended).isPresent();
    }
}
