package org.mafs.mutualaid;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mafs.base.Refused;

/** What comes from outside may be anything: it is bounded and told in a plain sentence, or read as well as can be. */
class HostileListsTest {

    private static final String HEADER = "name,day,starts,place,address,postcode,online_address,notes,web\n";

    @TempDir
    private Path folder;

    private ReadMeetings read(MeetingFormat format, byte[] bytes) throws IOException {
        Path file = folder.resolve("list");
        Files.write(file, bytes);
        return MeetingLists.read(format, file, MeetingListsTest.AA, MeetingListsTest::known);
    }

    private ReadMeetings guide(String json) throws IOException {
        return read(MeetingFormat.MEETING_GUIDE, json.getBytes(UTF_8));
    }

    private MeetingDetails noted(String notes) throws IOException {
        return read(MeetingFormat.MAFS_CSV, (HEADER + "A,Monday,19:00,,,,,\"" + notes.replace("\"", "\"\"") + "\",\n")
                .getBytes(UTF_8)).found().getFirst().details();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[{\"name\": \"A\"", "[{\"name\": \"A\"}", "[{\"name\": \"A\"}, {\"na", "[{\"name\" \"A\"}]",
        "[{\"name\": \"A\"},,]", "[{\"name\": \"A}]", "[{]", "{\"meetings\": [", "[{\"name\": nope}]"})
    void aListThatIsBrokenOrCutShortIsRefusedWhole(String json) {
        assertThatThrownBy(() -> guide(json)).isInstanceOf(Refused.class)
                .hasMessageContaining("broken or cut short at line 1").hasMessageContaining("Nothing has changed");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"''|empty", "'  \n '|empty", "<!DOCTYPE html><html>504 Gateway|web page",
        "'  <html>'|web page", "PK\u0003\u0004|workbook", "name,day|not a list in JSON", "null|not a list in JSON",
        "{\"error\": \"down\"}|no list of meetings", "[] []|follows after the end"})
    void whatIsNoListSaysWhatItIs(String text, String told) {
        assertThatThrownBy(() -> guide(text)).isInstanceOf(Refused.class).hasMessageContaining(told);
    }

    @Test
    void aTableWithoutItsColumnsSaysWhichAreMissing() {
        assertThatThrownBy(() -> read(MeetingFormat.UK_CSV, "Guid,Title\n1,A\n".getBytes(UTF_8)))
                .isInstanceOf(Refused.class).hasMessageContaining("These columns are missing: Time, Day");
        assertThatThrownBy(() -> read(MeetingFormat.UK_CSV, "[]".getBytes(UTF_8))).isInstanceOf(Refused.class)
                .hasMessageContaining("This is a list in JSON");
    }

    @Test
    void aQuotationMarkThatIsNeverClosedIsRefused() {
        assertThatThrownBy(() -> read(MeetingFormat.MAFS_CSV, (HEADER + "A,Monday,19:00,\"Hall\n").getBytes(UTF_8)))
                .isInstanceOf(Refused.class).hasMessageContaining("line 2");
        assertThatThrownBy(() -> read(MeetingFormat.MAFS_CSV,
                (HEADER + "\nA,Monday,19:00,\"" + "Hall,\n".repeat(300_000)).getBytes(UTF_8)))
                .isInstanceOf(Refused.class).hasMessageContaining("begins on line 3");
    }

    @Test
    void depthAndLengthAreBounded() {
        assertThatThrownBy(() -> guide("[".repeat(100_000))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> guide("[{\"contact_1_name\": " + "{\"a\":".repeat(5000) + "1" + "}".repeat(5000) + "}]"))
                .isInstanceOf(Refused.class).hasMessageContaining("boxes inside boxes");
        assertThatThrownBy(() -> guide("[{\"name\": \"" + "a".repeat(1_100_000) + "\"}]")).isInstanceOf(Refused.class)
                .hasMessageContaining("too long");
        assertThatThrownBy(() -> guide("[{\"slug\": 1" + "0".repeat(5000) + "}]")).isInstanceOf(Refused.class);
    }

    @Test
    void moreThanAHundredThousandRecordsAreRefused() {
        assertThatThrownBy(() -> guide("[" + "1,".repeat(100_000) + "1]")).isInstanceOf(Refused.class)
                .hasMessageContaining("100,000 records");
    }

    @Test
    void aFileOverItsSizeIsNotEvenOpened() throws IOException {
        Path file = folder.resolve("big");
        try (var big = new java.io.RandomAccessFile(file.toFile(), "rw")) {
            big.setLength(ListFile.MOST_BYTES + 1);
        }
        assertThatThrownBy(() -> MeetingLists.read(MeetingFormat.BMLT, file, MeetingListsTest.AA, MeetingListsTest::known))
                .isInstanceOf(Refused.class).hasMessageContaining("64 MB");
        assertThatThrownBy(() -> MeetingLists.read(MeetingFormat.BMLT, folder, MeetingListsTest.AA,
                MeetingListsTest::known)).isInstanceOf(Refused.class).hasMessageContaining("no such file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE"})
    void unicodeIsReadWithAndWithoutItsMark(String charset) throws IOException {
        assertThat(read(MeetingFormat.MEETING_GUIDE, "[{\"name\": \"Café\"}]".getBytes(Charset.forName(charset))).found())
                .extracting(found -> found.details().name()).containsExactly("Café");
        assertThat(read(MeetingFormat.MAFS_CSV, ("\uFEFF" + HEADER + "Café,Monday,19:00\n")
                .getBytes(Charset.forName(charset).equals(UTF_16) ? Charset.forName("UTF-16LE") : Charset.forName(charset)))
                .found()).extracting(found -> found.details().name()).containsExactly("Café");
    }

    @Test
    void otherLettersAreRefusedNotMisread() {
        byte[] windows = "[{\"name\": \"Café\"}]".getBytes(Charset.forName("windows-1252"));
        assertThatThrownBy(() -> read(MeetingFormat.MEETING_GUIDE, windows)).isInstanceOf(Refused.class)
                .hasMessageContaining("UTF-8");
        assertThatThrownBy(() -> read(MeetingFormat.MAFS_CSV, (HEADER + "Café,Monday,19:00\n")
                .getBytes(Charset.forName("windows-1252")))).isInstanceOf(Refused.class).hasMessageContaining("UTF-8");
    }

    @Test
    void aCommaTooManyIsForgivenAndTold() throws IOException {
        ReadMeetings list = guide("[{\"name\": \"A\", \"day\": [1,],},]");

        assertThat(list.found()).hasSize(1);
        assertThat(list.remarks()).first().asString().contains("a comma too many");
    }

    @Test
    void twoMeetingsWithOneSlugAreBothTakenAndOneTwiceIsTakenOnce() throws IOException {
        ReadMeetings list = guide("""
                [{"name": "A", "slug": "s", "day": 1},
                 {"name": "B", "slug": "s", "day": 1},
                 {"name": "A", "slug": "s", "day": "1"}]""");

        assertThat(list.found()).extracting(found -> found.details().name()).containsExactly("A", "B");
        assertThat(list.rejected()).containsExactly(new RejectedRow(3, "The same meeting is twice in this file."));
    }

    @Test
    void codesOfAnotherFellowshipAreNotGuessed() throws IOException {
        assertThat(guide("[{\"name\": \"A\", \"types\": [\"N\", \"H\", \"GL\", \"CW\"]}]").found().getFirst().details()
                .features()).isEmpty();
        Path file = folder.resolve("smart");
        Files.writeString(file, "[{\"name\": \"A\", \"types\": [\"W\", \"X\", \"O\"]}]");
        assertThat(MeetingLists.read(MeetingFormat.MEETING_GUIDE, file, MeetingListsTest.SMART, MeetingListsTest::known)
                .found().getFirst().details()).satisfies(meeting -> {
                    assertThat(meeting.features()).isEmpty();
                    assertThat(meeting.openness()).isEqualTo(Openness.NOT_SAID);
                });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Ring the bell. Call Jo on 07700 900123.|Ring the bell.",
        "Tel: +44 7700 900123 or jo.bloggs@example.org|''",
        "Side door; ring 0116 496 0000|Side door;",
        "Call 496 0123|''",
        "Tea at six.\\njo (at) example (dot) org knows|Tea at six.",
        "Call (212) 555-0123 first|''", "Meeting ID 812 3456 7890 passcode 445566|Meeting ID 812 3456 7890 passcode 445566",
        "Open 19.30 - 21.00 since 01.12.2019|Open 19.30 - 21.00 since 01.12.2019",
        "Since 2019-12-01 19:30, room 12, bus 31 or 48|Since 2019-12-01 19:30, room 12, bus 31 or 48",
        "Tea. Secretary Jane Smith 07700 900123|Tea.", "Tea at six. Jane Smith. 07700 900123|Tea at six.",
        "Tea at six.\\nJane Smith\\n07700 900123\\nBiscuits|Tea at six.\\nBiscuits", "Tea at six. J. Smith, St. Mary’s, 07700 900123. Mugs.|Tea at six. Mugs.",
        "Tea. <a href='tel:07700900123'>Ring Jo</a>|Tea.", "Tea. <a href='mailto:x'>Write to Jo</a>. Mugs.|Tea. Mugs.",
        "Bring a mug. 07700 900123.|Bring a mug.", "Side door, please ring Jane Smith before coming. Tea.|Side door. Tea.",
        "Contact our secretary Jane S. Tea.|Tea.", "GSR: Pat|''", "Ring the bell. Call Samaritans on 116 123.|Ring the bell. Call Samaritans on 116 123."})
    void phonesAndMailsAreLeftOutOfNotes(String written, String kept) throws IOException {
        assertThat(noted(written.replace("\\n", "\n")).notes())
                .isEqualTo(kept.isEmpty() ? null : kept.replace("\\n", "\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Tel:07700900123", "Phone:07700 900123", "mob:+447700900123", "tel:01164960123",
        "Jo,07700900123", "Contact Jo:07700 900 123", "Jo-07700 900123", "07700/900/123", "07700_900_123", "Bob 7700900123",
        "Jo 7700 900123", "Access code: 07700 900123", "jo.smith at gmail dot com", "jo at example dot org", "jo at gmail.com",
        "Jo＠example.org", "０７７００ ９００１２３", "07700­900‍123", "+44 (0) 7700 900123", "00447700900123",
        "0 7 7 0 0 9 0 0 1 2 3", "07-70-09-00-12-3", "Jo 447700900123", "٠٧٧٠٠٩٠٠١٢٣", "(0116) 496 0123"})
    void aPersonIsSeenHoweverTheNumberOrAddressIsWritten(String written) throws IOException {
        assertThat(noted("Tea at six. " + written + "\nMugs").notes()).isEqualTo("Tea at six.\nMugs");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Zoom: 834 123 4567 passcode 1234", "Zoom ID is 834 123 4567", "Meeting: 834-123-4567",
        "834 123 4567", "Zoom ID 7700900123", "Closed 01.01.2027 - 10.01.2027", "01.01.27 - 10.01.27", "Closed 2027-01-01 / 2027-01-10",
        "Helpline 0800 917 7650", "Call 0300 123 4567", "Ring +44 800 917 7650", "Call 116 123", "08009177650 or 116 123",
        "09.30-10.30 11.30-12.30 01.30", "Meets @ hall. Bring tea", "Look at example dot", "10½ Mill Lane…",
        "<a href='tel:0800 917 7650'>Helpline</a>"})
    void numbersThatAreNobodysOwnAreKept(String written) throws IOException {
        assertThat(noted(written).notes()).isEqualTo(written.replaceAll("<.*?>", ""));
    }

    @Test
    void ofANameOrAnAddressOnlyThePartAboutAPersonIsLeftOut() throws IOException {
        MeetingDetails meeting = read(MeetingFormat.MAFS_CSV, (HEADER + "Tuesday Steps (Jo 07700900123),Monday,19:00,"
                + "\"Hub, ring Jo 07700 900123, side door\",\"1 Mill Lane, Jo Smith, 07700 900123, Leicester\"\n")
                .getBytes(UTF_8)).found().getFirst().details();

        assertThat(meeting.name()).isEqualTo("Tuesday Steps");
        assertThat(meeting.place()).isEqualTo("Hub, side door");
        assertThat(meeting.address()).isEqualTo("1 Mill Lane, Leicester");
    }

    @Test
    void thousandsOfNumbersInOneNoteAreTakenOut() throws IOException {
        assertThat(noted("07700900123 ".repeat(5000)).notes()).isNull();
        assertThat(noted("Tea at six.\n" + "07700900123\n".repeat(5000)).notes()).isEqualTo("Tea at six.");
        assertThat(noted("Tea at six\n" + "jo@example.org, ".repeat(4000)).notes()).isEqualTo("Tea at six");
    }

    @Test
    void whatStandsAfterFiftyThousandLettersIsNotLookedAt() throws IOException {
        assertThat(noted("Tea<br>" + "<i></i>".repeat(10_000) + "late").notes()).isEqualTo("Tea");
        assertThat(noted("<div>".repeat(15_000) + "late").notes()).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"07700 900123|", "+447700900123|", "+44 (0)7700 900123|", "00447700900123|",
        "'020 3481 5237, 07700900123'|", "020 3481 5237|020 3481 5237",
        "+442034815237,,81234567890#|+442034815237,,81234567890#"})
    void nobodyDialsInToAMobilePhone(String written, String kept) throws IOException {
        assertThat(guide("[{\"name\": \"A\", \"conference_phone\": \"" + written + "\"}]").found().getFirst().details()
                .onlineHow()).isEqualTo(kept);
    }

    @Test
    void theSourcesOwnNameForAMeetingLeadsToNobody() throws IOException {
        assertThat(guide("[{\"name\": \"A\", \"slug\": \"jo-07700900123\"}, {\"name\": \"B\", \"slug\": \"jo@example.org\"}, "
                + "{\"name\": \"C\", \"slug\": \"steps-2\"}]").found()).extracting(FoundMeeting::ref)
                .satisfies(refs -> assertThat(refs.toString()).doesNotContain("07700", "jo"))
                .contains("steps-2").doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Unit E5 2nd Floor, 10 High St, Leicester LE1 1AA|LE1 1AA",
        "Flat B1 3rd Floor, Larkford|", "Block A1 4th floor, LE2 2BB, UK|LE2 2BB", "Unit E5 2AB, Leicester LE1 1AA|LE1 1AA"})
    void aUnitAndItsFloorAreNoPostcode(String address, String postcode) throws IOException {
        assertThat(guide("[{\"name\": \"A\", \"formatted_address\": \"" + address + "\"}]").found().getFirst().details()
                .postcode()).isEqualTo(postcode);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "<b>Bring</b> a mug|Bring a mug", "one<br>two<p>three</p>|one\\ntwo\\nthree",
        "&lt;script&gt;alert(1)&lt;/script&gt;Hello|Hello", "<img src=x onerror=alert(1)>Hi|Hi", "<script>x()|''",
        "Tea &amp; cake &#163;1|Tea & cake £1", "5 < 6 & 7 > 3|5 < 6 & 7 > 3", "<style>p{}</style><!-- no -->Yes|Yes"})
    void htmlBecomesWords(String written, String kept) throws IOException {
        assertThat(noted(written.replace("\\n", "\n")).notes())
                .isEqualTo(kept.isEmpty() ? null : kept.replace("\\n", "\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "data:text/html;x", "file:///etc/passwd", "ftp://example.org",
        "https://jo@example.org/", "mailto:jo@example.org", "https:// space.example.org", "https://", "//example.org",
        "https://example.org/?to=jo@example.org",
        "https://wa.me/447700900123", "https://api.whatsapp.com/send?phone=447700900123", "https://example.org/?mail=jo%40example.org",
        "https://example.org/?mail=jo%2540example.org", "https://example.org/jo-07700-900123", "https://example.org/?t=%2B447700900123",
        "https://example.org/call?phone=7700900123", "HTTPS:\\\\example.org"})
    void onlyWebAddressesAreKept(String address) throws IOException {
        ReadMeetings list = read(MeetingFormat.MAFS_CSV,
                (HEADER + "A,Monday,19:00,,,," + address + ",," + address + "\n").getBytes(UTF_8));

        assertThat(list.found().getFirst().details()).satisfies(meeting -> {
            assertThat(meeting.web()).isNull();
            assertThat(meeting.onlineAddress()).isNull();
        });
        assertThat(list.remarks()).anyMatch(remark -> remark.startsWith("2 web addresses were left out"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://zoom.us/j/7123456789?pwd=a1B2", "https://example.org/2027/01/01/08",
        "https://maps.example.org/@52.6369123456,-0.1234567891,17z", "https://example.org/?id=3f2504e0-4f89-11d3-9a0c-0305e82c3301"})
    void numbersInWebAddressesAreNotAllPhones(String address) throws IOException {
        assertThat(read(MeetingFormat.MAFS_CSV, (HEADER + "A,Monday,19:00,,,,,,\"" + address + "\"\n").getBytes(UTF_8))
                .found().getFirst().details().web()).isEqualTo(address);
    }

    @Test
    void textsFitTheirPlaceAndHoldNothingUnseen() throws IOException {
        ReadMeetings list = read(MeetingFormat.MAFS_CSV, (HEADER + "A\u0007\u202Eevil\u0000 " + "🙂".repeat(300)
                + ",Monday,19:00," + "p".repeat(300) + "," + "a".repeat(500) + ",,," + "n".repeat(20_000) + ",\n")
                .getBytes(UTF_8));
        MeetingDetails meeting = list.found().getFirst().details();

        assertThat(meeting.name()).startsWith("Aevil 🙂").endsWith("🙂…");
        assertThat(meeting.name().codePointCount(0, meeting.name().length())).isEqualTo(200);
        assertThat(meeting.place()).hasSize(200);
        assertThat(meeting.address()).hasSize(400);
        assertThat(meeting.notes()).hasSize(10_000);
        assertThat(list.remarks()).contains("4 texts were too long and cut short.",
                "In one text signs that cannot be shown were left out.");
    }

    @Test
    void aPlaceOffTheEarthIsLeftOutAndToldAndABlankOneOnlyLeftOut() throws IOException {
        ReadMeetings list = guide("""
                [{"name": "A", "latitude": "north", "longitude": 1},
                 {"name": "B", "latitude": 91, "longitude": 1},
                 {"name": "C", "latitude": "NaN", "longitude": 1},
                 {"name": "D", "coordinates": "52.1"},
                 {"name": "E", "latitude": 0, "longitude": 0}]""");

        assertThat(list.found()).allSatisfy(found -> assertThat(found.details().where()).isNull());
        assertThat(list.remarks()).contains("The places of 4 meetings on the map were not understood and left out.");
    }

    @Test
    void tenThousandMeetingsAreReadInOneGo() throws IOException {
        Path file = folder.resolve("many.json");
        String notes = "<p>Side door, tea &amp; cake. Call Jo on 07700 900123.</p>".repeat(40);
        try (BufferedWriter list = Files.newBufferedWriter(file)) {
            list.write(IntStream.range(0, 10_000).mapToObj(number -> "{\"name\": \"Meeting " + number + "\", \"slug\": "
                    + number + ", \"day\": " + number % 7 + ", \"time\": \"19:30\", \"types\": [\"O\", \"X\"], \"notes\": \""
                    + notes + "\"}").collect(Collectors.joining(",\n", "[", "]")));
        }
        Instant began = Instant.now();
        ReadMeetings list = MeetingLists.read(MeetingFormat.MEETING_GUIDE, file, MeetingListsTest.AA,
                MeetingListsTest::known);
        Duration took = Duration.between(began, Instant.now());

        System.out.println("10,000 meetings, " + Files.size(file) / 1024 / 1024 + " MB, read in " + took.toMillis() + " ms");
        assertThat(list.found()).hasSize(10_000);
    }

    @Test
    void aTimeWithoutADayIsRejectedAndNeitherIsByAppointment() throws IOException {
        ReadMeetings list = guide("""
                [{"name": "A", "time": "19:00"},
                 {"name": "B", "day": {"no": 1}, "time": "19:00"},
                 {"name": "C", "day": [[1, 2]], "time": "19:00"},
                 {"name": "D", "day": 1, "time": {"starts": "19:00"}},
                 {"name": "E"}]""");

        assertThat(list.rejected()).containsExactly(new RejectedRow(1, "It says a time but no day."),
                new RejectedRow(2, "What stands under “day” is not a plain value."),
                new RejectedRow(3, "What stands under “day” is not a plain value."),
                new RejectedRow(4, "What stands under “time” is not a plain value."));
        assertThat(list.found()).singleElement().satisfies(found -> {
            assertThat(found.details().weekday()).isNull();
            assertThat(found.details().startsAt()).isNull();
        });
        assertThat(read(MeetingFormat.UK_CSV, "Guid,Title,Time,Day\n1,A,19:00,\n2,B,,\n".getBytes(UTF_8)).rejected())
                .containsExactly(new RejectedRow(2, "It says a time but no day."));
    }

    @Test
    void aRecordThatIsWrongTwiceIsRejectedOnce() throws IOException {
        ReadMeetings list = guide("""
                [{"name": "A", "slug": "s", "day": [1, 9], "time": "19:00"},
                 {"name": "A", "slug": "s", "day": [1, 9], "time": "19:00"}]""");

        assertThat(list.rejected()).extracting(RejectedRow::line).containsExactly(1, 2);
        assertThat(list.found()).hasSize(1);
    }

    @Test
    void whatIsWrongInAListOnOneLineIsToldByItsNumber() throws IOException {
        ReadMeetings list = guide("[{\"name\": \"A\", \"day\": 1}, {\"day\": 1}, 7, {\"name\": \"B\", \"day\": 9}]");

        assertThat(list.rejected()).extracting(RejectedRow::where).containsExactly("record 2", "record 3", "record 4");
        assertThat(guide("[\n{\"name\": \"A\", \"day\": 1},\n{\"day\": 1}]").rejected()).extracting(RejectedRow::where)
                .containsExactly("line 3");
    }

    @Test
    void ofTypesWithoutEndOnlyTheFirstAreHeldAndTheMeetingIsRejected() throws IOException {
        ReadMeetings list = guide("[{\"name\": \"A\", \"day\": 1, \"types\": [" + "1,".repeat(3_000_000) + "1]},\n"
                + "{\"name\": \"B\", \"day\": 2, \"types\": [" + "\"O\",".repeat(JsonList.MOST_VALUES - 1) + "\"O\"]}]");

        assertThat(list.rejected()).containsExactly(new RejectedRow(1, "There are more than 200 values under “types”."));
        assertThat(list.found()).extracting(found -> found.details().name()).containsExactly("B");
        ListedRecord[] held = new ListedRecord[1];
        Path file = folder.resolve("days");
        Files.writeString(file, "[{\"day\": [" + "1,".repeat(5000) + "1]}]");
        new JsonList(file, false).each(Set.of("day"), record -> held[0] = record, line -> { });
        assertThat(held[0].all("day")).hasSize(JsonList.MOST_VALUES + 1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"zoom.us/j/123|https://zoom.us/j/123",
        "https://zoom.us/j/1 (pw 2)|https://zoom.us/j/1", "Zoom: https://zoom.us/j/1, ask|https://zoom.us/j/1",
        "meet.example.org:8443/x|https://meet.example.org:8443/x", "javascript:alert(1)|''", "Ask the secretary|''",
        "jo@example.org|''"})
    void aMeetingWithALinkIsOnlineEvenWhereTheLinkCannotBeKept(String written, String kept) throws IOException {
        String link = kept.isEmpty() ? null : kept;
        assertThat(guide("[{\"name\": \"A\", \"day\": 1, \"conference_url\": \"" + written + "\"}]").found())
                .singleElement().satisfies(found -> {
                    assertThat(found.details().held()).isEqualTo(Held.ONLINE);
                    assertThat(found.details().onlineAddress()).isEqualTo(link);
                });
        assertThat(read(MeetingFormat.BMLT, ("[{\"meeting_name\": \"A\", \"weekday_tinyint\": 2, "
                + "\"virtual_meeting_link\": \"" + written + "\"}]").getBytes(UTF_8)).found())
                .singleElement().satisfies(found -> {
                    assertThat(found.details().held()).isEqualTo(Held.ONLINE);
                    assertThat(found.details().onlineAddress()).isEqualTo(link);
                });
        assertThat(read(MeetingFormat.MAFS_CSV, (HEADER + "A,Monday,19:00,,,,\"" + written + "\",,\n").getBytes(UTF_8))
                .found().getFirst().details().held()).isEqualTo(Held.ONLINE);
    }

    @ParameterizedTest
    @CsvSource({"Online,ONLINE", "On Zoom,ONLINE", "VIRTUAL,ONLINE", "Hybrid (Zoom),BOTH", "Online and in person,BOTH",
        "'',IN_PERSON", "Speaker,IN_PERSON", "Face to face,IN_PERSON"})
    void aUkListWritesInItsOwnWordsHowAMeetingIsHeld(String format, Held held) throws IOException {
        assertThat(read(MeetingFormat.UK_CSV, ("Title,Time,Day,Format\nA,19:00,Monday," + format + "\n").getBytes(UTF_8))
                .found().getFirst().details().held()).isEqualTo(held);
    }

    @Test
    void anOnlineMeetingOfAnotherTimeZoneIsAtTheTimeItIsHere() throws IOException {
        ReadMeetings list = guide("""
                [{"name": "A", "day": 1, "time": "20:00", "timezone": "America/New_York", "attendance_option": "online"},
                 {"name": "B", "day": 0, "time": "20:00", "timezone": "America/New_York", "location": "Hall"},
                 {"name": "C", "day": 1, "time": "20:00", "timezone": "Europe/London", "attendance_option": "online"},
                 {"name": "D", "day": 1, "time": "20:00", "timezone": "Middle-earth", "attendance_option": "online"}]""");

        assertThat(list.found()).extracting(found -> found.details().weekday() + " " + found.details().startsAt())
                .containsExactly("TUESDAY 01:00", "SUNDAY 20:00", "MONDAY 20:00", "MONDAY 20:00");
        assertThat(list.remarks()).contains(
                "One online meeting of another time zone: the day and time are now as they are in the UK.",
                "One meeting is held in another time zone. The day and time are as they are there.",
                "One time zone was not understood. The times were taken as they are in the UK.");
        assertThat(read(MeetingFormat.BMLT, ("[{\"meeting_name\": \"A\", \"weekday_tinyint\": 2, \"venue_type\": 2, "
                + "\"start_time\": \"00:30:00\", \"time_zone\": \"Europe/Paris\"}]").getBytes(UTF_8)).found())
                .extracting(found -> found.details().weekday() + " " + found.details().startsAt())
                .containsExactly("SUNDAY 23:30");
    }

    @Test
    void listsCallTheGroupsForFamiliesByTheirNames() {
        FellowshipRecord families = new FellowshipRecord(new FellowshipId(10), 0, "families", "A group for families",
                FellowshipKind.FAMILIES, null, false);
        List<FellowshipRecord> known = List.of(MeetingListsTest.AA, families);

        for (String name : List.of("Al-Anon", "AL ANON", "Alateen", "Families Anonymous", "Nar-Anon")) {
            assertThat(Fellowships.meant(name, known)).as(name).contains(families);
        }
        for (String name : List.of("AA", "A.A.", "alcoholics anonymous")) {
            assertThat(Fellowships.meant(name, known)).as(name).contains(MeetingListsTest.AA);
        }
        assertThat(Fellowships.meant("Gamblers Anonymous", known)).isEmpty();
    }
}
