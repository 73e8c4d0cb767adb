package org.mafs.person;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/**
 * A person as a spreadsheet holds them.
 *
 * @param dateOfBirth null where it is not known
 * @param site        id of the site they belong to; null for none
 * @param ageBand     code of an age band, where the date of birth is not told; or null
 * @param safeWays    codes, separated by commas; or null
 * @param notToSay    what they would rather not say, codes separated by commas; or null
 */
public record PersonInBulk(long id, UUID uuid, String name, LocalDate dateOfBirth, Gender gender, Long site,
        String ageBand, String ethnicity, String safeWays, String notToSay, Map<PersonText, String> texts,
        Instant addedAt) {
}
