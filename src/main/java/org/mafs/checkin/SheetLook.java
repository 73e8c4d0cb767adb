package org.mafs.checkin;

/** How far somebody is with the paper sheet of a form that asks about risk. Says nothing of what stands there. */
public enum SheetLook {
    /** Nobody has read yet what was ticked. */
    TO_DO,
    DONE,
    /** There is none tonight. */
    NO_SHEET
}
