package org.mafs.safeguarding;

public record ConcernId(long value) {
}
