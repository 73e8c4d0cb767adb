package org.mafs.access;

/** How a form is filled in; kept with each form, since people may answer otherwise to a paper than to a person. */
public enum FormWay {
    /** On one of the room's tablets, by the person alone. */
    HANDED,
    /** On the person's own phone. */
    OWN_PHONE,
    /** Away from a room, by a personal link that came by e-mail. */
    BY_LINK,
    /** On the facilitator's screen, by both together or keyed in by the facilitator. */
    TOGETHER,
    /** On paper, keyed in later. */
    PAPER
}
