package org.mafs.safeguarding;

public record HelpLineId(long value) {
}
