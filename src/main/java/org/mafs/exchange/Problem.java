package org.mafs.exchange;

/**
 * Something about one row of the workbook, to be read by who filled it in.
 *
 * @param row    as the sheet's margin shows it; 0 for the sheet as a whole
 * @param column its title; empty for the row as a whole
 * @param wrong  whether it keeps the workbook from being taken in
 */
public record Problem(String sheet, int row, String column, String reason, boolean wrong) {
}
