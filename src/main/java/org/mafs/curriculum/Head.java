package org.mafs.curriculum;

import java.util.List;
import java.util.Map;

/**
 * What stands at the head of a text.
 *
 * @param minutes   how long the session lasts; 0 for a hand-out
 * @param materials what has to be in the room
 * @param handouts  codes of the hand-outs that go with it
 */
public record Head(String title, String summary, int minutes, List<String> aims, List<String> materials,
        List<ContentCode> handouts, List<Source> sources) {

    /** What is missing or no number is empty, or 0: {@link ContentCheck} says so. */
    static Head of(Map<String, List<String>> lines) {
        return new Head(one(lines, "title"), one(lines, "summary"), number(one(lines, "minutes")), all(lines, "aims"),
                all(lines, "materials"), all(lines, "handouts").stream().filter(ContentCode::isCode).map(ContentCode::new)
                        .toList(), all(lines, "sources").stream().map(Source::read).toList());
    }

    private static String one(Map<String, List<String>> lines, String name) {
        return all(lines, name).stream().findFirst().orElse("");
    }

    private static List<String> all(Map<String, List<String>> lines, String name) {
        return lines.getOrDefault(name, List.of()).stream().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private static int number(String figures) {
        return figures.matches("\\d{1,4}") ? Integer.parseInt(figures) : 0;
    }
}
