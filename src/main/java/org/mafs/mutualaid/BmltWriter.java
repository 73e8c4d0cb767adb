package org.mafs.mutualaid;

import java.io.OutputStream;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * BMLT's meetings with their table of formats. It has no place for a fellowship, for a page of one's own, for what only
 * the town is right of, nor for a hearing loop and sign language.
 */
final class BmltWriter implements MeetingWriter {

    private static final int DAYS = 7;

    private final SortedMap<String, Integer> formats = new TreeMap<>();

    @Override
    public void write(List<MeetingRecord> meetings, OutputStream stream) {
        try (JsonObjects list = new JsonObjects(stream)) {
            list.json().writeStartObject();
            list.json().writeArrayPropertyStart("meetings");
            meetings.forEach(meeting -> write(meeting, list));
            list.json().writeEndArray();
            list.json().writeArrayPropertyStart("formats");
            formats.forEach((key, id) -> format(key, id, list));
            list.json().writeEndArray();
            list.json().writeEndObject();
        }
    }

    private void write(MeetingRecord meeting, JsonObjects list) {
        MeetingDetails details = meeting.details();
        Dialling how = Dialling.split(details.onlineHow());
        DayOfWeek day = details.weekday();
        List<String> keys = new ArrayList<>(TypeCodes.ofBmlt().write(details));
        if (details.language() != null) {
            keys.add(details.language());
        }
        keys.forEach(key -> formats.computeIfAbsent(key, fresh -> formats.size() + 1));
        list.begin().text("id_bigint", MeetingWriter.ref(meeting)).text("meeting_name", details.name())
                .text("weekday_tinyint", day == null ? "" : String.valueOf(day.getValue() % DAYS + 1))
                .text("start_time", details.startsAt() == null ? "" : details.startsAt() + ":00")
                .text("duration_time", details.minutes() == null ? "00:00:00"
                        : String.format(Locale.ROOT, "%02d:%02d:00", details.minutes() / 60, details.minutes() % 60))
                .text("venue_type", String.valueOf(details.held().ordinal() + 1))
                .text("formats", String.join(",", keys))
                .text("format_shared_id_list", String.join(",", keys.stream().map(key -> formats.get(key).toString())
                        .toList()))
                .text("latitude", details.point().map(point -> String.valueOf(point.latitude())).orElse(""))
                .text("longitude", details.point().map(point -> String.valueOf(point.longitude())).orElse(""))
                .text("published", "1")
                .text("location_text", orEmpty(details.place())).text("location_street", orEmpty(details.address()))
                .text("location_postal_code_1", orEmpty(details.postcode()))
                .text("location_province", orEmpty(details.region())).text("comments", orEmpty(details.notes()))
                .text("virtual_meeting_link", orEmpty(details.onlineAddress()))
                .text("virtual_meeting_additional_info", orEmpty(how.words()))
                .text("phone_meeting_number", orEmpty(how.number())).end();
    }

    /** A world id stands in capitals; what does not is a language. */
    private static void format(String key, int id, JsonObjects list) {
        boolean world = TypeCodes.ofBmlt().knows(key) && !key.equals(key.toLowerCase(Locale.ROOT));
        list.begin().text("id", String.valueOf(id)).text("key_string", key).text("world_id", world ? key : "LANG")
                .text("name_string", world ? key : Languages.name(key)).end();
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
