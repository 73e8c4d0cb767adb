package org.mafs.operations.demo;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What one person said at the start of a session.
 *
 * @param mood      1 (hard week) to 5 (good week)
 * @param week      the week in a sentence, or null
 * @param daysUsed7 days of use in the last seven by substance code, the main substance first
 * @param meetings7 outside mutual-aid meetings in the last seven days
 * @param hope      hope for next week, or null
 */
record DemoCheckIn(
        int session, Integer mood, String week, Map<String, Integer> daysUsed7, Integer meetings7, String hope) {

    DemoCheckIn {
        daysUsed7 = Collections.unmodifiableMap(new LinkedHashMap<>(daysUsed7));
    }
}
