package org.mafs.mutualaid;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.mafs.base.Words;

/**
 * Our own template, for those who publish no list: one row a meeting, several weekdays in one cell with semicolons
 * between them. Everything that the directory keeps has a column.
 */
final class MafsCsvReader implements MeetingReader {

    static final List<String> COLUMNS = List.of("fellowship", "ref", "name", "day", "starts", "minutes", "place",
            "address", "postcode", "region", "latitude", "longitude", "only_the_town", "in_person_or_online",
            "online_address", "online_how", "open_or_closed", "features", "language", "notes", "web");
    static final String BETWEEN = "; ";
    private static final String ENDS = "ends";
    private static final List<String> NEEDED = List.of("name", "day", "starts");
    private static final Set<String> YES = Set.of("yes", "y", "true", "1");

    @Override
    public void read(Path file, boolean lenient, Gathering gathered) throws IOException {
        new CsvList(file).each(NEEDED, CsvList.columns(COLUMNS, ENDS), Set.of(ENDS), gathered.remarks(),
                row -> meeting(row, gathered));
    }

    private static void meeting(ListedRecord row, Gathering gathered) {
        gathered.record(row.line());
        if (Words.say("mutualaid.list.template.name").equals(row.text("name"))) {
            gathered.reject("mutualaid.list.row.example");
            return;
        }
        Heard heard = new Heard();
        heard.ref = gathered.ref(row.text("ref"));
        if (!fellowship(row, heard, gathered) || !named(row, heard, gathered) || !times(row, heard, gathered)) {
            return;
        }
        place(row, heard, gathered);
        if (!held(row, heard, gathered) || !openness(row, heard, gathered)) {
            return;
        }
        said(row, heard, gathered);
        gathered.accept(heard, Days.read(row.given("day").map(days -> List.of(days.split("[;,/]")))
                .orElse(List.of()), Days::named));
    }

    private static boolean fellowship(ListedRecord row, Heard heard, Gathering gathered) {
        Optional<String> named = row.given("fellowship");
        heard.fellowship = named.map(name -> gathered.fellowship(name).orElse(null)).orElse(gathered.usual());
        if (named.isEmpty() || gathered.fellowship(named.get()).isPresent()) {
            return true;
        }
        gathered.reject("mutualaid.list.row.fellowship", Gathering.shown(named.get()));
        return false;
    }

    private static boolean named(ListedRecord row, Heard heard, Gathering gathered) {
        heard.name = gathered.words().line(row.text("name"), PlainWords.NAME);
        if (heard.name == null) {
            gathered.reject("mutualaid.list.row.no-name");
        }
        return heard.name != null;
    }

    private static boolean times(ListedRecord row, Heard heard, Gathering gathered) {
        String time = row.text("starts");
        if (time != null) {
            heard.starts = ClockTime.read(time).orElse(null);
            if (heard.starts == null) {
                gathered.reject("mutualaid.list.row.time", Gathering.shown(time));
                return false;
            }
        }
        Optional<String> minutes = row.given("minutes");
        Optional<ClockTime> ends = row.given(ENDS).flatMap(ClockTime::read);
        if (minutes.isPresent()) {
            Optional<Integer> length = minutes.filter(written -> written.matches("\\d{1,4}")).map(Integer::valueOf)
                    .filter(number -> number >= 1 && number <= 1440).or(() -> ClockTime.spokenLength(minutes.get()));
            length.ifPresentOrElse(number -> heard.minutes = number,
                    () -> gathered.remarks().count("mutualaid.list.remark.length"));
        } else if (ends.isPresent() && heard.starts != null) {
            heard.minutes = heard.starts.minutesUntil(ends.get());
        } else if (row.text(ENDS) != null) {
            gathered.remarks().count("mutualaid.list.remark.length");
        }
        return true;
    }

    private static void place(ListedRecord row, Heard heard, Gathering gathered) {
        PlainWords words = gathered.words();
        heard.place = words.line(row.text("place"), PlainWords.PLACE);
        heard.address = words.lines(row.text("address"), PlainWords.ADDRESS);
        heard.postcode = words.postcode(row.text("postcode"));
        heard.region = words.line(row.text("region"), PlainWords.REGION);
        heard.where = Coordinates.read(row.text("latitude"), row.text("longitude"), null, gathered.remarks());
        heard.approximate = row.given("only_the_town").filter(said -> YES.contains(said.toLowerCase(Locale.ROOT)))
                .isPresent();
        heard.onlineAddress = words.web(OnlineLink.of(row.text("online_address")));
        Dialling how = Dialling.split(row.text("online_how"));
        heard.onlineHow = Dialling.join(words.lines(how.words(), PlainWords.ONLINE_HOW), words.dialIn(how.number()));
    }

    private static boolean held(ListedRecord row, Heard heard, Gathering gathered) {
        String said = row.given("in_person_or_online").orElse("").toLowerCase(Locale.ROOT);
        switch (said) {
            case "in person", "in-person" -> heard.held = Held.IN_PERSON;
            case "online" -> heard.held = Held.ONLINE;
            case "both" -> heard.held = Held.BOTH;
            case "" -> heard.held = row.text("online_address") == null && row.text("online_how") == null ? Held.IN_PERSON
                    : heard.place == null && heard.address == null ? Held.ONLINE : Held.BOTH;
            default -> {
                gathered.reject("mutualaid.list.row.held", Gathering.shown(said));
                return false;
            }
        }
        return true;
    }

    private static boolean openness(ListedRecord row, Heard heard, Gathering gathered) {
        String said = row.given("open_or_closed").orElse("").toLowerCase(Locale.ROOT);
        switch (said) {
            case "open" -> heard.openness = Openness.OPEN;
            case "closed" -> heard.openness = Openness.CLOSED;
            case "" -> heard.openness = Openness.NOT_SAID;
            default -> {
                gathered.reject("mutualaid.list.row.open", Gathering.shown(said));
                return false;
            }
        }
        return true;
    }

    private static void said(ListedRecord row, Heard heard, Gathering gathered) {
        PlainWords words = gathered.words();
        for (String feature : row.given("features").orElse("").split("[;,]")) {
            String name = feature.strip().toLowerCase(Locale.ROOT).replace(' ', '-');
            if (!name.isEmpty() && !heard.features.addAll(Feature.read(name))
                    && Arrays.stream(Feature.values()).noneMatch(known -> known.kept().equals(name))) {
                gathered.remarks().count("mutualaid.list.remark.features");
            }
        }
        row.given("language").ifPresent(language -> Languages.tag(language).ifPresentOrElse(
                tag -> heard.language = tag, () -> gathered.remarks().count("mutualaid.list.remark.language")));
        heard.notes = words.lines(row.text("notes"), PlainWords.NOTES);
        heard.web = words.web(row.text("web"));
    }
}
