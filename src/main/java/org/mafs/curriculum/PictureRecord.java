package org.mafs.curriculum;

import java.util.UUID;

/**
 * A picture of the enterprise's own.
 *
 * @param alt what it shows, for somebody who cannot see it
 */
public record PictureRecord(UUID uuid, String alt) {

    /** What stands in a text where the picture is to be seen. */
    public String line() {
        return "![" + alt.replaceAll("([\\\\\\[\\]`*_<>!&])", "\\\\$1") + "](" + ContentHtml.PICTURE + uuid + ")";
    }

    /** Where it is, from the top of the app. */
    public String at(String top) {
        return ContentHtml.pictureAt(uuid.toString(), top);
    }
}
