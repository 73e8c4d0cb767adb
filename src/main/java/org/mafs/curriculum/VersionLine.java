package org.mafs.curriculum;

import java.time.Instant;
import java.util.Optional;

/**
 * A version as the history of its text tells it.
 *
 * @param because     what is new and why, in the words of who wrote it
 * @param writtenBy   empty for a text that came with MAFS
 * @param byMe      the one who asks wrote it last, and so is not the one to review it
 * @param publishedAt {@link Instant#EPOCH} for the first that came with MAFS: it has always been there
 * @param inForce     what everybody reads who keeps no other version
 */
public record VersionLine(ContentId id, ContentCode code, String language, int number, boolean shipped,
        ContentStatus status, String title, Optional<String> because, Optional<String> writtenBy, boolean byMe,
        Instant writtenAt, Optional<String> reviewedBy, Optional<Instant> reviewedAt, Optional<String> publishedBy,
        Optional<Instant> publishedAt, Optional<String> withdrawnBy, Optional<Instant> withdrawnAt, boolean inForce) {

    /** Still being written or read. */
    public boolean isOpen() {
        return status == ContentStatus.DRAFT || status == ContentStatus.REVIEWED;
    }
}
