package org.mafs.curriculum;

/** A sheet that people take home. */
public record Handout(Head head, Passage text) {
}
