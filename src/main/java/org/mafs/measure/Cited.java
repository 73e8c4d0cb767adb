package org.mafs.measure;

/**
 * Where one fact about an instrument comes from.
 *
 * @param fact   what it is about, such as "bands and cut-off"
 * @param source a publication or a page
 */
public record Cited(String fact, String source) {

    public Cited {
        if (fact == null || fact.isBlank() || source == null || source.isBlank()) {
            throw new IllegalArgumentException("A source says which fact it is about, and where it stands.");
        }
    }
}
