package org.mafs.access;

/** A higher room that knows when forms are open no longer, whatever the clock says. Asked each time they are opened. */
public interface PassCondition {

    /** Whether the forms may still be opened; true of what the room knows nothing of. */
    boolean holds(Participant person);
}
