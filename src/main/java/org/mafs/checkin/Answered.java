package org.mafs.checkin;

/**
 * How far somebody is with a form, without a word of what they said.
 *
 * @param questions how many have an answer
 * @param of        how many there are
 */
public record Answered(int questions, int of) {
}
