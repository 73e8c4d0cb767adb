package org.mafs.checkin;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * When each question of a paper sheet was looked at last, by number; nothing of what stands there. A screen gives it back
 * with the next look, so that nobody's is replaced unseen.
 */
public record Looked(Map<Integer, Instant> at) {

    public Looked {
        at = Map.copyOf(at);
    }

    /** Whether anybody has looked, or said that there is no sheet. */
    public boolean isAnything() {
        return !at.isEmpty();
    }

    public boolean saysNoSheet() {
        return at.containsKey(SheetLooks.NO_SHEET);
    }

    Optional<Instant> at(int item) {
        return Optional.ofNullable(at.get(item));
    }
}
