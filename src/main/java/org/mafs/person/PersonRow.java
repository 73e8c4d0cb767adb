package org.mafs.person;

import java.time.LocalDate;
import java.util.Optional;
import org.mafs.base.PersonId;

/**
 * A line of the list of people.
 *
 * @param referralOpenSince when a referral that has not been answered was made; empty when none waits
 */
public record PersonRow(PersonId id, String name, Optional<String> pronouns, Optional<LocalDate> referralOpenSince) {
}
