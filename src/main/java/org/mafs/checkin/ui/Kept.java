package org.mafs.checkin.ui;

import java.util.Map;
import java.util.TreeMap;
import org.mafs.measure.Substance;

/** Reads kept answers back. An empty text is an answer that was taken back. */
record Kept(Map<String, String> answers) {

    static final String DAYS = "days.";

    boolean has(String field) {
        return answers.containsKey(field);
    }

    String text(String field, String otherwise) {
        return answers.getOrDefault(field, otherwise == null ? "" : otherwise);
    }

    /** Null when there is none. */
    Integer number(String field, Integer otherwise) {
        if (!has(field)) {
            return otherwise;
        }
        return answers.get(field).isEmpty() ? null : Integer.valueOf(answers.get(field));
    }

    Map<Substance, Integer> days(Map<Substance, Integer> otherwise) {
        Map<Substance, Integer> days = new TreeMap<>(otherwise);
        for (Substance substance : Substance.values()) {
            Integer counted = number(DAYS + substance.code(), days.get(substance));
            if (counted == null) {
                days.remove(substance);
            } else {
                days.put(substance, counted);
            }
        }
        return days;
    }
}
