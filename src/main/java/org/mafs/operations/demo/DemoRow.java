package org.mafs.operations.demo;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.mafs.operations.demo.DemoMeasures.Occasion;
import org.mafs.operations.demo.DemoPerson.Gender;
import org.mafs.operations.demo.DemoPerson.Mark;
import org.mafs.operations.demo.DemoPerson.Referral;
import org.mafs.operations.demo.DemoPerson.Research;
import org.springframework.security.core.parameters.P;

/** One line of a cohort's table; how it is written stands at the top of {@code demo/riverside.txt}. */
record DemoRow(
        String givenName,
        String surname,
        Gender gender,
        int age,
        Referral source,
        boolean agreedToTakePart,
        Research research,
        List<Mark> register,
        List<Core10Total> core10,
        Map<String, List<Integer>> useDays,
        List<Integer> meetings,
        List<Integer> formDays,
        String leftReason) {

    /** A clinical score in short; the score is that of the form before items were left blank. */
    record Core10Total(int score, int risk, List<Integer> blank) {
    }

    static List<DemoRow> readAll(String table) {
        return DemoFile.lines(table).stream().map(DemoRow::read).toList();
    }

    static DemoRow read(String line) {
        var cells = Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
        if (cells.size() != 11) {
            throw new IllegalArgumentException("Eleven columns expected: " + line);
        }
        var who = words(cells.get(2));
        var part = words(cells.get(4));
        return new DemoRow(
                cells.get(0),
                cells.get(1),
                gender(who.getFirst()),
                Integer.parseInt(who.getLast()),
                Referral.valueOf(cells.get(3)),
                part.getFirst().equals("yes"),
                Research.valueOf(part.getLast()),
                cells.get(5).chars().mapToObj(DemoRow::mark).toList(),
                words(cells.get(6)).stream().map(DemoRow::core10).toList(),
                useDays(cells.get(7)),
                numbers(cells.get(8)),
                numbers(cells.get(9)),
                cells.get(10).isEmpty() ? null : cells.get(10));
    }

    boolean hasForm(Occasion occasion) {
        return formDays.get(occasion.ordinal()) != null;
    }

    /** The first substance in the table, or null. */
    String mainSubstance() {
        return useDays.isEmpty() ? null : useDays.keySet().iterator().next();
    }

    private static List<String> words(String cell) {
        return List.of(cell.split("\\s+"));
    }

    private static Gender gender(String letter) {
        return switch (letter) {
            case "F" -> Gender.FEMALE;
            case "M" -> Gender.MALE;
            default -> Gender.OTHER;
        };
    }

    private static Mark mark(int letter) {
        return switch (letter) {
            case 'P' -> Mark.PRESENT;
            case 'S' -> Mark.APOLOGIES;
            case 'A' -> Mark.ABSENT;
            default -> null;
        };
    }

    private static Core10Total core10(String cell) {
        if (cell.equals(".")) {
            return null;
        }
        var parts = cell.split("~");
        var scores = parts[0].split("!");
        int risk = scores.length > 1 ? Integer.parseInt(scores[1]) : 0;
        var blank = parts.length > 1
                ? Stream.of(parts[1].split(",")).map(Integer::valueOf).toList()
                : List.<Integer>of();
        return new Core10Total(Integer.parseInt(scores[0]), risk, blank);
    }

    private static Map<String, List<Integer>> useDays(String cell) {
        var days = new LinkedHashMap<String, List<Integer>>();
        if (!cell.equals("-")) {
            for (var substance : cell.split(";")) {
                var parts = substance.strip().split("\\s+", 2);
                days.put(parts[0], numbers(parts[1]));
            }
        }
        return days;
    }

    private static List<Integer> numbers(String cell) {
        return words(cell).stream().map(word -> word.equals(".") ? null : Integer.valueOf(word)).toList();
    }
}
