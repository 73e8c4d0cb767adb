package org.mafs.cohort;

/** A cohort as a spreadsheet holds it. Who leads it is not in a spreadsheet: that opens what people have told. */
public record CohortInBulk(long id, String name, long venue, long programme, int capacity) {
}
