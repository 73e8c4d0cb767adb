package org.mafs.person;

import java.util.Optional;
import java.util.Set;
import org.mafs.base.PersonId;

/**
 * Somebody and how it is safe to reach them. A number or an address that they did not say is safe is not here at all.
 *
 * @param safeWays as stored: CALL, TEXT, VOICEMAIL, EMAIL, LETTER, THROUGH_KEYWORKER; empty when nobody asked
 * @param safeNote such as "only after six"
 */
public record Reachable(PersonId id, String name, Optional<String> phone, Optional<String> email,
        Set<String> safeWays, Optional<String> safeNote) {

    public boolean isSafe(String way) {
        return safeWays.contains(way);
    }
}
