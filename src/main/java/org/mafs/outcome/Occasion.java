package org.mafs.outcome;

/** When people are asked, in order. */
public enum Occasion {
    BASELINE, END, FOLLOW_UP
}
