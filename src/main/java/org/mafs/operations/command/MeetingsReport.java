package org.mafs.operations.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mafs.base.Words;
import org.mafs.mutualaid.BriefMeeting;
import org.mafs.mutualaid.ChangedMeeting;
import org.mafs.mutualaid.Refreshed;
import org.mafs.mutualaid.RejectedRow;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What a list of meetings did or would do, for whoever typed the command, and for another program. */
final class MeetingsReport {

    private static final int MOST_PRINTED = 200;

    private MeetingsReport() {
    }

    /** One object, with what was read and rejected, and what that means for the directory. */
    static String json(Refreshed told) {
        return json(told.read(), told.accepted(), told.rejected(), told.added().size(), told.changed().size(),
                told.closed().size(), told.unchanged());
    }

    /** The same of a file that is no list. */
    static String nothingRead() {
        return json(0, 0, List.of(), 0, 0, 0, 0);
    }

    private static String json(int read, int accepted, List<RejectedRow> rejected, int added, int changed, int closed,
            int unchanged) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("read", read);
        object.put("accepted", accepted);
        object.put("rejected", rejected.size());
        object.put("reasons", rejected.stream().map(MeetingsReport::reason).toList());
        object.put("added", added);
        object.put("changed", changed);
        object.put("closed", closed);
        object.put("unchanged", unchanged);
        return JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build().writeValueAsString(object) + "\n";
    }

    static String readable(Refreshed told) {
        List<String> lines = new ArrayList<>();
        lines.add(told.source());
        lines.add(Words.say("operations.meetings.read", told.read(), told.accepted()));
        part(lines, "operations.meetings.rejected", told.rejected(), MeetingsReport::reason);
        told.remarks().forEach(lines::add);
        part(lines, "operations.meetings.added", told.added(), MeetingsReport::line);
        part(lines, "operations.meetings.changed", told.changed(), MeetingsReport::line);
        part(lines, "operations.meetings.closed", told.closed(), MeetingsReport::line);
        lines.add(Words.say("operations.meetings.unchanged", told.unchanged()));
        return lines.stream().map(line -> line + System.lineSeparator()).collect(Collectors.joining());
    }

    private static <T> void part(List<String> lines, String key, List<T> things, Function<T, String> line) {
        lines.add(Words.say(key, things.size()));
        things.stream().limit(MOST_PRINTED).map(line).map(said -> "  " + said).forEach(lines::add);
        if (things.size() > MOST_PRINTED) {
            lines.add("  " + Words.say("operations.meetings.more", things.size() - MOST_PRINTED));
        }
    }

    private static String reason(RejectedRow row) {
        return Words.say("operations.meetings.reason", row.where(), row.reason());
    }

    private static String line(BriefMeeting meeting) {
        return Stream.of(meeting.when(), meeting.name(), meeting.where()).filter(said -> !said.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String line(ChangedMeeting changed) {
        Stream<String> again = changed.reopened() ? Stream.of(Words.say("operations.meetings.reopened")) : Stream.of();
        return Stream.concat(again, changed.differences().stream().map(fact -> Words.say("operations.meetings.difference",
                fact.what(), fact.before(), fact.after()))).collect(Collectors.joining("; ", line(changed.meeting()) + ": ", ""));
    }
}
