package org.mafs.curriculum;

import java.util.List;

/**
 * What bringing a zip in would make of its texts.
 *
 * @param added     there is no such text in its language yet
 * @param changed   not the same as what is in force
 * @param unchanged how many are as they are here
 * @param waiting   would be a draft, but one is under way
 * @param leftOut   files that are no texts of the curriculum, with the reason in words
 * @param pictures  how many pictures that the texts show are not here yet
 */
public record ZipFound(List<Text> added, List<Text> changed, int unchanged, List<Text> waiting, List<LeftOut> leftOut,
        int pictures) {

    /** @param remarks how many things keep it from being published as it is */
    public record Text(ContentCode code, String language, String title, long remarks) {
    }

    public record LeftOut(String file, String reason) {
    }

    /** The texts that would become drafts. */
    public int drafts() {
        return added.size() + changed.size();
    }
}
