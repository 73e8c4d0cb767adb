package org.mafs.curriculum;

/** @param said as people say it */
public record Myth(String said, Passage fact) {
}
