package org.mafs.measure;

/** How the items' contributions become one score. */
public enum ScoringKind {

    /** All contributions added up. */
    SUM,

    /** All contributions added up and divided by the number of items. */
    MEAN
}
