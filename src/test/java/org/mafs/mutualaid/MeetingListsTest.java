package org.mafs.mutualaid;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
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
        assertThat(list.found()).extracting(FoundMeeting::line).containsExactly(2, 2, 2, 28, 46, 47);
        assertThat(list.rejected()).extracting(RejectedRow::line).containsExactly(47, 48, 49, 50, 51, 52);
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
}
