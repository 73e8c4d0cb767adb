package org.mafs.outcome;

/** How far somebody came, in the order in which it happens; each step counts people out of the one before it. */
public enum FlowStep {
    REFERRED, AGREED, STARTED, RESEARCH, BASELINE, END, FOLLOW_UP
}
