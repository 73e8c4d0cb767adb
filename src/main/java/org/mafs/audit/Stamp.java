package org.mafs.audit;

/** What a database was born as; it stays that for good. */
public enum Stamp {
    DEMO, REAL
}
