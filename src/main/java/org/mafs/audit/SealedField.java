package org.mafs.audit;

/** The place a sealed value belongs to: a value copied into another column does not open. */
public record SealedField(String table, String column) {
}
