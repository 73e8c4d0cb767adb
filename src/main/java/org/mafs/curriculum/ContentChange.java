package org.mafs.curriculum;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.Patch;
import com.github.difflib.text.DiffRow;
import com.github.difflib.text.DiffRowGenerator;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * One line that is not the same in two versions.
 *
 * @param where  the last heading above it; empty at the head
 * @param before nothing where the line is new
 * @param after  nothing where it is gone
 */
public record ContentChange(String where, List<Piece> before, List<Piece> after) {

    /** @param changed otherwise the same in both */
    public record Piece(String words, boolean changed) {
    }

    /** Characters that are nobody's: they stand around what differs until it is cut into pieces. */
    private static final String OPEN = "\uFDD0";
    private static final String CLOSE = "\uFDD1";

    /** A longer line is compared as a whole: word for word would take too long. */
    private static final int LONGEST_LINE = 4000;

    private static final int MANY_LINES = 3000;

    static List<ContentChange> between(String before, String after) {
        List<String> old = lines(before);
        List<String> young = lines(after);
        boolean byWord = old.stream().allMatch(ContentChange::isShort) && young.stream().allMatch(ContentChange::isShort);
        DiffRowGenerator generator = DiffRowGenerator.create().showInlineDiffs(byWord).inlineDiffByWord(true)
                .mergeOriginalRevised(false).oldTag(begins -> begins ? OPEN : CLOSE).newTag(begins -> begins ? OPEN : CLOSE)
                .lineNormalizer(line -> line).build();
        List<ContentChange> changes = new ArrayList<>();
        String where = "";
        for (DiffRow row : generator.generateDiffRows(old, differences(old, young))) {
            String plain = plain(row.getNewLine().isEmpty() ? row.getOldLine() : row.getNewLine());
            if (plain.matches("#{1,6} .*")) {
                where = plain.replaceFirst("^#+ ", "");
            }
            if (row.getTag() != DiffRow.Tag.EQUAL && !plain(row.getOldLine() + row.getNewLine()).isBlank()) {
                changes.add(new ContentChange(where, pieces(row.getOldLine()), pieces(row.getNewLine())));
            }
        }
        return changes;
    }

    /** Where there is very much to compare, in a way that keeps little in mind but pairs lines less well. */
    private static Patch<String> differences(List<String> old, List<String> young) {
        BiPredicate<String, String> same = String::equals;
        return old.size() + young.size() <= MANY_LINES ? DiffUtils.diff(old, young)
                : DiffUtils.diff(old, young, new MyersDiffWithLinearSpace<>(same), null);
    }

    private static boolean isShort(String line) {
        return line.length() <= LONGEST_LINE;
    }

    private static List<String> lines(String text) {
        return plain(text).lines().map(String::stripTrailing).toList();
    }

    private static String plain(String words) {
        return words.replace(OPEN, "").replace(CLOSE, "");
    }

    private static List<Piece> pieces(String line) {
        List<Piece> pieces = new ArrayList<>();
        boolean changed = false;
        for (String words : line.split("(?<=[" + OPEN + CLOSE + "])|(?=[" + OPEN + CLOSE + "])")) {
            if (words.equals(OPEN) || words.equals(CLOSE)) {
                changed = words.equals(OPEN);
            } else if (!words.isEmpty()) {
                pieces.add(new Piece(words, changed));
            }
        }
        return List.copyOf(pieces);
    }
}
