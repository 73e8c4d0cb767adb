package org.mafs.person;

import java.util.Optional;
import org.mafs.base.PersonId;

/**
 * All that is kept of one person.
 *
 * @param version    for saving: what the screen showed
 * @param mergedInto who they turned out to be, when they had been kept twice
 */
public record PersonFile(PersonId id, long version, PersonDetails details, Optional<PersonId> mergedInto) {
}
