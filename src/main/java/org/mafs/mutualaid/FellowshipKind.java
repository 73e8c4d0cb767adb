package org.mafs.mutualaid;

/** What kind of mutual aid it is. Groups for families are for them, and no visit of theirs counts as one's own. */
public enum FellowshipKind {
    TWELVE_STEP, SELF_MANAGED, FAITH, FAMILIES, OTHER
}
