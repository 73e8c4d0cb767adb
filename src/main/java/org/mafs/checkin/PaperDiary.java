package org.mafs.checkin;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mafs.base.Calendar;
import org.mafs.base.PrintedPages;
import org.mafs.base.Words;
import org.mafs.measure.UseDays;
import org.springframework.stereotype.Component;

/**
 * Days of use on paper: a box for each day with its date, and one for none of them. As on the tablets, a week is told
 * where it has a tick, and left out where it has none.
 */
@Component
class PaperDiary {

    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEE", Words.HOME);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMM", Words.HOME);
    private static final String BLANK = "<div class=\"rule\"></div>";
    private static final String TICK = "<span class=\"tick\"></span>";
    private static final int MOST_LINES = 6;

    private final PrintedPages pages;
    private final FormWords words;

    PaperDiary(PrintedPages pages, FormWords words) {
        this.pages = pages;
        this.words = words;
    }

    /** @param memory what some of the days are called */
    String week(List<String> named, LocalDate askedOn, Map<LocalDate, String> memory) {
        List<LocalDate> days = days(askedOn, UseDays.WEEK);
        String head = days.stream().map(day -> "<th scope=\"col\">%s<br/>%s</th>".formatted(WEEKDAY.format(day),
                memorable(DATE.format(day), day, memory))).collect(Collectors.joining());
        String lines = lines(named).map(what -> "<tr><th scope=\"row\">" + what + "</th>"
                + ("<td>" + TICK + "</td>").repeat(UseDays.WEEK + 1) + "</tr>").collect(Collectors.joining());
        return """
                %s<table class="days"><thead><tr><th scope="col">%s</th>%s<th scope="col">%s</th></tr></thead>\
                <tbody>%s</tbody></table>%s""".formatted(help("paper.days.help"), say("paper.days.what"), head,
                say("paper.days.none"), lines, memory(days, memory));
    }

    /** @param hasCheckIn whether they have the last seven days on another sheet too */
    String fourWeeks(List<String> named, LocalDate askedOn, Map<LocalDate, String> memory, boolean hasCheckIn,
            PaperPack.Print print) {
        List<LocalDate> days = days(askedOn, UseDays.FOUR_WEEKS);
        List<String> each = lines(named).map(what -> substance(what, days, memory)).toList();
        int beside = print == PaperPack.Print.LARGE ? 1 : 2;
        String rows = IntStream.iterate(0, at -> at < each.size(), at -> at + beside)
                .mapToObj(at -> IntStream.range(at, at + beside).mapToObj(one -> "<td>"
                        + (one < each.size() ? each.get(one) : "") + "</td>").collect(Collectors.joining("", "<tr>", "</tr>")))
                .collect(Collectors.joining());
        return """
                %s<table class="substances"><tbody>%s</tbody></table>%s""".formatted(
                help("paper.days.help.weeks") + (hasCheckIn ? "<p class=\"days-help\">" + say("paper.days.last-week")
                        + "</p>" : ""), rows, memory(days, memory));
    }

    private String substance(String what, List<LocalDate> days, Map<LocalDate, String> memory) {
        String head = days.subList(0, UseDays.WEEK).stream().map(day -> "<th scope=\"col\">" + WEEKDAY.format(day)
                + "</th>").collect(Collectors.joining());
        String weeks = IntStream.range(0, UseDays.FOUR_WEEKS / UseDays.WEEK)
                .mapToObj(week -> days.subList(week * UseDays.WEEK, (week + 1) * UseDays.WEEK))
                .map(week -> "<tr><th scope=\"row\">" + DATE.format(week.getFirst()) + "</th>" + week.stream()
                        .map(day -> "<td>" + memorable(String.valueOf(day.getDayOfMonth()), day, memory) + TICK + "</td>")
                        .collect(Collectors.joining()) + "<td class=\"none\">" + TICK + "</td></tr>")
                .collect(Collectors.joining());
        return """
                <div class="substance">%s</div><table class="four-weeks"><thead><tr><th></th>%s\
                <th scope="col" class="none">%s</th></tr></thead><tbody>%s</tbody></table>""".formatted(what, head,
                say("paper.days.none.short"), weeks);
    }

    private static List<LocalDate> days(LocalDate askedOn, int window) {
        return askedOn.minusDays(window).datesUntil(askedOn).toList();
    }

    private static String memorable(String date, LocalDate day, Map<LocalDate, String> memory) {
        return "<span class=\"date%s\">%s</span>".formatted(memory.containsKey(day) ? " memory" : "", date);
    }

    private String memory(List<LocalDate> days, Map<LocalDate, String> memory) {
        String named = days.stream().filter(memory::containsKey)
                .map(day -> Words.say("paper.days.memory.day", Calendar.shortDay(day), memory.get(day)))
                .collect(Collectors.joining(" · "));
        return named.isEmpty() ? "" : "<p class=\"memory-days\">" + say("paper.days.memory", named) + "</p>";
    }

    private String help(String key) {
        return "<p class=\"days-help\">" + say(key) + " " + text(words.say(FormWords.HOME, "form.days.prescribed"))
                + "</p>";
    }

    /** Two blank lines at least, for what nobody has spoken of before. */
    private Stream<String> lines(List<String> named) {
        return Stream.concat(named.stream().map(this::text),
                Stream.generate(() -> BLANK).limit(Math.clamp(MOST_LINES - named.size(), 2, 3)));
    }

    private String say(String key, Object... arguments) {
        return text(Words.say(key, arguments));
    }

    private String text(String said) {
        return pages.text(said);
    }
}
