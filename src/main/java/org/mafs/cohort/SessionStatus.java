package org.mafs.cohort;

public enum SessionStatus {
    PLANNED, CLOSED, CANCELLED
}
