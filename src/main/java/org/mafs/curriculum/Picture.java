package org.mafs.curriculum;

/**
 * A picture on a page.
 *
 * @param alt  what it shows, for somebody who cannot see it
 * @param name as it stands after {@code picture:} in the text
 */
public record Picture(String alt, String name) {

    /** Where it is, from the top of the app. */
    public String at(String top) {
        return ContentHtml.pictureAt(name, top);
    }

    /** Drawn from the hand-out that tells the dates, not from a file. */
    public boolean isTimeline() {
        return name.equals(ContentHtml.TIMELINE);
    }
}
