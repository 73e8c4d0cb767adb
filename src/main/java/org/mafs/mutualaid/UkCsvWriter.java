package org.mafs.mutualaid;

import java.io.IOException;
import java.io.OutputStream;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The comma-separated list of meetings in the United Kingdom. It has no place for addresses online, web pages, languages
 * and features other than wheelchairs and hearing loops.
 */
final class UkCsvWriter implements MeetingWriter {

    @Override
    public void write(List<MeetingRecord> meetings, OutputStream stream) throws IOException {
        CsvRows.write(stream, UkCsvReader.COLUMNS, meetings, UkCsvWriter::cells);
    }

    private static List<Object> cells(MeetingRecord meeting) {
        MeetingDetails details = meeting.details();
        return Arrays.asList(MeetingWriter.ref(meeting), CsvList.guarded(details.name()), details.startsAt(),
                length(details.minutes()), CsvList.guarded(details.postcode()),
                details.point().map(Point::latitude).orElse(null), details.point().map(Point::longitude).orElse(null),
                CsvList.guarded(details.place()), CsvList.guarded(details.address()), "",
                details.weekday() == null ? "" : details.weekday().getDisplayName(TextStyle.FULL, Locale.UK),
                says(details, Feature.HEARING_LOOP), says(details, Feature.WHEELCHAIR), "",
                switch (details.openness()) {
                    case OPEN -> "TRUE";
                    case CLOSED -> "FALSE";
                    case NOT_SAID -> "";
                }, "",
                switch (details.held()) {
                    case IN_PERSON -> "";
                    case ONLINE -> "Online";
                    case BOTH -> "Hybrid";
                }, CsvList.guarded(details.notes()), "", CsvList.guarded(details.region()), "",
                CsvList.guarded(meeting.fellowship().inShort()));
    }

    private static String says(MeetingDetails details, Feature feature) {
        return details.features().contains(feature) ? "TRUE" : "";
    }

    private static String length(Integer minutes) {
        return minutes == null ? "" : (minutes >= 60 ? minutes / 60 + "hr " : "")
                + (minutes % 60 > 0 ? minutes % 60 + "mins" : "");
    }
}
