package org.mafs.measure;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One item in its authors' words.
 *
 * @param text    without its number
 * @param answers what single answers are called, by the answer as it is ticked; all of them, only the two ends, or none
 */
public record OfficialLine(String text, SortedMap<Integer, String> answers) {

    public OfficialLine {
        answers = Collections.unmodifiableSortedMap(new TreeMap<>(answers == null ? Map.of() : answers));
    }
}
