package org.mafs.checkin.ui;

import static com.github.mvysny.kaributesting.v10.DownloadKt._download;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.NavigatorKt.getCurrentPath;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mafs.access.Role;
import org.mafs.base.ui.Task;
import org.mafs.cohort.ui.CohortNavigation;

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
        assertThat(words(TodayView.class)).contains("Lantern Street group", "Harbour", "Put all sessions in my calendar");
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
        assertThat(words(_find(Section.class).getLast())).contains("Harbour");
    }

    @Test
    void ownSessionsGoIntoAnOwnCalendar() {
        join("Ash");
        open("today");
        Anchor calendar = _get(Anchor.class, spec -> spec.withPredicate(
                link -> words(link).contains("Put my sessions in my calendar")));
        String written = new String(_download(calendar), StandardCharsets.UTF_8);
        assertThat(written).contains("BEGIN:VCALENDAR", "Harbour").doesNotContain("Lantern Street", "Ash", "Toni");
        assertThat(written.split("BEGIN:VEVENT")).hasSize(7);
    }

    @Test
    void aResearcherHasNoToday() {
        signIn(Role.RESEARCHER);
        open("today");
        _assertNone(TodayView.class);
    }

    @Test
    void aCoordinatorsFurtherSessionsAreLinesAndNotHeroes() {
        signIn(Role.COORDINATOR);
        open("today");
        assertThat(_find(Section.class).stream().filter(part -> part.hasClassName("hero-card"))).hasSize(1);
        assertThat(words(TodayView.class)).contains("Also tonight");
    }

    @Test
    void nothingWaitingIsSaidCalmly() {
        assertThat(words(new Waiting(List.of(new Kind(2, 0))))).contains("Nothing is waiting.");
    }

    @Test
    void eachKindIsACardWithFiveLinesAndTheRestOnDemand() {
        Waiting waiting = new Waiting(List.of(new Kind(2, 7), new Kind(1, 1), new Kind(3, 0)));
        UI.getCurrent().add(waiting);
        assertThat(_find(waiting, H3.class)).extracting(TodayViewTest::words).containsExactly("Kind 1", "Kind 2");
        assertThat(_find(waiting, ListItem.class)).hasSize(6);
        press(waiting, "Show all 7");
        assertThat(_find(waiting, ListItem.class)).hasSize(8);
        assertThat(words(waiting)).contains("Ash 7", "Something 7", "since").doesNotContain("Show all");
    }

    @Test
    void aLineOpensItsFix() {
        Waiting waiting = new Waiting(List.of(new Kind(1, 1)));
        UI.getCurrent().add(waiting);
        press(waiting, "Do it");
        assertThat(getCurrentPath()).isEqualTo("cohorts");
    }

    @Test
    void theDemosCoordinatorHasATalkToReadAndClose() {
        signIn(Role.COORDINATOR);
        open("today");
        assertThat(words(_get(Waiting.class))).contains("Talk with somebody", "Lantern Street group");
    }

    private record Kind(int order, int waiting) implements Task {

        @Override
        public String glyph() {
            return "clock";
        }

        @Override
        public String heading() {
            return "Kind " + order;
        }

        @Override
        public List<Line> lines() {
            return IntStream.rangeClosed(1, waiting).mapToObj(number -> new Line(Optional.of("Ash " + number),
                    "Something " + number, Optional.of(LocalDate.of(2026, 11, 12)), CohortNavigation.cohorts(), "Do it"))
                    .toList();
        }
    }
}
