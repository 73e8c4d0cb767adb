package org.mafs.cohort;

import java.time.LocalDate;
import java.util.List;

/**
 * A higher room that has agreed days with people. Contributed as a bean; this room decides who may be reminded, how and
 * when, and says nothing of what the day is for.
 */
public interface AgreedDays {

    /** Of whoever wants to be reminded, both days included. */
    List<AgreedDay> between(LocalDate first, LocalDate last);
}
