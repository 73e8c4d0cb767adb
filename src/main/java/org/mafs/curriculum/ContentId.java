package org.mafs.curriculum;

/** One version of one text. */
public record ContentId(long value) {
}
