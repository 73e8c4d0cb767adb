package org.mafs.browser;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What became of a press.
 *
 * @param once what one press added, by table
 * @param often what twenty presses at once and their requests sent twenty times again added; empty where one press changed
 *        nothing
 * @param repeated how many requests were sent again
 * @param refused why it was refused
 */
record Pressed(Press press, boolean saved, Map<String, Long> once, Optional<Map<String, Long>> often, int repeated,
        Optional<String> refused) {

    /** Twenty presses may add less than one where something else refuses them, but never more. */
    boolean oneRecord() {
        return often.isEmpty() || often.get().entrySet().stream()
                .allMatch(grown -> Math.abs(grown.getValue()) <= Math.abs(once.getOrDefault(grown.getKey(), 0L)));
    }

    /** Else the second look did not test anything. */
    boolean happenedAgain() {
        return often.isEmpty() || once.isEmpty() || !often.get().isEmpty();
    }

    @Override
    public String toString() {
        return press + (saved ? " | once " + told(once) + " | twenty times " + told(often.orElse(Map.of())) + " | "
                + repeated + " requests again" : refused.map(why -> " | refused: " + why).orElse(" | saves nothing"));
    }

    private static String told(Map<String, Long> growth) {
        return growth.isEmpty() ? "no rows" : growth.entrySet().stream()
                .map(each -> "%s %+d".formatted(each.getKey(), each.getValue())).collect(Collectors.joining(", "));
    }
}
