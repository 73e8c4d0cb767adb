package org.mafs.mutualaid;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each format as the wild writes it. The lists are made up and lie under {@code meetings/}. */
class MeetingListsTest {

    static final FellowshipRecord AA = fellowship(1, "aa", "Alcoholics Anonymous");
    static final FellowshipRecord NA = fellowship(2, "na", "Narcotics Anonymous");
    static final FellowshipRecord SMART = fellowship(4, "smart", "SMART Recovery");
    private static final Map<String, FellowshipRecord> KNOWN = Map.of("aa", AA, "alcoholics anonymous", AA, "na", NA,
            "narcotics anonymous", NA, "smart", SMART, "smart recovery", SMART);

    @TempDir
    private Path folder;

    private static FellowshipRecord fellowship(long id, String code, String name) {
        return new FellowshipRecord(new FellowshipId(id), 0, code, name, FellowshipKind.OTHER, null, false);
    }

    static Optional<FellowshipRecord> known(String codeOrName) {
        return Optional.ofNullable(KNOWN.get(codeOrName.strip().toLowerCase()));
    }

    ReadMeetings read(MeetingFormat format, FellowshipRecord usual, String fixture) throws IOException {
        Path file = folder.resolve(fixture);
        try (InputStream list = getClass().getResourceAsStream("/meetings/" + fixture)) {
            Files.write(file, list.readAllBytes());
        }
        return MeetingLists.read(format, file, usual, MeetingListsTest::known);
    }

    private static List<MeetingDetails> called(ReadMeetings list, String name) {
        return list.found().stream().map(FoundMeeting::details).filter(meeting -> meeting.name().equals(name)).toList();
    }

    @Test
    void aMeetingGuideListIsReadAsTheWildWritesIt() throws IOException {
        ReadMeetings list = read(MeetingFormat.MEETING_GUIDE, AA, "meeting-guide.json");

        assertThat(list.read()).isEqualTo(9);
        assertThat(list.found()).extracting(FoundMeeting::line).containsExactly(2, 2, 2, 27, 45, 46);
        assertThat(list.rejected()).extracting(RejectedRow::line).containsExactly(46, 47, 48, 49, 50, 51);
        assertThat(list.rejected()).extracting(RejectedRow::reason).containsExactly(
                "There is no weekday “9”. The meeting’s other days were taken.", "There is no weekday “7”.",
                "There is no time of day “25:61”.", "The meeting has no name.", "This is not a meeting.",
                "The same meeting is twice in this file.");
    }

    @Test
    void aMeetingGuideMeetingOnThreeDaysIsThreeMeetings() throws IOException {
        List<MeetingDetails> steps = called(read(MeetingFormat.MEETING_GUIDE, AA, "meeting-guide.json"),
                "Riverside Steps");

        assertThat(steps).extracting(MeetingDetails::weekday).containsExactly(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY,
                DayOfWeek.FRIDAY);
        assertThat(steps.getFirst()).isEqualTo(new MeetingDetails(AA.id(), "Riverside Steps", DayOfWeek.MONDAY,
                LocalTime.of(19, 30), 90, "Friends’ Meeting House", "4 Mill Lane, Larkford LE1 1AA, UK", "LE1 1AA",
                "Larkford", new Point(52.6369, -1.1398), false, Held.IN_PERSON, null, null, Openness.OPEN,
                Set.of(Feature.WHEELCHAIR, Feature.NEWCOMER), null,
                "Side door.\nRing the bell & wait.\n\nTea from seven.", "https://example.org/riverside"));
    }

    @Test
    void whatAMeetingGuideListSaysOfAnOnlineMeetingIsKept() throws IOException {
        List<MeetingDetails> morning = called(read(MeetingFormat.MEETING_GUIDE, AA, "meeting-guide.json"),
                "קבוצת הבוקר");

        assertThat(morning).containsExactly(new MeetingDetails(AA.id(), "קבוצת הבוקר", DayOfWeek.SUNDAY,
                LocalTime.of(9, 0), 900, null, "1 High Street, Larkford", "LE1 1AB", null, new Point(52.5, -1.25), true,
                Held.ONLINE, "https://meet.example.org/j/123?pwd=a&b=c",
                "Meeting ID: 812 3456 7890, passcode 445566\n+442034815237,,81234567890#", Openness.CLOSED,
                Set.of(Feature.WOMEN), "pl", null, null));
    }

    @Test
    void nobodysNamePhoneOrMailIsKeptOfAnyList() throws IOException {
        ReadMeetings list = read(MeetingFormat.MEETING_GUIDE, AA, "meeting-guide.json");

        assertThat(Stream.concat(Stream.of(list.remarks().toString()), list.found().stream().map(FoundMeeting::toString)))
                .noneMatch(said -> said.contains("Sam") || said.contains("900123") || said.contains("@")
                        || said.contains("496 0000") || said.contains("alert"));
    }

    @Test
    void aBmltListIsReadWithItsOwnTableOfFormats() throws IOException {
        ReadMeetings list = read(MeetingFormat.BMLT, NA, "bmlt.json");

        assertThat(list.read()).isEqualTo(7);
        assertThat(list.rejected()).extracting(RejectedRow::reason).containsExactly(
                "The list marks it as not published.", "There is no weekday “8”.", "There is no time of day “24:30:00”.");
        assertThat(called(list, "Clean Start")).containsExactly(new MeetingDetails(NA.id(), "Clean Start",
                DayOfWeek.SUNDAY, LocalTime.of(18, 30), 90, "Larkford Library", "12 Canal Street, Larkford", "LE2 2BB",
                "Leicestershire", new Point(52.6, -1.1), false, Held.IN_PERSON, null, null, Openness.CLOSED,
                Set.of(Feature.WHEELCHAIR, Feature.NEWCOMER), "es", "Second floor\nBring a mug", null));
        assertThat(called(list, "All Day Online")).containsExactly(new MeetingDetails(NA.id(), "All Day Online",
                DayOfWeek.SATURDAY, LocalTime.MIDNIGHT, 1440, null, null, null, null, null, false, Held.ONLINE,
                "https://meet.example.org/all-day", "Passcode: 445566\n+44 20 3481 5237", Openness.NOT_SAID, Set.of(),
                null, null, null));
    }

    @Test
    void aBmltMeetingAt24StartsWhenTheNextDayBegins() throws IOException {
        ReadMeetings list = read(MeetingFormat.BMLT, NA, "bmlt.json");

        assertThat(called(list, "Midnight Owls")).singleElement().satisfies(meeting -> {
            assertThat(meeting.weekday()).isEqualTo(DayOfWeek.SATURDAY);
            assertThat(meeting.startsAt()).isEqualTo(LocalTime.MIDNIGHT);
            assertThat(meeting.minutes()).isNull();
        });
        assertThat(list.remarks()).contains("One meeting starts at 24:00, which is when the next day begins.");
    }

    @Test
    void aBmltListWithoutATableOfFormatsSaysNothingOfThem() throws IOException {
        ReadMeetings list = read(MeetingFormat.BMLT, NA, "bmlt-array.json");

        assertThat(list.found()).singleElement().satisfies(found -> {
            assertThat(found.details().openness()).isEqualTo(Openness.NOT_SAID);
            assertThat(found.details().features()).isEmpty();
        });
        assertThat(list.remarks()).singleElement().asString().startsWith("The list explains none of its formats");
    }

    @Test
    void aUkListIsReadWithItsMarkItsLongCellsAndItsHtml() throws IOException {
        ReadMeetings list = read(MeetingFormat.UK_CSV, AA, "uk.csv");

        assertThat(list.read()).isEqualTo(6);
        assertThat(list.found()).extracting(FoundMeeting::line).containsExactly(2, 5, 7);
        assertThat(list.rejected()).containsExactly(
                new RejectedRow(8, "There is no fellowship “Overeaters” here."), new RejectedRow(9, "There is no weekday “Frunday”."),
                new RejectedRow(10, "There is no time of day “25:61”."));
        assertThat(list.found().getFirst()).isEqualTo(new FoundMeeting(2, "a-1", new MeetingDetails(AA.id(),
                "Larkford, Tuesday", DayOfWeek.TUESDAY, LocalTime.of(19, 30), 90, "St Mary’s Hall",
                "Church Lane\nLarkford", "LE1 1AA", "Midlands", new Point(52.6369, -1.1398), false, Held.IN_PERSON, null,
                null, Openness.OPEN, Set.of(Feature.WHEELCHAIR, Feature.HEARING_LOOP), null,
                "Use the\nback door & mind the step.", null)));
        assertThat(list.found()).extracting(found -> found.details().minutes()).containsExactly(90, 60, null);
        assertThat(list.found()).extracting(found -> found.details().fellowship())
                .containsExactly(AA.id(), NA.id(), SMART.id());
    }

    @Test
    void ourOwnTemplateTakesSeveralDaysInOneCell() throws IOException {
        ReadMeetings list = read(MeetingFormat.MAFS_CSV, SMART, "mafs.csv");

        assertThat(list.read()).isEqualTo(5);
        assertThat(list.rejected()).containsExactly(
                new RejectedRow(4, "There is no fellowship “Knitting Circle” here."),
                new RejectedRow(5, "“somewhere” is not known. Write “in person”, “online” or “both”."));
        assertThat(called(list, "=Tools & Tea")).extracting(MeetingDetails::weekday)
                .containsExactly(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY);
        assertThat(called(list, "=Tools & Tea").getFirst()).isEqualTo(new MeetingDetails(SMART.id(), "=Tools & Tea",
                DayOfWeek.MONDAY, LocalTime.of(19, 0), 75, "Hub", "1 Market Place", "LE1 5AA", "Larkford", null, false,
                Held.BOTH, "https://meet.example.org/tools", null, Openness.OPEN,
                Set.of(Feature.WHEELCHAIR, Feature.CHILDREN_WELCOME), "pl", "Two\nlines", "https://example.org"));
        assertThat(called(list, "Late Talk").getFirst().minutes()).isEqualTo(120);
        assertThat(called(list, "Any time").getFirst().weekday()).isNull();
    }

    @Test
    void theTemplateIsReadAndItsExampleIsLeftOut() throws IOException {
        Path file = folder.resolve("template.csv");
        try (OutputStream stream = Files.newOutputStream(file)) {
            MeetingLists.template(stream);
        }
        ReadMeetings list = MeetingLists.read(MeetingFormat.MAFS_CSV, file, SMART, MeetingListsTest::known);

        assertThat(list.found()).isEmpty();
        assertThat(list.rejected()).containsExactly(new RejectedRow(2, "This is the example of the template."));
        assertThat(list.remarks()).isEmpty();
    }
}
