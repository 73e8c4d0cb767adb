package org.mafs.checkin.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.NavigatorKt.getCurrentPath;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Section;
import org.junit.jupiter.api.Test;
import org.mafs.access.Role;

class TodayViewTest extends EveningTest {

    private static final String OPEN = "Open the room";

    @Test
    void aFacilitatorOpensTonightsRoomWithOnePress() {
        join("Ash");
        open("today");
        assertThat(words(_find(Section.class).getFirst())).contains("Session 2 of 6", "Substances and culture",
                "Harbour", "18:30 to 21:00", "Quay House, room 4", "1 person on the list", "1 for the first time");
        press(OPEN);
        assertThat(getCurrentPath()).isEqualTo(Paths.session(tonight.id()));
    }

    @Test
    void theDemoOpensOnTheThirdSessionOfLanternStreet() {
        signIn(Role.FACILITATOR);
        open("today");
        assertThat(words(_find(Section.class).getFirst())).contains("Lantern Street group", "Session 3 of 6",
                "people on the list");
    }

    @Test
    void aCoordinatorSeesEveryonesSessions() {
        signIn(Role.COORDINATOR);
        open("today");
        assertThat(words(TodayView.class)).contains("Lantern Street group", "Harbour");
    }

    @Test
    void aClosedSessionIsLookedAtNotOpened() {
        cohorts.close(tonight.id());
        open("today");
        press("See the session");
        assertThat(getCurrentPath()).isEqualTo(Paths.session(tonight.id()));
    }

    @Test
    void whoLeadsNoCohortIsToldWhereToBegin() {
        signIn(newFacilitator());
        open("today");
        assertThat(words(TodayView.class)).contains("No sessions ahead.");
        press("See the cohorts");
        assertThat(getCurrentPath()).isEqualTo("cohorts");
    }

    @Test
    void withNothingTonightTheNextOnesAreShown() {
        facilitator = newFacilitator();
        newCohort(2);
        signIn(facilitator);
        open("today");
        _assertNone(Button.class, spec -> spec.withText(OPEN));
        assertThat(words(TodayView.class)).contains("No session today.", "Coming up", "session 1", "session 5")
                .doesNotContain("session 6");
        assertThat(_get(Section.class).getElement().getTextRecursively()).contains("Harbour");
    }

    @Test
    void aResearcherHasNoToday() {
        signIn(Role.RESEARCHER);
        open("today");
        _assertNone(TodayView.class);
    }
}
