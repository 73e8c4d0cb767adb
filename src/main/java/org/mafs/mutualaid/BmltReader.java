package org.mafs.mutualaid;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * BMLT's GetSearchResults: an array of meetings, or an object with those and a table of formats. The days are numbered
 * from Sunday = 1. Formats are understood by their world id, since every server names its own keys; a list without the
 * table says nothing of them.
 */
final class BmltReader implements MeetingReader {

    private static final Set<String> FIELDS = Set.of("id_bigint", "worldid_mixed", "weekday_tinyint", "venue_type",
            "start_time", "duration_time", "formats", "format_shared_id_list", "latitude", "longitude", "published",
            "meeting_name", "location_text", "location_info", "location_street", "location_city_subsection",
            "location_neighborhood", "location_municipality", "location_sub_province", "location_province",
            "location_postal_code_1", "comments", "virtual_meeting_link", "virtual_meeting_additional_info",
            "phone_meeting_number", "time_zone");
    private static final Set<String> FORMAT_FIELDS = Set.of("id", "shared_id", "key_string", "world_id", "name_string",
            "worldid_mixed");
    private static final String LANGUAGE = "LANG";
    private static final String DEFAULT_LENGTH = "00:00(:00)?";

    /** @param meaning of its world id; null where that is not known */
    private record Format(String meaning) {
    }

    /** What this file's own table says. */
    private record Formats(Map<String, Format> byId, Map<String, Format> byKey) {

        List<Format> of(ListedRecord record) {
            List<Format> ids = named(byId, record.text("format_shared_id_list"));
            return ids.isEmpty() ? named(byKey, record.text("formats")) : ids;
        }

        private static List<Format> named(Map<String, Format> table, String names) {
            return names == null ? List.of() : Arrays.stream(names.split(",")).map(name -> table.get(name.strip()))
                    .filter(format -> format != null).toList();
        }

        boolean isEmpty() {
            return byId.isEmpty() && byKey.isEmpty();
        }
    }

    @Override
    public void read(Path file, boolean lenient, Gathering gathered) throws IOException {
        JsonList list = new JsonList(file, lenient);
        Formats formats = formats(list);
        list.each(FIELDS, record -> meeting(record, formats, gathered), line -> {
            gathered.record(line);
            gathered.reject("mutualaid.list.row.no-object");
        });
        if (formats.isEmpty()) {
            gathered.remarks().say("mutualaid.list.remark.no-formats");
        }
    }

    private static Formats formats(JsonList list) throws IOException {
        Formats formats = new Formats(new HashMap<>(), new HashMap<>());
        TypeCodes codes = TypeCodes.ofBmlt();
        list.table("formats", FORMAT_FIELDS, record -> {
            String world = record.given("world_id").orElseGet(() -> record.text("worldid_mixed"));
            Format format = new Format(world == null ? null : LANGUAGE.equals(world)
                    ? record.given("name_string").flatMap(Languages::named).map(tag -> "language " + tag).orElse(null)
                    : codes.meanings(List.of(world)).stream().findFirst().orElse(null));
            Optional.ofNullable(record.text("id")).ifPresent(id -> formats.byId().put(id, format));
            Optional.ofNullable(record.text("shared_id")).ifPresent(id -> formats.byId().put(id, format));
            Optional.ofNullable(record.text("key_string")).ifPresent(key -> formats.byKey().put(key, format));
        });
        return formats;
    }

    private static void meeting(ListedRecord record, Formats formats, Gathering gathered) {
        gathered.record(record.line());
        if ("0".equals(record.text("published"))) {
            gathered.reject("mutualaid.list.row.not-published");
            return;
        }
        PlainWords words = gathered.words();
        Heard heard = new Heard();
        heard.fellowship = gathered.usual();
        heard.ref = gathered.ref(record.given("id_bigint").orElseGet(() -> record.text("worldid_mixed")));
        heard.name = words.line(record.text("meeting_name"), PlainWords.NAME);
        if (heard.name == null) {
            gathered.reject("mutualaid.list.row.no-name");
            return;
        }
        if (gathered.isOdd(record, "weekday_tinyint", "start_time") || !times(record, heard, gathered)) {
            return;
        }
        place(record, heard, gathered);
        heard.onlineAddress = words.web(OnlineLink.of(record.text("virtual_meeting_link")));
        heard.onlineHow = Dialling.join(
                words.lines(record.text("virtual_meeting_additional_info"), PlainWords.ONLINE_HOW),
                words.dialIn(record.text("phone_meeting_number")));
        heard.notes = words.lines(record.joined("\n", "location_info", "comments"), PlainWords.NOTES);
        List<String> meanings = formats.of(record).stream().map(Format::meaning).filter(meaning -> meaning != null)
                .toList();
        TypeCodes.apply(meanings, heard);
        held(record, heard, meanings, gathered);
        gathered.accept(heard, Days.read(record.all("weekday_tinyint"), Days.fromSunday(1)));
    }

    private static boolean times(ListedRecord record, Heard heard, Gathering gathered) {
        String time = record.text("start_time");
        if (time == null) {
            return true;
        }
        Optional<ClockTime> starts = ClockTime.read(time);
        if (starts.isEmpty()) {
            gathered.reject("mutualaid.list.row.time", Gathering.shown(time));
            return false;
        }
        heard.starts = starts.get();
        String length = record.text("duration_time");
        if (length != null && !length.matches(DEFAULT_LENGTH)) {
            ClockTime.length(length).ifPresentOrElse(minutes -> heard.minutes = minutes,
                    () -> gathered.remarks().count("mutualaid.list.remark.length"));
        }
        return true;
    }

    private static void place(ListedRecord record, Heard heard, Gathering gathered) {
        PlainWords words = gathered.words();
        heard.place = words.line(record.text("location_text"), PlainWords.PLACE);
        heard.address = words.line(record.joined(", ", "location_street", "location_city_subsection",
                "location_neighborhood", "location_municipality"), PlainWords.ADDRESS);
        heard.postcode = words.postcode(record.text("location_postal_code_1"));
        heard.region = words.line(record.given("location_province")
                .orElseGet(() -> record.text("location_sub_province")), PlainWords.REGION);
        heard.where = Coordinates.read(record.text("latitude"), record.text("longitude"), null, gathered.remarks());
    }

    private static void held(ListedRecord record, Heard heard, List<String> formats, Gathering gathered) {
        boolean closed = formats.contains(TypeCodes.PLACE_CLOSED);
        boolean online = record.text("virtual_meeting_link") != null || record.text("phone_meeting_number") != null
                || formats.contains(TypeCodes.ONLINE) || formats.contains(TypeCodes.HYBRID);
        boolean somewhere = heard.place != null || heard.address != null;
        heard.held = switch (record.given("venue_type").orElse("")) {
            case "1" -> Held.IN_PERSON;
            case "2" -> Held.ONLINE;
            case "3" -> Held.BOTH;
            default -> formats.contains(TypeCodes.HYBRID) ? Held.BOTH : !online ? Held.IN_PERSON
                    : somewhere && !closed && !formats.contains(TypeCodes.ONLINE) ? Held.BOTH : Held.ONLINE;
        };
        heard.inZone(record.text("time_zone"), gathered.remarks());
        if (closed && heard.held == Held.IN_PERSON) {
            heard.saidClosed(gathered.words());
        }
    }
}
