package org.mafs.curriculum;

/**
 * A step of the evening.
 *
 * @param key     what a mark on it says; the same as long as its title is
 * @param minutes as planned
 * @param atLeast what it can be shortened to when the evening is late; never more than {@code minutes}
 */
public record RunStep(String key, String title, int minutes, int atLeast, Passage how) {
}
