package org.mafs.curriculum;

/** What became of a step of the run sheet. */
public enum StepOutcome {
    COVERED,
    /** In less time than it needs at least, or because somebody said so. */
    SHORTENED,
    /** Only ever because somebody said so. */
    LEFT_OUT
}
