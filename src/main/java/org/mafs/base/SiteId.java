package org.mafs.base;

/** A site, by its number. */
public record SiteId(long value) {
}
