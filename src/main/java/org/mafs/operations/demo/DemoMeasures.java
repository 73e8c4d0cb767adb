package org.mafs.operations.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one person filled in on one occasion.
 *
 * @param daysAfterSession baseline: days from session 1; end: days from session 6; follow-up: days from the end form
 * @param core10           ten answers 0–4 as ticked (items 2 and 3 not yet reversed), null where left blank
 * @param main             the person's main substance, null when they did not say
 * @param useDays28        days of use in the last 28 by substance code, the main substance first
 * @param meetings28       outside mutual-aid meetings in the last 28 days, null when not asked
 */
record DemoMeasures(
        int daysAfterSession,
        List<Integer> core10,
        String main,
        Map<String, Integer> useDays28,
        Integer meetings28) {

    enum Occasion { BASELINE, END, FOLLOW_UP }

    DemoMeasures {
        core10 = Collections.unmodifiableList(new ArrayList<>(core10));
        useDays28 = Collections.unmodifiableMap(new LinkedHashMap<>(useDays28));
    }
}
