package org.mafs.measure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.SortedMap;

/**
 * A completed form as a spreadsheet holds it.
 *
 * @param session null for a form taken outside a session
 * @param answers by item, as ticked; an item that was not answered is absent
 */
public record ResponseInBulk(long id, long enrolment, Long session, String instrument, int version, LocalDate takenOn,
        SortedMap<Integer, Integer> answers, Instant recordedAt) {
}
