package org.mafs.mutualaid;

/** What became of a plan. Nobody has to say why one was dropped. */
public enum PlanStatus {
    PLANNED, DONE, DROPPED
}
