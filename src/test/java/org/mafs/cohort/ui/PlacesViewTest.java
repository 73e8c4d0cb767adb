package org.mafs.cohort.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mafs.Statements;
import org.mafs.ViewTest;
import org.mafs.access.Role;
import org.mafs.base.Conflict;
import org.mafs.base.Refused;
import org.mafs.base.SiteId;
import org.mafs.base.VenueId;
import org.mafs.base.ui.ConflictDialog;
import org.mafs.base.ui.ErrorNote;
import org.mafs.cohort.NewSite;
import org.mafs.cohort.NewVenue;
import org.mafs.cohort.Places;
import org.mafs.cohort.SiteKind;
import org.mafs.cohort.SiteRecord;
import org.mafs.cohort.VenueRecord;
import org.springframework.beans.factory.annotation.Autowired;

class PlacesViewTest extends ViewTest {

    @Autowired
    private Places places;
    @Autowired
    private Statements statements;

    private String name;

    @BeforeEach
    void aNameOfItsOwn() {
        name = "HMP Own " + UUID.randomUUID();
        signIn(Role.COORDINATOR);
    }

    @Test
    void aPrisonAndItsRoomAreAddedOnThePage() {
        open("settings/places");
        _click(_get(Button.class, spec -> spec.withText("Add a site")));
        _click(_get(Button.class, spec -> spec.withText("Save the site")));
        assertThat(_get(ErrorNote.class).getElement().getTextRecursively()).isEqualTo("Say which site it belongs to.");
        _setValue(_get(TextField.class, spec -> spec.withLabel("Name of the site")), name);
        _setValue(_get(RadioButtonGroup.class), SiteKind.PRISON);
        _click(_get(Button.class, spec -> spec.withText("Save the site")));
        _click(labelled("Add a room at " + name));
        _setValue(_get(TextField.class, spec -> spec.withLabel("Name of the room")), "Education 2");
        _setValue(_get(TextArea.class, spec -> spec.withLabel("Address")), "1 Gate Road");
        _setValue(_get(TextArea.class, spec -> spec.withLabel("Getting in and around")), "Gate closes at 13:15");
        _click(_get(Button.class, spec -> spec.withText("Save the room")));
        assertThat(_get(PlacesView.class).getElement().getTextRecursively())
                .contains(name, "Prison", "Education 2", "1 Gate Road", "Gate closes at 13:15");
    }

    @Test
    void aRoomNoLongerUsedIsNotOfferedButStaysWithItsGroups() {
        VenueId room = room();
        open("settings/places");
        _click(labelled("Stop using Hall, " + name));
        _assertOne(Button.class, spec -> spec.withPredicate(button -> label(button, "Use Hall, " + name + " again")));
        assertThat(places.venues()).extracting(VenueRecord::id).doesNotContain(room);
        assertThat(places.allVenues()).extracting(VenueRecord::id).contains(room);
        assertThat(places.venue(room).retired()).isTrue();
        _click(labelled("Use Hall, " + name + " again"));
        assertThat(places.venues()).extracting(VenueRecord::id).contains(room);
    }

    @Test
    void theSecondToChangeARoomSeesBothAndMayKeepTheirs() {
        VenueId room = room();
        open("settings/places");
        _click(labelled("Change Hall, " + name));
        VenueRecord seen = places.venue(room);
        places.changeVenue(room, seen.version(), new NewVenue(seen.site(), "Great hall", "", ""));
        _setValue(_get(TextField.class, spec -> spec.withLabel("Name of the room")), "Small hall");
        _click(_get(Button.class, spec -> spec.withText("Save the room")));
        assertThat(_get(ConflictDialog.class).getElement().getTextRecursively()).contains("Great hall", "Small hall");
        assertThat(places.venue(room).name()).isEqualTo("Great hall");
    }

    @Test
    void twoSitesOrRoomsOfOneNameAreRefused() {
        VenueId room = room();
        SiteRecord site = site();
        assertThatThrownBy(() -> places.addSite(new NewSite(name.toUpperCase(), SiteKind.PRISON)))
                .isInstanceOf(Refused.class).hasMessageStartingWith("There is a site called");
        places.addVenue(new NewVenue(site.id(), "Other", null, null));
        assertThatThrownBy(() -> places.changeVenue(room, places.venue(room).version(),
                new NewVenue(site.id(), "other ", null, null))).isInstanceOf(Refused.class)
                .hasMessage("This site has a room called other already.");
        assertThatThrownBy(() -> places.changeSite(site.id(), site.version(), new NewSite("n".repeat(200), SiteKind.PRISON)))
                .isInstanceOf(Refused.class).hasMessage("Please use at most 120 letters for the place.");
        String script = "O’Neill’s 🌱 مركز " + UUID.randomUUID();
        places.changeSite(site.id(), site.version(), new NewSite(script, SiteKind.COMMUNITY));
        assertThat(places.sites()).extracting(SiteRecord::name).contains(script);
        assertThatThrownBy(() -> places.changeSite(site.id(), site.version(), new NewSite(name, SiteKind.PRISON)))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void whoKeepsAccountsMayLookAndChangesNothingAndAFacilitatorDoesNotGetIn() {
        room();
        signIn(Role.ADMIN);
        open("settings/places");
        assertThat(_get(PlacesView.class).getElement().getTextRecursively()).contains(name);
        _assertNone(Button.class, spec -> spec.withText("Add a site"));
        _assertNone(Button.class, spec -> spec.withText("Stop using"));
        signIn(Role.FACILITATOR);
        open("settings/places");
        assertThat(_get(H1.class).getText()).isEqualTo("Nothing to see here");
    }

    @Test
    void asManyStatementsForManyRoomsAsForFew() {
        open("settings/places");
        room();
        int few = statements.during(() -> open("settings/places"));
        SiteId site = site().id();
        for (int number = 0; number < 20; number++) {
            places.addVenue(new NewVenue(site, "Room " + number, null, null));
        }
        assertThat(statements.during(() -> open("settings/places"))).isEqualTo(few);
    }

    private VenueId room() {
        return places.addVenue(new NewVenue(places.addSite(new NewSite(name, SiteKind.PRISON)), "Hall", null, null));
    }

    private SiteRecord site() {
        return places.sites().stream().filter(site -> site.name().equals(name)).findFirst().orElseThrow();
    }

    private static Button labelled(String words) {
        return _get(Button.class, spec -> spec.withPredicate(button -> label(button, words)));
    }

    private static boolean label(Button button, String words) {
        return button.getAriaLabel().filter(words::equals).isPresent();
    }
}
