package org.mafs.measure;

/**
 * The version of an instrument that is being written.
 *
 * @param number  the one it will have
 * @param version what whoever saves has seen
 */
public record InstrumentDraft(String code, int number, long version, InstrumentSketch sketch) {

    /** Whether the instrument comes with the product, so that its questions stay as they are. */
    public boolean isOfShipped() {
        return Instruments.withCode(code).isPresent();
    }
}
