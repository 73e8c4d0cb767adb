package org.mafs.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts rows and keeps what is to be told about them, as far as anybody would read it. */
final class Findings {

    static final int MOST_KEPT = 2000;

    private static final int FRESH = 0;
    private static final int MATCHING = 1;
    private static final int WRONG = 2;

    private final Map<String, int[]> counts = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<Problem> remarks = new ArrayList<>();
    private int notKept;

    void fresh(String sheet) {
        count(sheet)[FRESH]++;
    }

    void matching(String sheet) {
        count(sheet)[MATCHING]++;
    }

    void wrong(String sheet, int row, List<Problem> reasons) {
        if (row > 0) {
            count(sheet)[WRONG]++;
        }
        keep(problems, reasons);
    }

    void remark(String sheet, int row, String column, String words) {
        keep(remarks, List.of(new Problem(sheet, row, column, words, false)));
    }

    private void keep(List<Problem> where, List<Problem> more) {
        int room = Math.min(more.size(), MOST_KEPT - where.size());
        where.addAll(more.subList(0, room));
        notKept += more.size() - room;
    }

    private int[] count(String sheet) {
        return counts.computeIfAbsent(sheet, any -> new int[3]);
    }

    Preview preview() {
        List<Problem> all = new ArrayList<>(problems);
        all.addAll(remarks);
        return new Preview(counts.entrySet().stream().map(entry -> new SheetCount(entry.getKey(),
                entry.getValue()[FRESH], entry.getValue()[MATCHING], entry.getValue()[WRONG])).toList(), all, notKept);
    }
}
