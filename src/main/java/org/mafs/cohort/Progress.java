package org.mafs.cohort;

/**
 * @param attended   sessions come to, each number once, wherever it was
 * @param toComplete how many of them make it complete
 */
public record Progress(Standing standing, int attended, int toComplete) {
}
