package org.mafs.mutualaid;

import java.nio.file.Path;

/**
 * A list of meetings that somebody wants to use.
 *
 * @param file       where it lies; it stays as it is
 * @param fileName   what whoever brought it calls it
 * @param fellowship the code or the name of whose meetings they are, in capitals or not; where the list itself names
 *                   fellowships, of those it says nothing of
 * @param newKind    what kind of fellowship that is when it is not known yet; null when it has to be known
 * @param source     a name for where such lists come from, for a fellowship that has several; null for its usual one
 */
public record MeetingList(Path file, String fileName, MeetingFormat format, String fellowship, FellowshipKind newKind,
        String source) {
}
