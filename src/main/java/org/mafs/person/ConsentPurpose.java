package org.mafs.person;

/** What is agreed to, each apart: a place in the programme never depends on research, nor on any of the others. */
public enum ConsentPurpose {
    TAKING_PART, RESEARCH, FOLLOW_UP, QUOTED, SHARING, REMINDERS
}
