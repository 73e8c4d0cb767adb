package org.mafs.exchange;

/** What the rows of one sheet are. */
public record SheetCount(String sheet, int fresh, int matching, int wrong) {

    public int rows() {
        return fresh + matching + wrong;
    }
}
