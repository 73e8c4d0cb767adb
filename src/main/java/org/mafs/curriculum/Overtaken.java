package org.mafs.curriculum;

import java.util.List;

/**
 * What is in force now is not what a draft was begun from: published as it is, the draft may undo what is new in it.
 *
 * @param by      the version in force
 * @param number  of that version
 * @param missed  what is new in it against the version the draft was begun from; nothing where that one was in another
 *                language or is not known
 * @param changed what publishing the draft would change in it
 */
public record Overtaken(ContentId by, int number, List<ContentChange> missed, List<ContentChange> changed) {
}
