package org.mafs.measure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.SortedMap;

/**
 * What somebody said on one day about days of use, as a spreadsheet holds it.
 *
 * @param session null when it was asked outside a session
 * @param main    code of their main substance; or null
 * @param days    by code of the substance
 */
public record UseInBulk(long id, long enrolment, Long session, LocalDate askedOn, int window, String main,
        SortedMap<String, Integer> days, Instant recordedAt) {
}
