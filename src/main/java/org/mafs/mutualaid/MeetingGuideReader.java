package org.mafs.mutualaid;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Meeting Guide JSON: an array of meetings, the days numbered from Sunday = 0. Of all its fields these are read; the
 * contacts, e-mails, phones and payment names of people are never even looked at.
 */
final class MeetingGuideReader implements MeetingReader {

    private static final Set<String> FIELDS = Set.of("name", "slug", "day", "time", "end_time", "formatted_address",
            "address", "city", "state", "postal_code", "country", "location", "location_notes", "latitude", "longitude",
            "coordinates", "approximate", "region", "sub_region", "regions", "conference_url", "conference_url_notes",
            "conference_phone", "conference_phone_notes", "types", "notes", "group", "group_notes", "url", "entity_url",
            "entity_website_url", "attendance_option", "timezone");
    private static final Set<String> HOME = Set.of("gb", "uk", "united kingdom", "great britain");
    private static final Set<String> YES = Set.of("yes", "true", "1");

    @Override
    public void read(Path file, boolean lenient, Gathering gathered) throws IOException {
        new JsonList(file, lenient).each(FIELDS, record -> meeting(record, gathered), line -> {
            gathered.record(line);
            gathered.reject("mutualaid.list.row.no-object");
        });
    }

    private static void meeting(ListedRecord record, Gathering gathered) {
        gathered.record(record.line());
        PlainWords words = gathered.words();
        Heard heard = new Heard();
        heard.fellowship = gathered.usual();
        heard.ref = gathered.ref(record.text("slug"));
        heard.name = words.line(record.text("name"), PlainWords.NAME);
        if (heard.name == null) {
            gathered.reject("mutualaid.list.row.no-name");
            return;
        }
        if (heard.ref == null) {
            gathered.remarks().count("mutualaid.list.remark.no-ref");
        }
        if (gathered.isOdd(record, "day", "time") || !times(record, heard, gathered)) {
            return;
        }
        place(record, heard, gathered);
        heard.onlineAddress = words.web(OnlineLink.of(record.text("conference_url")));
        heard.onlineHow = Dialling.join(words.lines(record.joined("\n", "conference_url_notes",
                "conference_phone_notes"), PlainWords.ONLINE_HOW), words.dialIn(record.text("conference_phone")));
        heard.notes = words.lines(record.joined("\n", "location_notes", "notes", "group_notes"), PlainWords.NOTES);
        heard.web = words.web(record.given("url").or(() -> record.given("entity_website_url"))
                .orElseGet(() -> record.text("entity_url")));
        held(record, heard, types(record, heard, gathered), gathered);
        gathered.accept(heard, Days.read(record.all("day"), Days.fromSunday(0)));
    }

    private static boolean times(ListedRecord record, Heard heard, Gathering gathered) {
        String time = record.text("time");
        if (time == null) {
            return true;
        }
        Optional<ClockTime> starts = ClockTime.read(time);
        if (starts.isEmpty()) {
            gathered.reject("mutualaid.list.row.time", Gathering.shown(time));
            return false;
        }
        heard.starts = starts.get();
        String end = record.text("end_time");
        if (end != null) {
            Optional<ClockTime> ends = ClockTime.read(end);
            ends.ifPresentOrElse(at -> heard.minutes = heard.starts.minutesUntil(at),
                    () -> gathered.remarks().count("mutualaid.list.remark.length"));
        }
        return true;
    }

    private static void place(ListedRecord record, Heard heard, Gathering gathered) {
        PlainWords words = gathered.words();
        heard.place = words.line(record.text("location"), PlainWords.PLACE);
        heard.address = words.line(record.given("formatted_address").orElseGet(() -> parts(record)), PlainWords.ADDRESS);
        heard.postcode = words.postcode(record.text("postal_code"));
        if (heard.postcode == null && heard.address != null) {
            heard.postcode = PlainWords.postcodeIn(heard.address).orElse(null);
        }
        List<String> regions = record.all("regions").stream().filter(region -> !region.isBlank()).toList();
        heard.region = words.line(record.given("region").or(() -> record.given("sub_region"))
                .orElseGet(() -> regions.isEmpty() ? null : regions.getLast()), PlainWords.REGION);
        heard.where = Coordinates.read(record.text("latitude"), record.text("longitude"), record.text("coordinates"),
                gathered.remarks());
        heard.approximate = record.given("approximate").filter(said -> YES.contains(said.toLowerCase(Locale.ROOT)))
                .isPresent();
    }

    private static String parts(ListedRecord record) {
        String parts = record.joined(", ", "address", "city", "state");
        Optional<String> country = record.given("country").filter(name -> !HOME.contains(name.toLowerCase(Locale.ROOT)));
        return parts == null ? null : country.map(name -> parts + ", " + name).orElse(parts);
    }

    private static List<String> types(ListedRecord record, Heard heard, Gathering gathered) {
        TypeCodes codes = TypeCodes.of(heard.fellowship);
        List<String> written = new ArrayList<>(record.all("types"));
        if (written.size() == 1) {
            written = List.of(written.getFirst().split("\\s*,\\s*"));
        }
        if (written.stream().anyMatch(code -> !code.isBlank() && !codes.knows(code))) {
            gathered.remarks().count("mutualaid.list.remark.codes");
        }
        List<String> meanings = codes.meanings(written);
        TypeCodes.apply(meanings, heard);
        return meanings;
    }

    private static void held(ListedRecord record, Heard heard, List<String> types, Gathering gathered) {
        String said = record.given("attendance_option").map(option -> option.toLowerCase(Locale.ROOT)).orElse("");
        boolean online = record.text("conference_url") != null || record.text("conference_phone") != null
                || types.contains(TypeCodes.ONLINE);
        boolean somewhere = heard.place != null || heard.address != null && !heard.approximate;
        boolean closed = types.contains(TypeCodes.PLACE_CLOSED) || said.equals("inactive");
        heard.held = switch (said) {
            case "in_person" -> Held.IN_PERSON;
            case "online" -> Held.ONLINE;
            case "hybrid" -> Held.BOTH;
            default -> !online ? Held.IN_PERSON : somewhere && !closed ? Held.BOTH : Held.ONLINE;
        };
        heard.inZone(record.text("timezone"), gathered.remarks());
        if (closed && heard.held == Held.IN_PERSON) {
            heard.saidClosed(gathered.words());
        }
    }
}
