package org.mafs.curriculum;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One version of one text, as it stands.
 *
 * @param uuid    what addresses outside name it by
 * @param version what somebody who changes it has seen
 * @param number  counted from 1 for each text in each language
 * @param shipped came with MAFS; otherwise written here
 */
public record ContentText(ContentId id, UUID uuid, long version, ContentCode code, String language, int number,
        boolean shipped, ContentStatus status, String text, Optional<Instant> publishedAt) {

    public Head head() {
        return ContentReader.head(Markdown.parse(text));
    }

    /** @return what there is of it: a text may be no session at all, or a draft with gaps */
    public SessionContent session() {
        return ContentReader.session(text);
    }

    public Handout handout() {
        return ContentReader.handout(text);
    }

    public boolean isWithdrawn() {
        return status == ContentStatus.WITHDRAWN;
    }

    public boolean isPublished() {
        return status == ContentStatus.PUBLISHED;
    }
}
