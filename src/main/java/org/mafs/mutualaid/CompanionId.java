package org.mafs.mutualaid;

/** Somebody who agreed to go along, by their number. */
public record CompanionId(long value) {
}
