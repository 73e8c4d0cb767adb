package org.mafs.mutualaid;

import java.io.OutputStream;
import java.time.DayOfWeek;
import java.util.List;

/**
 * Meeting Guide JSON. It has no place for a fellowship, for a length of a whole day or without a start, and says
 * features and language only where the fellowship has a code for them.
 */
final class MeetingGuideWriter implements MeetingWriter {

    private static final int DAYS = 7;
    private static final int A_DAY = 1440;

    @Override
    public void write(List<MeetingRecord> meetings, OutputStream stream) {
        try (JsonObjects list = new JsonObjects(stream)) {
            list.json().writeStartArray();
            meetings.forEach(meeting -> write(meeting, list));
            list.json().writeEndArray();
        }
    }

    private static void write(MeetingRecord meeting, JsonObjects list) {
        MeetingDetails details = meeting.details();
        Dialling how = Dialling.split(details.onlineHow());
        DayOfWeek day = details.weekday();
        list.begin().text("name", details.name()).text("slug", MeetingWriter.ref(meeting))
                .number("day", day == null ? null : day.getValue() % DAYS)
                .text("time", details.startsAt() == null ? null : details.startsAt().toString())
                .text("end_time", end(details))
                .text("location", details.place()).text("formatted_address", details.address())
                .text("postal_code", details.postcode()).text("region", details.region())
                .number("latitude", details.point().map(Point::latitude).orElse(null))
                .number("longitude", details.point().map(Point::longitude).orElse(null))
                .text("approximate", details.approximate() ? "yes" : "no")
                .text("attendance_option", switch (details.held()) {
                    case IN_PERSON -> "in_person";
                    case ONLINE -> "online";
                    case BOTH -> "hybrid";
                })
                .text("conference_url", details.onlineAddress()).text("conference_url_notes", how.words())
                .text("conference_phone", how.number())
                .all("types", TypeCodes.of(meeting.fellowship()).write(details))
                .text("notes", details.notes()).text("url", details.web()).end();
    }

    private static String end(MeetingDetails details) {
        return details.startsAt() == null || details.minutes() == null || details.minutes() == A_DAY ? null
                : details.startsAt().plusMinutes(details.minutes()).toString();
    }
}
