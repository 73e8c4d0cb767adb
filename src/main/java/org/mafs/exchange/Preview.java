package org.mafs.exchange;

import java.util.List;

/**
 * What taking a workbook in would do, or has done.
 *
 * @param problems the first of them; the counts know all
 */
public record Preview(List<SheetCount> sheets, List<Problem> problems, int notShown) {

    public int fresh() {
        return sheets.stream().mapToInt(SheetCount::fresh).sum();
    }

    public int matching() {
        return sheets.stream().mapToInt(SheetCount::matching).sum();
    }

    public int wrong() {
        return sheets.stream().mapToInt(SheetCount::wrong).sum();
    }

    public boolean canBeApplied() {
        return wrong() == 0 && problems.stream().noneMatch(Problem::wrong);
    }
}
