package org.mafs.mutualaid;

import java.time.Instant;

/**
 * One use of a list, in numbers.
 *
 * @param by who did it; null when it was done on the command line
 */
public record RefreshRecord(long id, String source, String fileName, int read, int accepted, int rejected, int added,
        int changed, int closed, int unchanged, Instant at, String by) {
}
