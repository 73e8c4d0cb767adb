package org.mafs.mutualaid;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mafs.IntegrationTest;
import org.mafs.Statements;
import org.mafs.access.Role;
import org.mafs.base.Calendar;
import org.mafs.mutualaid.MeetingSearch.Listed;
import org.mafs.mutualaid.MeetingSearch.Order;
import org.mafs.mutualaid.MeetingSearch.When;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** In ZE, the Shetland Isles, where nothing of the demo lies; every meeting of a test carries its tag. */
class MeetingDirectoryTest extends IntegrationTest {

    private static final Logger LOG = LoggerFactory.getLogger(MeetingDirectoryTest.class);
    private static final LocalDate DAY = LocalDate.of(2025, 7, 1);

    @Autowired
    private MeetingDirectory directory;
    @Autowired
    private MeetingRows rows;
    @Autowired
    private FellowshipRows fellowshipRows;
    @Autowired
    private Fellowships fellowships;
    @Autowired
    private MeetingSources sources;
    @Autowired
    private Whereabouts whereabouts;
    @Autowired
    private JdbcClient database;
    @Autowired
    private Statements statements;

    private final String tag = "T" + UUID.randomUUID().toString().substring(0, 8);
    private final MeetingSearch tagged = MeetingSearch.ALL.worded(tag);

    @BeforeEach
    void somebodyLooks() {
        signIn(Role.FACILITATOR);
    }

    @AfterEach
    void nothingIsLeft() {
        database.sql("DELETE FROM meeting WHERE name LIKE :tag").param("tag", "%" + tag).update();
    }

    @Test
    void wordsAreFoundInTheNameThePlaceTheAddressAndTheFellowshipAllOfThem() {
        keep(made("Harbour", MONDAY, "19:00").place("Fishers’ Hall").address("2 Quay Lane, Lerwick"));
        keep(made("Hill", MONDAY, "19:00").fellowship("smart"));
        assertThat(names(tagged.worded(tag + " fishers"))).containsExactly("Harbour");
        assertThat(names(tagged.worded(tag + "  QUAY harbour "))).containsExactly("Harbour");
        assertThat(names(tagged.worded(tag + " quay hill"))).isEmpty();
        assertThat(names(tagged.worded(tag + " smart"))).containsExactly("Hill");
        assertThat(names(tagged.worded(tag + " %"))).as("a sign of the database is a letter like any other").isEmpty();
    }

    @Test
    void daysTimesAndFellowshipsNarrowTheList() {
        keep(made("Monday noon", MONDAY, "12:00"), made("Monday evening", MONDAY, "19:00"),
                made("Friday evening", FRIDAY, "19:00").fellowship("na"), made("Some day", null, null));
        assertThat(names(tagged.on(Set.of(MONDAY)))).containsExactlyInAnyOrder("Monday noon", "Monday evening");
        assertThat(names(from("18:59"))).containsExactlyInAnyOrder("Monday evening", "Friday evening");
        assertThat(names(tagged.of(Set.of("na", "ca")))).containsExactly("Friday evening");
        assertThat(names(tagged)).hasSize(4).last().isEqualTo("Some day");
        assertThat(directory.count(tagged)).isEqualTo(4);
    }

    @Test
    void whatAListDoesNotSayIsNeitherYesNorNo() {
        keep(made("Open", MONDAY, "19:00").openness(Openness.OPEN), made("Closed", MONDAY, "19:01").openness(Openness.CLOSED),
                made("Not said", MONDAY, "19:02"), made("Ramp", MONDAY, "19:03").features(Feature.WHEELCHAIR, Feature.WOMEN),
                made("Polish", MONDAY, "19:04").language("pl"));
        assertThat(names(with(Openness.OPEN, null, Set.of(), null))).containsExactly("Open");
        assertThat(names(with(Openness.CLOSED, null, Set.of(), null))).containsExactly("Closed");
        assertThat(names(with(null, null, Set.of(Feature.WHEELCHAIR, Feature.WOMEN), null))).containsExactly("Ramp");
        assertThat(names(with(null, null, Set.of(Feature.WHEELCHAIR, Feature.MEN), null))).isEmpty();
        assertThat(names(with(null, null, Set.of(), "pl"))).containsExactly("Polish");
        assertThat(directory.languages()).contains("pl");
    }

    @Test
    void whatIsHeldBothWaysIsFoundInPersonAndOnline() {
        keep(made("Here", MONDAY, "19:00"), made("There", MONDAY, "19:01").held(Held.ONLINE),
                made("Both", MONDAY, "19:02").held(Held.BOTH));
        assertThat(names(with(null, Held.IN_PERSON, Set.of(), null))).containsExactly("Here", "Both");
        assertThat(names(with(null, Held.ONLINE, Set.of(), null))).containsExactly("There", "Both");
    }

    @Test
    void groupsForFamiliesStandApart() {
        keep(made("One’s own", MONDAY, "19:00"), made("Families", MONDAY, "19:00").fellowship("families"));
        assertThat(names(tagged)).containsExactly("One’s own");
        assertThat(names(tagged.forFamilies(true))).containsExactly("Families");
        assertThat(names(tagged.of(Set.of("aa", "families")))).containsExactly("Families", "One’s own");
    }

    @Test
    void aClosedMeetingIsFoundWhenItIsAskedForAndCanAlwaysBeRead() {
        Meeting closed = rows.save(made("Closed", MONDAY, "19:00").meeting());
        closed.close(DAY.plusDays(9));
        rows.saveAndFlush(closed);
        keep(made("On", MONDAY, "19:00"));
        assertThat(names(tagged)).containsExactly("On");
        assertThat(names(listed(Listed.CLOSED))).containsExactly("Closed");
        assertThat(names(listed(Listed.ALL))).containsExactly("Closed", "On");
        MeetingRecord read = directory.meeting(new MeetingId(closed.id()));
        assertThat(read.closedOn()).isEqualTo(DAY.plusDays(9));
        assertThat(read.firstListed()).isEqualTo(DAY);
    }

    @Test
    void theNearestComesFirstAndWhatIsOnlyOnlineHasNoDistance() {
        keep(made("Far", MONDAY, "19:00").at(60.300, -1.145), made("Near", FRIDAY, "19:00").at(60.156, -1.145).postcode("ZE1 0AA"),
                made("Nowhere", MONDAY, "19:00"), made("Online", MONDAY, "19:00").held(Held.ONLINE).at(60.155, -1.145));
        MeetingSearch near = tagged.nearPostcode("ze10aa", Order.DISTANCE);
        Point start = directory.startOf(near).orElseThrow().point();
        assertThat(names(near)).startsWith("Near", "Far");
        assertThat(directory.find(near, 0, 9)).filteredOn(line -> line.miles().isPresent()).allSatisfy(line ->
                assertThat(line.miles().getAsDouble())
                        .isCloseTo(start.milesTo(line.meeting().point().orElseThrow()), within(1e-6)))
                .hasSize(2);
        assertThat(names(near.within(5))).containsExactly("Near");
        assertThat(names(near.within(12))).containsExactly("Near", "Far");
        assertThat(names(tagged.nearPostcode("ze10aa", Order.TIME).on(Set.of(MONDAY)))).as("the same time: the nearest first")
                .startsWith("Far");
    }

    @Test
    void onlineIsInReachOfEverybodyWhoAsksForIt() {
        keep(made("Near", MONDAY, "19:00").held(Held.BOTH).at(60.156, -1.145).postcode("ZE1 0AA"),
                made("Online", MONDAY, "19:01").held(Held.ONLINE), made("Far", MONDAY, "19:02").held(Held.BOTH).at(58, -3));
        MeetingSearch online = new MeetingSearch(tag, Set.of(), null, null, Set.of(), false, null, Held.ONLINE, Set.of(),
                null, "ZE1 0AA", null, 5, Listed.OPEN, Order.TIME);
        assertThat(names(online)).containsExactly("Near", "Online");
    }

    @Test
    void aPostcodeNobodyKnowsGivesNoDistanceAndLosesNothing() {
        keep(made("One", MONDAY, "19:00").at(60.156, -1.145));
        MeetingSearch lost = tagged.nearPostcode("not a postcode", Order.DISTANCE).within(5);
        assertThat(directory.startOf(lost)).isEmpty();
        assertThat(directory.find(lost, 0, 9)).singleElement().satisfies(line -> assertThat(line.miles()).isEmpty());
    }

    /** On 26 November 2026, a Thursday. */
    @Test
    void tonightCrossesMidnight() {
        keep(made("Noon", THURSDAY, "12:00"), made("Evening", THURSDAY, "19:30"), made("Late", THURSDAY, "23:59"),
                made("After midnight", FRIDAY, "00:30"), made("Friday morning", FRIDAY, "07:00"),
                made("Some time", THURSDAY, null), made("By appointment", null, null), made("Wednesday", WEDNESDAY, "19:30"));
        assertThat(namesAt("2026-11-26T18:00:00Z", When.TONIGHT)).containsExactly("Evening", "Late", "Some time", "After midnight");
        assertThat(namesAt("2026-11-27T00:15:00Z", When.TONIGHT)).containsExactly("After midnight");
        assertThat(namesAt("2026-11-27T00:31:00Z", When.TONIGHT)).isEmpty();
        assertThat(namesAt("2026-11-26T19:31:00Z", When.LATER_TODAY)).containsExactly("Late", "Some time");
        assertThat(namesAt("2026-11-27T00:15:00Z", When.LATER_TODAY)).containsExactly("After midnight", "Friday morning");
    }

    /** Half past eleven on a summer evening in UTC is half past midnight here. */
    @Test
    void inSummerTonightFollowsTheClockOnTheWall() {
        keep(made("Thursday late", THURSDAY, "23:45"), made("Friday early", FRIDAY, "00:45"));
        assertThat(namesAt("2026-07-02T22:30:00Z", When.LATER_TODAY)).containsExactly("Thursday late");
        assertThat(namesAt("2026-07-02T23:30:00Z", When.LATER_TODAY)).containsExactly("Friday early");
        assertThat(namesAt("2026-10-25T23:30:00Z", When.TONIGHT)).isEmpty();
    }

    @Test
    void theWeekBeginsToday() {
        keep(made("Monday", MONDAY, "19:00"), made("Thursday", THURSDAY, "19:00"), made("Saturday", SATURDAY, "10:00"),
                made("Saturday early", SATURDAY, "09:00"), made("Some day", null, null));
        assertThat(at("2026-11-26T18:00:00Z").find(tagged, 0, 9)).extracting(line -> plain(line.meeting().name()))
                .containsExactly("Thursday", "Saturday early", "Saturday", "Monday", "Some day");
    }

    @Test
    void aListIsReadAPageAtATimeInAsManyStatementsWhateverItsLength() {
        keep(IntStream.range(0, 60).mapToObj(number -> made("M%02d".formatted(number), MONDAY, "19:00")
                .at(60 + number / 1000.0, -1.145).postcode("ZE1 0AA")).toArray(Draft[]::new));
        MeetingSearch near = tagged.nearPostcode("ZE1 0AA", Order.DISTANCE);
        List<String> paged = new ArrayList<>();
        for (int page = 0; page < 60; page += 25) {
            paged.addAll(directory.find(near, page, 25).stream().map(line -> line.meeting().name()).toList());
        }
        assertThat(paged).hasSize(60).doesNotHaveDuplicates();
        int forOne = statements.during(() -> directory.find(near, 0, 1));
        assertThat(statements.during(() -> directory.find(near, 0, 60))).isEqualTo(forOne).isLessThanOrEqualTo(7);
        assertThat(statements.during(() -> directory.count(near))).isLessThanOrEqualTo(4);
    }

    /** Its time is told, not asserted: it is another on every machine. */
    @Test
    void tenThousandMeetingsStayQuick() {
        database.sql("""
                INSERT INTO meeting (id, uuid, version, fellowship_id, name, weekday, starts_at, minutes, place, address, postcode,
                       latitude, longitude, approximate, held, openness, features, listed, first_listed, last_listed)
                SELECT NEXT VALUE FOR mafs_id, UUID(), 0, :fellowship, CONCAT('Number ', seq, ' ', :tag), 1 + seq MOD 7,
                       MAKETIME(8 + seq MOD 14, 0, 0), 60, CONCAT('Hall ', seq), 'A street', CONCAT('ZE', 1 + seq MOD 3, ' 0AA'),
                       60 + (seq MOD 100) / 100, -1.5 + (seq DIV 100) / 100, FALSE, 'IN_PERSON', 'OPEN', 'wheelchair', TRUE, :day, :day
                  FROM seq_1_to_10000""").param("fellowship", fellowships.called("aa").orElseThrow().id().value())
                .param("tag", tag).param("day", DAY).update();
        MeetingSearch near = tagged.nearPostcode("ZE1 0AA", Order.DISTANCE).within(20);
        for (MeetingSearch search : List.of(tagged, near, near.on(Set.of(MONDAY)))) {
            int found = directory.count(search);
            long began = System.nanoTime();
            List<MeetingLine> page = directory.find(search, Math.min(4000, found - 50), 50);
            LOG.info("{} of 10,000 meetings found; a page in {} ms", found, Duration.ofNanos(System.nanoTime() - began).toMillis());
            assertThat(page).hasSize(50);
        }
        assertThat(directory.count(tagged)).isEqualTo(10_000);
        assertThat(directory.find(near, 0, 50)).isSortedAccordingTo((one, other) ->
                Double.compare(one.miles().orElseThrow(), other.miles().orElseThrow()));
    }

    private List<String> names(MeetingSearch search) {
        return directory.find(search, 0, 100).stream().map(line -> plain(line.meeting().name())).toList();
    }

    private List<String> namesAt(String moment, When when) {
        MeetingDirectory then = at(moment);
        List<String> names = then.find(tagged.at(when), 0, 100).stream().map(line -> plain(line.meeting().name())).toList();
        assertThat(then.count(tagged.at(when))).isEqualTo(names.size());
        return names;
    }

    private MeetingDirectory at(String moment) {
        return new MeetingDirectory(rows, fellowshipRows, sources, whereabouts, database,
                new Calendar(Clock.fixed(Instant.parse(moment), ZoneOffset.UTC)));
    }

    private String plain(String name) {
        return name.replace(" " + tag, "");
    }

    private MeetingSearch from(String time) {
        return new MeetingSearch(tag, Set.of(), LocalTime.parse(time), null, Set.of(), false, null, null, Set.of(), null,
                null, null, null, Listed.OPEN, Order.TIME);
    }

    private MeetingSearch listed(Listed which) {
        return new MeetingSearch(tag, Set.of(), null, null, Set.of(), false, null, null, Set.of(), null, null, null, null,
                which, Order.TIME);
    }

    private MeetingSearch with(Openness openness, Held held, Set<Feature> features, String language) {
        return new MeetingSearch(tag, Set.of(), null, null, Set.of(), false, openness, held, features,
                language, null, null, null, Listed.OPEN, Order.TIME);
    }

    private void keep(Draft... drafts) {
        for (Draft draft : drafts) {
            rows.save(draft.meeting());
        }
        rows.flush();
    }

    private Draft made(String name, DayOfWeek day, String starts) {
        return new Draft(name + " " + tag, day, starts == null ? null : LocalTime.parse(starts));
    }

    /** A meeting of AA in person unless it says otherwise. */
    private final class Draft {

        private final String name;
        private final DayOfWeek day;
        private final LocalTime starts;
        private String fellowship = "aa";
        private String place;
        private String address;
        private String postcode;
        private Point point;
        private Held held = Held.IN_PERSON;
        private Openness openness = Openness.NOT_SAID;
        private Set<Feature> features = Set.of();
        private String language;

        Draft(String name, DayOfWeek day, LocalTime starts) {
            this.name = name;
            this.day = day;
            this.starts = starts;
        }

        Draft fellowship(String code) {
            fellowship = code;
            return this;
        }

        Draft place(String called) {
            place = called;
            return this;
        }

        Draft address(String written) {
            address = written;
            return this;
        }

        Draft postcode(String written) {
            postcode = written;
            return this;
        }

        Draft at(double latitude, double longitude) {
            point = new Point(latitude, longitude);
            return this;
        }

        Draft held(Held way) {
            held = way;
            return this;
        }

        Draft openness(Openness which) {
            openness = which;
            return this;
        }

        Draft features(Feature... said) {
            features = Set.of(said);
            return this;
        }

        Draft language(String tag) {
            language = tag;
            return this;
        }

        Meeting meeting() {
            return new Meeting(new MeetingDetails(fellowships.called(fellowship).orElseThrow().id(), name, day, starts, 60, place,
                    address, postcode, null, point, false, held, null, null, openness, features, language, null, null), DAY);
        }
    }
}
