package org.mafs.measure;

/**
 * What a person's change means, after Jacobson &amp; Truax 1991 (J. Consulting and Clinical Psychology 59(1)), with the
 * instrument's own cut-off and reliable change.
 */
public enum ChangeLabel {

    /** From the clinical side of the cut-off to the other, by at least the reliable change. */
    RECOVERED,

    /** Better by at least the reliable change, without crossing the cut-off. */
    RELIABLY_IMPROVED,

    /** Less than the reliable change either way. */
    NO_RELIABLE_CHANGE,

    /** Worse by at least the reliable change. */
    RELIABLY_DETERIORATED
}
