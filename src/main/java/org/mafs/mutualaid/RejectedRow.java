package org.mafs.mutualaid;

/**
 * A record of a list that could not be taken.
 *
 * @param line   where it begins in the file, from 1
 * @param reason a plain sentence
 */
public record RejectedRow(int line, String reason) {
}
