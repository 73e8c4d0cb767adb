package org.mafs.curriculum;

/** What whoever leads should know besides the steps: before people come, when it is quiet, what to avoid. */
public record Guidance(String title, Passage how) {
}
