package org.mafs.mutualaid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mafs.IntegrationTest;
import org.mafs.access.Role;
import org.mafs.base.VenueId;
import org.mafs.cohort.NewSite;
import org.mafs.cohort.NewVenue;
import org.mafs.cohort.Places;
import org.mafs.cohort.SiteKind;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** In HS, the Western Isles, where nothing of the demo lies. */
class WhereaboutsTest extends IntegrationTest {

    private static final LocalDate DAY = LocalDate.of(2025, 7, 1);

    @Autowired
    private Whereabouts whereabouts;
    @Autowired
    private MeetingRows meetings;
    @Autowired
    private Fellowships fellowships;
    @Autowired
    private Places places;
    @Autowired
    private JdbcClient database;

    private final List<Meeting> made = new ArrayList<>();

    @BeforeEach
    void somebodyLooks() {
        signIn(Role.FACILITATOR);
    }

    @AfterEach
    void nothingIsLeft() {
        meetings.deleteAllById(made.stream().map(Meeting::id).toList());
        database.sql("DELETE FROM postcode_place WHERE code LIKE 'HS%'").update();
    }

    @Test
    void thePostcodeOfTheOrganisationsOwnListComesFirst() {
        meeting("HS1 2AA", 58.0, -6.0, false);
        listed("HS1 2AA", 58.2, -6.2);
        assertThat(whereabouts.postcode("hs12aa")).contains(new Located(new Point(58.2, -6.2), Precision.POSTCODE, "HS1 2AA"));
    }

    @Test
    void otherwiseTheMiddleOfTheMeetingsThere() {
        meeting("HS1 2AA", 58.0, -6.0, false);
        meeting("hs12aa", 58.2, -6.4, false);
        meeting("HS1 2AA", 57.0, -7.0, true);
        meeting("HS1 2AA", -58.0, 6.0, false);
        listed("HS1 2AB", 58.9, -6.9);
        Located found = whereabouts.postcode("HS1 2AA").orElseThrow();
        assertThat(found.precision()).isEqualTo(Precision.POSTCODE);
        assertThat(found.point().latitude()).isCloseTo(58.1, within(1e-9));
        assertThat(found.point().longitude()).isCloseTo(-6.2, within(1e-9));
    }

    @Test
    void otherwiseTheStreetsAroundThenTheFirstHalf() {
        meeting("HS1 2AB", 58.4, -6.4, false);
        listed("HS1 3AA", 58.8, -6.8);
        listed("HS11 2AA", 57.0, -7.5);
        assertThat(whereabouts.postcode("HS1 2ZZ")).contains(new Located(new Point(58.4, -6.4), Precision.AREA, "the HS1 2 area"));
        assertThat(whereabouts.postcode("HS1 3ZZ")).contains(new Located(new Point(58.8, -6.8), Precision.AREA, "the HS1 3 area"));
        assertThat(whereabouts.postcode("HS1 9ZZ")).contains(new Located(new Point(58.8, -6.8), Precision.AREA, "the HS1 area"));
        assertThat(whereabouts.postcode("HS1")).contains(new Located(new Point(58.8, -6.8), Precision.AREA, "the HS1 area"));
        listed("HS1", 58.5, -6.5);
        assertThat(whereabouts.postcode("HS1 9ZZ").orElseThrow().point()).isEqualTo(new Point(58.5, -6.5));
    }

    @Test
    void aMeetingThatClosedOrIsOnlyOnlineSaysNothingOfAPlace() {
        Meeting closed = meeting("HS1 2AA", 58.0, -6.0, false);
        closed.close(DAY);
        meetings.saveAndFlush(closed);
        made.add(meetings.saveAndFlush(new Meeting(details("HS1 2AA", new Point(58, -6), false, Held.ONLINE), DAY)));
        assertThat(whereabouts.postcode("HS1 2AA")).isEmpty();
    }

    @Test
    void whatNobodyKnowsAndWhatIsNoPostcodeIsEmpty() {
        assertThat(whereabouts.postcode("HS9 9ZZ")).isEmpty();
        assertThat(whereabouts.postcode("% OR 1=1")).isEmpty();
    }

    @Test
    void aRoomLiesWhereItsAddressSays() {
        listed("HS2 0AA", 58.3, -6.3);
        VenueId room = room("Old school, Back, Isle of Lewis, hs2 0aa");
        VenueId nowhere = room("Old school, Back");
        signIn(Role.FACILITATOR);
        assertThat(whereabouts.venue(room)).contains(new Located(new Point(58.3, -6.3), Precision.POSTCODE, "HS2 0AA"));
        assertThat(whereabouts.venue(nowhere)).isEmpty();
        assertThat(whereabouts.venue(new VenueId(-1))).isEmpty();
        assertThat(as(Role.ADMIN, () -> whereabouts.venue(room))).isPresent();
    }

    @Test
    void aMeetingLiesAtItsDoorOrAtItsPostcode() {
        listed("HS2 0AA", 58.3, -6.3);
        assertThat(whereabouts.meeting(details("HS2 0AA", new Point(58, -6), false, Held.BOTH)).orElseThrow().precision())
                .isEqualTo(Precision.DOOR);
        assertThat(whereabouts.meeting(details("HS2 0AA", new Point(58, -6), true, Held.BOTH)).orElseThrow().precision())
                .isEqualTo(Precision.AREA);
        assertThat(whereabouts.meeting(details("HS2 0AA", null, false, Held.IN_PERSON)).orElseThrow())
                .isEqualTo(new Located(new Point(58.3, -6.3), Precision.POSTCODE, "HS2 0AA"));
        assertThat(whereabouts.meeting(details("HS2 0AA", new Point(58, -6), false, Held.ONLINE))).isEmpty();
    }

    private Meeting meeting(String postcode, double latitude, double longitude, boolean approximate) {
        Meeting meeting = meetings.saveAndFlush(new Meeting(
                details(postcode, new Point(latitude, longitude), approximate, Held.IN_PERSON), DAY));
        made.add(meeting);
        return meeting;
    }

    private MeetingDetails details(String postcode, Point where, boolean approximate, Held held) {
        return new MeetingDetails(fellowships.called("aa").orElseThrow().id(), "Own " + UUID.randomUUID(),
                DayOfWeek.MONDAY, LocalTime.of(19, 0), 60, null, null, postcode, null, where, approximate, held, null, null,
                Openness.OPEN, Set.of(), null, null, null);
    }

    private void listed(String code, double latitude, double longitude) {
        database.sql("INSERT INTO postcode_place (code, latitude, longitude) VALUES (?, ?, ?)")
                .params(code, latitude, longitude).update();
    }

    private VenueId room(String address) {
        return as(Role.COORDINATOR, () -> {
            var site = places.addSite(new NewSite("Own " + UUID.randomUUID(), SiteKind.COMMUNITY));
            return places.addVenue(new NewVenue(site, "Hall", address, null));
        });
    }
}
