package org.mafs.checkin;

import java.util.Optional;
import org.mafs.base.EnrolmentId;

/**
 * A form that was keyed in from paper: a value that the screen holds, so that it can be taken back.
 *
 * @param before    what was handed in before and is replaced; empty when nothing was
 * @param wayBefore how that was filled in, where it is known
 * @param number    of the handing-in that this was
 */
public record Keyed(EnrolmentId person, Form form, Optional<GivenAnswers> before, Optional<Filled> wayBefore,
        long number) {
}
