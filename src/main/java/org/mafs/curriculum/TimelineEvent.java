package org.mafs.curriculum;

/**
 * One date of a story.
 *
 * @param when as it is told, such as “about 1951”
 * @param what happened
 * @param why  it matters; empty where nobody says
 */
public record TimelineEvent(String when, String what, String why) {
}
