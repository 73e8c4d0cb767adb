package org.mafs.measure;

/** When in an evening a form is filled in. */
public enum AskedAt {

    /** When people come. */
    ARRIVAL,

    /** Before they go: it asks about the evening itself. */
    CLOSE
}
