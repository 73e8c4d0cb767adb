package org.mafs.mutualaid.ui;

import java.time.DayOfWeek;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mafs.base.Words;
import org.mafs.mutualaid.MeetingDetails;
import org.mafs.mutualaid.MeetingRecord;
import org.mafs.mutualaid.Openness;

/**
 * Meetings as markup, a card each, in the order of the week, the same on a phone and on paper. How to join online is
 * told of meetings that a list tells of: what somebody here typed in may be for a few only.
 *
 * @param text  makes markup of words; everything a list says goes through it
 * @param paper whether addresses of pages are written out, because nobody can press paper
 */
record ListMarkup(UnaryOperator<String> text, boolean paper) {

    private static final int BY_APPOINTMENT = 8;
    private static final int LONGEST_NOTES = 500;
    private static final Comparator<MeetingRecord> IN_THE_DAY = Comparator
            .comparing((MeetingRecord meeting) -> meeting.details().startsAt(), Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(MeetingRecord::name, Words.inOrder());

    String of(List<MeetingRecord> meetings) {
        Map<Integer, List<MeetingRecord>> days = meetings.stream().sorted(IN_THE_DAY).collect(Collectors.groupingBy(
                ListMarkup::day, TreeMap::new, Collectors.toList()));
        return days.entrySet().stream().map(day -> "<section><h2>%s</h2>%s</section>".formatted(
                day.getKey() == BY_APPOINTMENT ? say("meetings.when.appointment")
                        : text.apply(MeetingWords.day(DayOfWeek.of(day.getKey()))),
                day.getValue().stream().map(this::card).collect(Collectors.joining()))).collect(Collectors.joining());
    }

    private static int day(MeetingRecord meeting) {
        return Optional.ofNullable(meeting.details().weekday()).map(DayOfWeek::getValue).orElse(BY_APPOINTMENT);
    }

    private String card(MeetingRecord meeting) {
        MeetingDetails details = meeting.details();
        return "<article><h3>%s<span class=\"name\">%s</span></h3><p class=\"kind\">%s</p><p class=\"where\">%s</p>%s%s%s</article>"
                .formatted(details.weekday() == null ? "" : "<span class=\"time\">" + text.apply(MeetingWords.time(details)) + "</span> ",
                        text.apply(meeting.name()), text.apply(kind(meeting)), text.apply(MeetingWords.where(details)),
                        paragraph("how", how(meeting)), paragraph("notes", shortened(details.notes())), links(meeting));
    }

    /** What it is, who it is for, and what a list says of getting in. */
    private static String kind(MeetingRecord meeting) {
        MeetingDetails details = meeting.details();
        return Stream.concat(Stream.of(meeting.fellowship().name(),
                        details.openness() == Openness.NOT_SAID ? null : Words.say("meetings.openness", details.openness()),
                        Words.say("meetings.held", details.held()),
                        details.language() == null || details.language().startsWith("en") ? null
                                : MeetingWords.language(details.language())).filter(Objects::nonNull),
                details.features().stream().sorted().map(feature -> Words.say("meetings.feature", feature)))
                .collect(Collectors.joining(" · "));
    }

    private static boolean isKnownToEverybody(MeetingRecord meeting) {
        return meeting.source() != null;
    }

    private static String how(MeetingRecord meeting) {
        return isKnownToEverybody(meeting) ? meeting.details().onlineHow()
                : meeting.details().held().isOnline() ? Words.say("mutualaid.take.ask-how") : null;
    }

    private String links(MeetingRecord meeting) {
        MeetingDetails details = meeting.details();
        String map = Optional.ofNullable(WayThere.to(details).get("meetings.link.map")).map(address ->
                link("meetings.link.map", address, false)).orElse("");
        String join = !details.held().isOnline() || !isKnownToEverybody(meeting) ? "" : WebAddress.of(details.onlineAddress())
                .map(address -> link("meetings.link.join", address, paper)).orElse("");
        String check = WebAddress.of(details.web()).or(() -> WebAddress.of(meeting.fellowship().web()))
                .map(address -> link("mutualaid.take.check", address, paper)).orElse("");
        return paper && (join + check).isEmpty() || (map + join + check).isEmpty() ? ""
                : "<p class=\"links\">%s%s%s</p>".formatted(paper ? "" : map, join, check);
    }

    private String link(String words, String address, boolean writtenOut) {
        return "<a href=\"%s\" rel=\"noopener noreferrer\">%s%s</a> ".formatted(text.apply(address), say(words),
                writtenOut ? ": <span class=\"address\">" + text.apply(address) + "</span>" : "");
    }

    private String paragraph(String look, String words) {
        return words == null || words.isBlank() ? "" : "<p class=\"%s\">%s</p>".formatted(look, text.apply(words));
    }

    private static String shortened(String notes) {
        return notes == null || notes.length() <= LONGEST_NOTES ? notes
                : notes.substring(0, notes.offsetByCodePoints(0, notes.codePointCount(0, LONGEST_NOTES))) + " …";
    }

    private String say(String key) {
        return text.apply(Words.say(key));
    }
}
