package org.mafs.outcome.ui;

import static org.mafs.outcome.ui.Option.with;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.mafs.base.Words;
import org.mafs.base.ui.Chart;
import org.mafs.cohort.Mark;
import org.mafs.outcome.AttendanceSummary;
import org.mafs.outcome.AttendanceSummary.OfSession;
import org.mafs.outcome.Figures;
import org.mafs.outcome.statistics.Proportion;

/**
 * Who came to which session, as a table of cells that are told apart by sign and edge as well as by colour: either one row
 * a person, without names, or one row a cohort with the share who came.
 */
final class AttendanceHeatMap {

    private static final int MOST_PEOPLE_ALONE = 40;
    private static final int MOST_PATTERNS = 24;
    private static final int HEAD = 16;
    private static final int HEAD_LINE = 19;
    private static final int ROW = 32;
    private static final int TALL_ROW = 62;
    private static final int NARROW_LEFT = 88;
    private static final int LETTERS_IN_NARROW_LINE = 10;
    private static final String SOFT = "var(--primary-soft)";

    /** What a cell says of one person at one session. */
    private enum Sign {
        HERE("✓", SOFT, Option.MAIN, false), SORRY("s", "var(--caution-soft)", Option.CUT_OFF, false),
        AWAY("–", Option.CARD, Option.FIELD, false), NOT_MARKED("?", Option.CARD, Option.LINE, true);

        private final String text;
        private final String fill;
        private final String edge;
        private final boolean isDashed;

        Sign(String text, String fill, String edge, boolean isDashed) {
            this.text = text;
            this.fill = fill;
            this.edge = edge;
            this.isDashed = isDashed;
        }

        private static Sign of(Optional<Mark> mark) {
            return mark.map(said -> said.attended() ? HERE : said == Mark.APOLOGIES ? SORRY : AWAY).orElse(NOT_MARKED);
        }
    }

    /** What one person, or everyone with the same pattern, did at each session. */
    private record Row(String name, List<Sign> signs, int people) {
    }

    private AttendanceHeatMap() {
    }

    /**
     * One row a person, who came most often first. Of many people those with the same pattern share a row.
     *
     * @param people one list of marks a person, one for each session in order; a mark that was not made is empty
     */
    static Picture ofPeople(List<List<Optional<Mark>>> people) {
        if (people.isEmpty() || people.stream().allMatch(marks -> marks.stream().allMatch(Optional::isEmpty))) {
            return Picture.none(Words.say("outcome.picture.none.register"));
        }
        int sessions = people.stream().mapToInt(List::size).max().orElseThrow();
        List<List<Sign>> all = people.stream().map(marks -> signs(marks, sessions))
                .sorted(Comparator.comparingInt(AttendanceHeatMap::came).reversed().thenComparing(Object::toString))
                .toList();
        List<Proportion> shares = IntStream.range(0, sessions).mapToObj(session -> new Proportion(
                (int) all.stream().filter(signs -> signs.get(session) == Sign.HERE).count(), all.size())).toList();
        List<Row> rows = all.size() <= MOST_PEOPLE_ALONE ? alone(all) : byPattern(all);
        int shown = rows.stream().mapToInt(Row::people).sum();
        String caption = Words.say("outcome.picture.attendance.signs") + (rows.size() == all.size() ? ""
                : " " + Words.say("outcome.picture.attendance.patterns", shown, all.size()));
        int toAll = (int) all.stream().filter(signs -> came(signs) == sessions).count();
        return new Picture(Words.say("outcome.picture.attendance.people.title", toAll, all.size(), sessions),
                new Chart(peopleOption(rows, shares), peopleInWords(all, shares)), caption, peopleNumbers(rows, shares));
    }

    /** One row a cohort, one column a session number; each cell as full as the share who came. */
    static Picture ofCohorts(AttendanceSummary attendance) {
        List<AttendanceSummary.OfCohort> marked = attendance.cohorts().stream()
                .filter(cohort -> cohort.sessions().stream().anyMatch(OfSession::isMarked)).toList();
        if (marked.isEmpty()) {
            return Picture.none(Words.say("outcome.picture.none.register"));
        }
        List<OfSession> held = marked.stream().flatMap(cohort -> cohort.sessions().stream()).toList();
        int sessions = held.stream().mapToInt(OfSession::number).max().orElseThrow();
        List<Proportion> rates = held.stream().map(OfSession::rate).toList();
        NumbersTable table = new NumbersTable(Words.say("outcome.picture.attendance.table"), columns(
                Words.say("outcome.picture.cohort"), sessions));
        List<Object> cells = new ArrayList<>();
        StringBuilder said = new StringBuilder(Words.say("outcome.picture.attendance.cohorts.words"));
        for (int place = 0; place < marked.size(); place++) {
            List<Proportion> row = row(marked.get(place), sessions);
            int y = place;
            IntStream.range(0, sessions).forEach(x -> cells.add(share(x, y, row.get(x), marked.get(y).name())));
            table.row(marked.get(place).name(), row.stream().map(AttendanceHeatMap::written).toArray());
            said.append(' ').append(marked.get(place).name()).append(": ")
                    .append(row.stream().map(AttendanceHeatMap::written).collect(Collectors.joining("; "))).append('.');
        }
        Map<String, Object> option = option(marked.stream().map(AttendanceSummary.OfCohort::name).toList(),
                IntStream.rangeClosed(1, sessions).mapToObj(String::valueOf).toList(), Words.say("outcome.picture.session"),
                cells, TALL_ROW, 150);
        int longest = marked.stream().mapToInt(cohort -> cohort.name().length()).max().orElseThrow();
        int narrowRow = Math.max(TALL_ROW, 16 * (longest / LETTERS_IN_NARROW_LINE + 1) + 8);
        Map<String, Object> narrow = Option.of("grid", Option.of("left", NARROW_LEFT), "yAxis",
                Option.of("axisLabel", Option.of("width", NARROW_LEFT - 8)));
        int narrowHeight = HEAD + HEAD_LINE + marked.size() * narrowRow + 6;
        return new Picture(
                title(rates.stream().mapToInt(Proportion::k).sum(), rates.stream().mapToInt(Proportion::n).sum()),
                new Chart(with(option, "narrow", narrow, "narrowHeight", narrowHeight), said.toString()),
                Words.say("outcome.picture.attendance.caption"), table);
    }

    private static List<Sign> signs(List<Optional<Mark>> marks, int sessions) {
        return IntStream.range(0, sessions).mapToObj(place -> place < marks.size() ? Sign.of(marks.get(place)) : Sign.NOT_MARKED)
                .toList();
    }

    private static int came(List<Sign> signs) {
        return Collections.frequency(signs, Sign.HERE);
    }

    private static List<Row> alone(List<List<Sign>> all) {
        return IntStream.range(0, all.size()).mapToObj(place -> new Row(Words.say("outcome.picture.person-number", place + 1),
                all.get(place), 1)).toList();
    }

    /** Here or not here is enough to tell patterns apart when they are many. */
    private static List<Row> byPattern(List<List<Sign>> all) {
        Map<List<Sign>, Integer> patterns = new LinkedHashMap<>();
        all.forEach(signs -> patterns.merge(signs.stream().map(sign -> sign == Sign.HERE ? sign : Sign.AWAY).toList(), 1,
                Integer::sum));
        List<Map.Entry<List<Sign>, Integer>> most = patterns.entrySet().stream()
                .sorted(Map.Entry.<List<Sign>, Integer>comparingByValue().reversed()).limit(MOST_PATTERNS).toList();
        return most.stream().map(pattern -> new Row(Words.say("outcome.picture.people-number", pattern.getValue()),
                pattern.getKey(), pattern.getValue())).toList();
    }

    private static Map<String, Object> peopleOption(List<Row> rows, List<Proportion> shares) {
        List<Object> cells = new ArrayList<>();
        for (int y = 0; y < rows.size(); y++) {
            for (int x = 0; x < shares.size(); x++) {
                Sign sign = rows.get(y).signs().get(x);
                cells.add(Option.of("value", List.of(x, y), "text", sign.text, "fill", sign.fill, "edge", sign.edge, "ink",
                        Option.INK, "dashes", sign.isDashed, "say", Words.say("outcome.picture.attendance.say",
                                rows.get(y).name(), x + 1, Words.say("outcome.picture.sign", sign))));
            }
        }
        List<String> sessions = IntStream.range(0, shares.size())
                .mapToObj(place -> (place + 1) + "\n" + shares.get(place).k()).toList();
        return option(rows.stream().map(Row::name).toList(), sessions, Words.say("outcome.picture.attendance.axis",
                shares.getFirst().n()), cells, ROW, 96);
    }

    private static String peopleInWords(List<List<Sign>> all, List<Proportion> shares) {
        return Words.say("outcome.picture.attendance.people.words", all.size()) + " " + IntStream.range(0, shares.size())
                .mapToObj(place -> Words.say("outcome.picture.attendance.session", place + 1, shares.get(place).k(),
                        shares.get(place).n()))
                .collect(Collectors.joining(" "));
    }

    private static NumbersTable peopleNumbers(List<Row> rows, List<Proportion> shares) {
        NumbersTable table = new NumbersTable(Words.say("outcome.picture.attendance.table"),
                columns(Words.say("outcome.picture.person"), shares.size()));
        rows.forEach(row -> table.row(row.name(), row.signs().stream()
                .map(sign -> Words.say("outcome.picture.sign", sign)).toArray()));
        return table.row(Words.say("outcome.picture.attendance.came"), shares.stream().map(Figures::counted).toArray());
    }

    private static Map<String, Object> option(List<String> rows, List<String> sessions, String above,
            List<Object> cells, int tall, int left) {
        int top = HEAD + HEAD_LINE * (int) sessions.getFirst().lines().count();
        return Option.of("height", top + rows.size() * tall + 6, "grid", Option.grid(left, 2, top, 6),
                "xAxis", with(Option.categories(sessions), "position", "top", "axisLine", Option.of("show", false), "name",
                        above, "nameLocation", "start", "nameGap", 8, "nameMoveOverlap", false,
                        "nameTextStyle", with(Option.label(Option.QUIET), "align", "right", "verticalAlign", "bottom",
                                "lineHeight", 19, "padding", List.of(0, 0, 8, 0))),
                "yAxis", Option.of("type", "category", "inverse", true, "data", rows, "axisLine", Option.of("show", false),
                        "axisTick", Option.of("show", false), "axisLabel", with(Option.label(Option.INK), "interval", 0, "width",
                                left - 8, "overflow", "break", "lineHeight", 16)),
                "series", List.of(Option.custom("cell", Option.MAIN, cells)));
    }

    private static Object share(int x, int y, Proportion rate, String cohort) {
        if (rate.n() == 0) {
            return Option.of("value", List.of(x, y), "text", Figures.NOTHING, "fill", Option.CARD, "edge", Option.LINE, "ink",
                    Option.QUIET, "dashes", true);
        }
        double share = rate.value().orElseThrow();
        return Option.of("value", List.of(x, y), "text",
                Figures.share(share).replace("\u00a0", "") + "\n" + rate.k() + "/" + rate.n(), "share", share,
                "fill", SOFT, "edge", Option.MAIN, "ink", Option.INK, "say",
                Words.say("outcome.picture.attendance.say", cohort, x + 1, written(rate)));
    }

    private static List<Proportion> row(AttendanceSummary.OfCohort cohort, int sessions) {
        return IntStream.rangeClosed(1, sessions).mapToObj(number -> cohort.sessions().stream()
                .filter(session -> session.number() == number).findFirst().map(OfSession::rate)
                .orElse(new Proportion(0, 0))).toList();
    }

    private static String[] columns(String first, int sessions) {
        return IntStream.rangeClosed(0, sessions)
                .mapToObj(number -> number == 0 ? first : Words.say("outcome.picture.session-number", number))
                .toArray(String[]::new);
    }

    private static String title(int times, int places) {
        Proportion came = new Proportion(times, places);
        return Words.say("outcome.picture.attendance.title", times, places, Figures.share(came.value().orElseThrow()));
    }

    private static String written(Proportion rate) {
        return rate.n() == 0 ? Figures.NOTHING : Figures.counted(rate);
    }
}
