package org.mafs.person;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What somebody said to one purpose, as a spreadsheet holds it.
 *
 * @param wording    the words they were asked in
 * @param textNumber of those words, where they are numbered
 * @param ticked     the statements that were ticked
 * @param witness    who was there
 * @param named      whom it may be shared with
 */
public record ConsentInBulk(long id, long person, ConsentPurpose purpose, boolean given, ConsentHow how,
        String wording, Integer textNumber, String ticked, LocalDate agreedOn, String witness, String named,
        Instant recordedAt) {
}
