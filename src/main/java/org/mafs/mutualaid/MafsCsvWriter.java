package org.mafs.mutualaid;

import java.io.IOException;
import java.io.OutputStream;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.mafs.base.Words;

/** Our own template. It holds all that the directory keeps of a meeting. */
final class MafsCsvWriter implements MeetingWriter {

    @Override
    public void write(List<MeetingRecord> meetings, OutputStream stream) throws IOException {
        CsvRows.write(stream, MafsCsvReader.COLUMNS, meetings, MafsCsvWriter::cells);
    }

    /** The columns and one example, which is told as such when somebody leaves it in. */
    static void example(OutputStream stream) throws IOException {
        List<Object> example = Arrays.asList("SMART Recovery", "", Words.say("mutualaid.list.template.name"),
                "Monday; Wednesday", "19:00", 90, "Example Community Centre", "1 Example Street, Exampleton", "ZZ1 1ZZ",
                "Exampleton", 52.6369, -1.1398, "no", "both", "https://meet.example.org/example", "Meeting ID: 000",
                "open", "wheelchair; newcomer", "en", "Come in by the side door.", "https://www.example.org");
        CsvRows.write(stream, MafsCsvReader.COLUMNS, List.of(example), row -> row);
    }

    private static List<Object> cells(MeetingRecord meeting) {
        MeetingDetails details = meeting.details();
        return Arrays.asList(CsvList.guarded(meeting.fellowship().name()), MeetingWriter.ref(meeting),
                CsvList.guarded(details.name()),
                details.weekday() == null ? "" : details.weekday().getDisplayName(TextStyle.FULL, Locale.UK),
                details.startsAt(), details.minutes(), CsvList.guarded(details.place()),
                CsvList.guarded(details.address()), CsvList.guarded(details.postcode()),
                CsvList.guarded(details.region()), details.point().map(Point::latitude).orElse(null),
                details.point().map(Point::longitude).orElse(null), details.approximate() ? "yes" : "no",
                switch (details.held()) {
                    case IN_PERSON -> "in person";
                    case ONLINE -> "online";
                    case BOTH -> "both";
                }, CsvList.guarded(details.onlineAddress()), CsvList.guarded(details.onlineHow()),
                details.openness() == Openness.NOT_SAID ? "" : details.openness().name().toLowerCase(Locale.ROOT),
                details.features().stream().sorted().map(Feature::kept)
                        .collect(Collectors.joining(MafsCsvReader.BETWEEN)),
                CsvList.guarded(details.language()), CsvList.guarded(details.notes()), CsvList.guarded(details.web()));
    }
}
