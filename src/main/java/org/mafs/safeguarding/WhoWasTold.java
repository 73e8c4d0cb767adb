package org.mafs.safeguarding;

/** Who was told of a concern. */
public enum WhoWasTold {
    LEAD, DEPUTY, KEYWORKER, GP, EMERGENCY, FAMILY, OTHER
}
