package org.mafs.mutualaid.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mafs.mutualaid.FellowshipId;
import org.mafs.mutualaid.Held;
import org.mafs.mutualaid.MeetingDetails;
import org.mafs.mutualaid.Openness;
import org.mafs.mutualaid.Point;

class WayThereTest {

    @Test
    void aKnownDoorIsShownByItsPoint() {
        assertThat(WayThere.to(at(new Point(52.63, -1.13), false, Held.BOTH)))
                .containsEntry("meetings.link.map", "https://www.openstreetmap.org/?mlat=52.63&mlon=-1.13#map=17/52.63/-1.13")
                .containsEntry("meetings.link.google", "https://www.google.com/maps/search/?api=1&query=52.63%2C-1.13")
                .containsEntry("meetings.link.apple", "https://maps.apple.com/?q=52.63%2C-1.13");
    }

    @Test
    void aRoughPlaceIsSearchedByItsAddressAndWhatStandsThereStaysWords() {
        assertThat(WayThere.to(at(new Point(52.63, -1.13), true, Held.IN_PERSON))).containsEntry("meetings.link.map",
                "https://www.openstreetmap.org/search?query=1+Lane+%22%3E%3Cscript%3E%26q%3D%2C+LE1+9YX");
    }

    @Test
    void whatIsOnlyOnlineHasNoWayThere() {
        assertThat(WayThere.to(at(new Point(52.63, -1.13), false, Held.ONLINE))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", " JavaScript:alert(1)", "data:text/html,<script>", "ftp://example.org",
            "//example.org", "example.org", "https:", "http://", "https://exa mple.org", "mailto:jo@example.org"})
    void onlyAPageOnTheWebBecomesALink(String said) {
        assertThat(WebAddress.of(said)).isEmpty();
    }

    @Test
    void aPageOnTheWebIsALink() {
        assertThat(WebAddress.of(" https://meet.example.org/j/1?pwd=a ")).contains("https://meet.example.org/j/1?pwd=a");
        assertThat(WebAddress.of("HTTP://example.org")).contains("HTTP://example.org");
        assertThat(WebAddress.of(null)).isEmpty();
    }

    private static MeetingDetails at(Point point, boolean approximate, Held held) {
        return new MeetingDetails(new FellowshipId(1), "A meeting", null, null, null, "A hall", "1 Lane \"><script>&q=",
                "LE1 9YX", null, point, approximate, held, null, null, Openness.NOT_SAID, Set.of(), null, null, null);
    }
}
