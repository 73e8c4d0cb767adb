package org.mafs.mutualaid;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mafs.base.VenueId;
import org.mafs.mutualaid.MeetingSearch.Listed;
import org.mafs.mutualaid.MeetingSearch.Order;
import org.mafs.mutualaid.MeetingSearch.When;

class MeetingSearchTest {

    private static final MeetingSearch EVERYTHING = new MeetingSearch("copper lane", Set.of(DayOfWeek.MONDAY,
            DayOfWeek.SUNDAY), LocalTime.of(18, 30), When.TONIGHT, Set.of("aa", "smart"), true, Openness.OPEN,
            Held.IN_PERSON, Set.of(Feature.CHILDREN_WELCOME, Feature.WHEELCHAIR), "pl", "LE1 9YX", null, 5,
            Listed.ALL, Order.DISTANCE);

    @Test
    void whatIsWrittenIntoAnAddressComesBack() {
        assertThat(MeetingSearch.read(EVERYTHING.written())).isEqualTo(EVERYTHING);
        MeetingSearch fromARoom = EVERYTHING.nearVenue(new VenueId(12), Order.TIME);
        assertThat(MeetingSearch.read(fromARoom.written())).isEqualTo(fromARoom);
        assertThat(EVERYTHING.written()).containsEntry("day", List.of("mon", "sun")).containsEntry("near", List.of("LE1 9YX"))
                .containsEntry("with", List.of("wheelchair", "children-welcome")).containsEntry("when", List.of("tonight"));
    }

    @Test
    void whatNarrowsNothingIsNotInTheAddress() {
        assertThat(MeetingSearch.ALL.written()).isEmpty();
        assertThat(MeetingSearch.read(Map.of())).isEqualTo(MeetingSearch.ALL);
    }

    @Test
    void whatAnAddressSaysWronglyIsLeftOut() {
        assertThat(MeetingSearch.read(Map.of("day", List.of("someday", "MON"), "from", List.of("25:99"),
                "when", List.of("never"), "miles", List.of("-3"), "venue", List.of("99999999999999999999"),
                "order", List.of("' OR 1=1"), "listed", List.of(""), "with", List.of("wings"), "near", List.of(" "),
                "language", List.of("x".repeat(40))))).isEqualTo(MeetingSearch.ALL);
        assertThat(MeetingSearch.read(Map.of("miles", List.of("101"))).miles()).isNull();
        assertThat(MeetingSearch.read(Map.of("words", List.of("w".repeat(5000)))).words())
                .hasSize(MeetingSearch.LONGEST_WORDS);
    }
}
