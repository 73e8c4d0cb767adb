package org.mafs.curriculum;

import java.util.Optional;

/**
 * One page for people in the group.
 *
 * @param slug    what links to it say
 * @param said    what the room sees in large type
 * @param picture seen with it
 * @param text    what a reader sees besides
 */
public record ShownPage(String slug, String title, Passage said, Optional<Picture> picture, Passage text) {
}
