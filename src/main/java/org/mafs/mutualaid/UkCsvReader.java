package org.mafs.mutualaid;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The comma-separated list of meetings in the United Kingdom, one row for each weekday of a meeting. */
final class UkCsvReader implements MeetingReader {

    static final List<String> COLUMNS = List.of("Guid", "Title", "Time", "Duration", "Postcode", "Latitude", "Longitude",
            "Venue", "Address", "What3Words", "Day", "Hearing", "Wheelchair", "Chit", "Open", "OpenFormat", "Format",
            "Note", "Code", "Region", "Country", "MeetingType");
    private static final List<String> NEEDED = List.of("Title", "Time", "Day");
    private static final List<String> WANTED = List.of("Guid", "Title", "Time", "Duration", "Postcode", "Latitude",
            "Longitude", "Venue", "Address", "Day", "Hearing", "Wheelchair", "Open", "OpenFormat", "Format", "Note",
            "Region", "MeetingType");
    private static final Set<String> YES = Set.of("true", "yes", "y", "1");
    private static final Set<String> NO = Set.of("false", "no", "n", "0");
    private static final Pattern BOTH = Pattern.compile("hybrid", Pattern.CASE_INSENSITIVE);
    private static final Pattern ONLINE = Pattern.compile("online|on-line|zoom|virtual", Pattern.CASE_INSENSITIVE);
    private static final Pattern IN_PERSON = Pattern.compile("in[- ]person|face[- ]to[- ]face|physical",
            Pattern.CASE_INSENSITIVE);

    @Override
    public void read(Path file, boolean lenient, Gathering gathered) throws IOException {
        new CsvList(file).each(NEEDED, WANTED, Set.of(), gathered.remarks(), row -> meeting(row, gathered));
    }

    private static void meeting(ListedRecord row, Gathering gathered) {
        gathered.record(row.line());
        PlainWords words = gathered.words();
        Heard heard = new Heard();
        heard.ref = gathered.ref(row.text("Guid"));
        Optional<String> named = row.given("MeetingType");
        heard.fellowship = named.isEmpty() ? gathered.usual() : gathered.fellowship(named.get()).orElse(null);
        if (heard.fellowship == null) {
            gathered.reject("mutualaid.list.row.fellowship", Gathering.shown(named.get()));
            return;
        }
        heard.name = words.line(row.text("Title"), PlainWords.NAME);
        if (heard.name == null) {
            gathered.reject("mutualaid.list.row.no-name");
            return;
        }
        if (!times(row, heard, gathered)) {
            return;
        }
        heard.place = words.line(row.text("Venue"), PlainWords.PLACE);
        heard.address = words.lines(row.text("Address"), PlainWords.ADDRESS);
        heard.postcode = words.postcode(row.text("Postcode"));
        heard.region = words.line(row.text("Region"), PlainWords.REGION);
        heard.where = Coordinates.read(row.text("Latitude"), row.text("Longitude"), null, gathered.remarks());
        said(row, heard, words);
        gathered.accept(heard, Days.read(row.all("Day"), Days::named));
    }

    private static void said(ListedRecord row, Heard heard, PlainWords words) {
        if (says(row, "Hearing", YES)) {
            heard.features.add(Feature.HEARING_LOOP);
        }
        if (says(row, "Wheelchair", YES)) {
            heard.features.add(Feature.WHEELCHAIR);
        }
        heard.openness = says(row, "Open", YES) ? Openness.OPEN : says(row, "Open", NO) ? Openness.CLOSED
                : Openness.NOT_SAID;
        heard.held = held(row.given("Format").orElse(""));
        heard.notes = words.lines(row.joined("\n", "OpenFormat", "Note"), PlainWords.NOTES);
    }

    /** Some write what it is, others how one gets in: “Online, on Zoom”. */
    private static Held held(String format) {
        if (BOTH.matcher(format).find() || ONLINE.matcher(format).find() && IN_PERSON.matcher(format).find()) {
            return Held.BOTH;
        }
        return ONLINE.matcher(format).find() ? Held.ONLINE : Held.IN_PERSON;
    }

    private static boolean times(ListedRecord row, Heard heard, Gathering gathered) {
        String time = row.text("Time");
        if (time == null) {
            return true;
        }
        Optional<ClockTime> starts = ClockTime.read(time);
        if (starts.isEmpty()) {
            gathered.reject("mutualaid.list.row.time", Gathering.shown(time));
            return false;
        }
        heard.starts = starts.get();
        row.given("Duration").ifPresent(length -> ClockTime.spokenLength(length).ifPresentOrElse(
                minutes -> heard.minutes = minutes, () -> gathered.remarks().count("mutualaid.list.remark.length")));
        return true;
    }

    private static boolean says(ListedRecord row, String column, Set<String> one) {
        return row.given(column).filter(said -> one.contains(said.toLowerCase(Locale.ROOT))).isPresent();
    }
}
