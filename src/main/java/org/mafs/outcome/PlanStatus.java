package org.mafs.outcome;

/** A draft may be changed by anybody who may write one; a frozen plan only by a change that is kept. */
public enum PlanStatus {
    DRAFT, FROZEN
}
