package org.mafs.mutualaid;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is written and read again is as it was, as far as the format can hold it. */
class MeetingListRoundTripTest {

    private static final Set<Feature> SAID_BY_CODES = EnumSet.complementOf(EnumSet.of(Feature.HEARING_LOOP,
            Feature.SIGN_LANGUAGE));
    private static final List<String> WORDS = List.of("Hope", "=SUM(A1)", "-10%", "+one", "@noon", "'quoted'", "'=x",
            "\"double\"", "a, b; c", "مجموعة", "קבוצה", "Łódź", "🙂", "Tea & cake", "5 < 6", "C:\\path", "{0}", "it’s");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(MeetingFormat.class)
    void aThousandMeetingsComeBackAsTheyWere(MeetingFormat format) throws IOException {
        Random random = new Random(20_26);
        List<MeetingRecord> meetings = IntStream.rangeClosed(1, 1000)
                .mapToObj(number -> record(number, held(format, random, number))).toList();

        ReadMeetings list = again(format, meetings);

        assertThat(list.rejected()).isEmpty();
        assertThat(list.read()).isEqualTo(1000);
        assertThat(list.found()).extracting(FoundMeeting::details)
                .containsExactlyElementsOf(meetings.stream().map(MeetingRecord::details).toList());
        assertThat(list.found()).extracting(FoundMeeting::ref)
                .containsExactlyElementsOf(meetings.stream().map(meeting -> "mafs-" + meeting.id().value()).toList());
        assertThat(list.remarks().stream().filter(remark -> !remark.contains("missing"))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(MeetingFormat.class)
    void anEmptyListIsWrittenAndRead(MeetingFormat format) throws IOException {
        ReadMeetings list = again(format, List.of());

        assertThat(list.read()).isZero();
        assertThat(list.found()).isEmpty();
        assertThat(list.rejected()).isEmpty();
    }

    @Test
    void noCellOfAWrittenTableIsAFormula() throws IOException {
        Path file = folder.resolve("formulas.csv");
        Random random = new Random(7);
        List<MeetingRecord> meetings = WORDS.stream().map(word -> {
            MeetingDetails some = held(MeetingFormat.MAFS_CSV, random, 1);
            return record(1, new MeetingDetails(some.fellowship(), word, null, null, null, word, word, null, word, null,
                    false, Held.ONLINE, null, word, Openness.OPEN, Set.of(), null, word, null));
        }).toList();
        write(MeetingFormat.MAFS_CSV, meetings, file);

        assertThat(Files.readString(file).lines().flatMap(line -> List.of(line.split(",")).stream())
                .map(cell -> cell.startsWith("\"") ? cell.substring(1) : cell).filter(cell -> !cell.isBlank()))
                .noneMatch(cell -> "=+-@".indexOf(cell.charAt(0)) >= 0);
    }

    private ReadMeetings again(MeetingFormat format, List<MeetingRecord> meetings) throws IOException {
        Path file = folder.resolve(format.code());
        write(format, meetings, file);
        return MeetingLists.read(format, file, MeetingListsTest.AA, MeetingListsTest::known);
    }

    private static void write(MeetingFormat format, List<MeetingRecord> meetings, Path file) throws IOException {
        try (OutputStream stream = Files.newOutputStream(file)) {
            MeetingLists.write(format, meetings, stream);
        }
    }

    private static MeetingRecord record(long id, MeetingDetails details) {
        FellowshipRecord fellowship = List.of(MeetingListsTest.AA, MeetingListsTest.NA, MeetingListsTest.SMART).stream()
                .filter(one -> one.id().equals(details.fellowship())).findFirst().orElseThrow();
        return new MeetingRecord(new MeetingId(id), 0, details, fellowship, null, true, null, null, null);
    }

    /** A meeting of all that the format can hold, and nothing else. */
    private static MeetingDetails held(MeetingFormat format, Random random, int number) {
        boolean own = format == MeetingFormat.MAFS_CSV;
        boolean uk = format == MeetingFormat.UK_CSV;
        boolean guide = format == MeetingFormat.MEETING_GUIDE;
        boolean bmlt = format == MeetingFormat.BMLT;
        FellowshipRecord fellowship = own || uk
                ? one(random, List.of(MeetingListsTest.AA, MeetingListsTest.NA, MeetingListsTest.SMART))
                : MeetingListsTest.AA;
        DayOfWeek day = random.nextInt(6) == 0 ? null : one(random, List.of(DayOfWeek.values()));
        LocalTime starts = day == null || random.nextInt(5) == 0 ? null : LocalTime.of(random.nextInt(24), random.nextInt(60));
        Integer minutes = starts == null || random.nextInt(4) == 0 ? null : 1 + random.nextInt(guide ? 1439 : 1440);
        Set<Feature> features = EnumSet.noneOf(Feature.class);
        (uk ? Set.of(Feature.WHEELCHAIR, Feature.HEARING_LOOP) : own ? Set.of(Feature.values()) : guide
                ? EnumSet.complementOf(EnumSet.of(Feature.HEARING_LOOP)) : SAID_BY_CODES).stream()
                .filter(feature -> random.nextInt(3) == 0).forEach(features::add);
        return new MeetingDetails(fellowship.id(), some(random, 1) + " " + number,
                day, starts, minutes,
                some(random, 4), some(random, 4), random.nextInt(3) == 0 ? null : one(random, List.of("LE1 1AA", "SW1A 2AA",
                        "75001", "M1 1AE")), some(random, 4),
                random.nextInt(3) == 0 ? null : new Point(random.nextDouble(-90, 90), random.nextDouble(-180, 180)),
                (own || guide) && random.nextBoolean(), one(random, List.of(Held.values())),
                uk || random.nextBoolean() ? null : "https://meet.example.org/j/" + random.nextInt(99_999) + "?p=1&q=%20",
                uk ? null : how(random), one(random, List.of(Openness.values())), features,
                uk || random.nextBoolean() ? null : one(random, List.of("en", "pl", "es", "fr", "pa")),
                random.nextInt(3) == 0 ? null : some(random, 1) + "\n" + some(random, 1) + "\n\n" + some(random, 1),
                uk || bmlt || random.nextBoolean() ? null : "http://www.example.org/" + number);
    }

    private static String how(Random random) {
        return one(random, new ArrayList<>(List.of("Meeting ID: 812 3456 7890, passcode 445566", "+44 20 3481 5237",
                "Passcode: 12345\n+442034815237,,81234567890#", "Ask inside")));
    }

    /** One to four words; null one time in so many, never where that is 1. */
    private static String some(Random random, int nullOneTimeIn) {
        return nullOneTimeIn > 1 && random.nextInt(nullOneTimeIn) == 0 ? null
                : String.join(" ", IntStream.rangeClosed(0, random.nextInt(4)).mapToObj(time -> one(random, WORDS)).toList());
    }

    private static <T> T one(Random random, List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
