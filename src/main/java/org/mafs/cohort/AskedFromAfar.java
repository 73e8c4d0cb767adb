package org.mafs.cohort;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mafs.base.EnrolmentId;
import org.mafs.base.PersonId;

/**
 * Somebody who may be asked again these days without coming to us.
 *
 * @param email    where it is safe to write to them
 * @param stopped  whether they want no messages
 * @param missing  the forms that are still to come, by their codes
 * @param dueUntil the last day on which the answers count
 */
public record AskedFromAfar(EnrolmentId id, PersonId person, Optional<String> email, boolean stopped,
        List<String> missing, LocalDate dueUntil) {

    public boolean mayBeWrittenTo() {
        return !stopped && email.isPresent();
    }
}
