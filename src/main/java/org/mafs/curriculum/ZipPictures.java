package org.mafs.curriculum;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mafs.base.Refused;

/**
 * Of the pictures in a zip those that its new texts show. A small file may unfold to a huge picture: how large all of
 * them together say they are is looked at before any is unpacked.
 */
final class ZipPictures {

    private static final int MOST = 200;
    /** In dots, of all of them together; one that was made here has less than four million. */
    private static final long MOST_PIXELS = 400_000_000;

    private ZipPictures() {
    }

    /**
     * The files, still as they are.
     *
     * @param words of the texts that are to become drafts
     * @throws Refused when they are more than can be looked at, or one is no picture
     */
    static Map<UUID, byte[]> shown(ContentArchive archive, Collection<String> words) {
        Set<UUID> named = words.stream().flatMap(ContentCheck::pictures).filter(ContentHtml::isOwnPicture)
                .map(UUID::fromString).collect(Collectors.toSet());
        Map<UUID, byte[]> shown = new LinkedHashMap<>(archive.pictures());
        shown.keySet().retainAll(named);
        if (shown.size() > MOST || shown.values().stream().mapToLong(CleanPicture::pixels).sum() > MOST_PIXELS) {
            throw new Refused("curriculum.zip.pictures.many", MOST);
        }
        return shown;
    }
}
