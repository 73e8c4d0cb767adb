package org.mafs.person;

/** What is agreed to, each apart: a place in the programme never depends on research. */
public enum ConsentPurpose {
    TAKING_PART, RESEARCH
}
