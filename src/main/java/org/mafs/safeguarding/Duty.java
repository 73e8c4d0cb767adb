package org.mafs.safeguarding;

/** Who answers for safeguarding at a site. Both may do the same; the deputy is there when the lead is not. */
public enum Duty {
    LEAD, DEPUTY
}
