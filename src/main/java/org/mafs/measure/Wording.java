package org.mafs.measure;

/** Whose words an instrument is asked in. */
public enum Wording {

    /** The topics are the questions, in the organisation's or our own words; they may be shown one at a time. */
    OWN,

    /** The words belong to its authors: they are shown whole, in order and on one page, once they are installed. */
    OFFICIAL
}
