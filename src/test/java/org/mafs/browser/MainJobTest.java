package org.mafs.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The main job from start to finish. What it writes goes to tonight's session of Lantern Street. */
class MainJobTest extends BrowserTest {

    private static final String PERSON = "Jayesh Lakhani";
    private static final String WEEK = "Your week in a sentence";
    private static final String FELLOWSHIP = "SMART Recovery";
    private static final String HOPE = "What do you hope for next week?";
    private static final List<Integer> CORE_10 = List.of(2, 3, 3, 1, 0, 0, 2, 1, 2, 1);

    @Test
    void aFacilitatorRunsTheEveningOnATablet() {
        Visit visit = visit(Screen.TABLET).signIn("facilitator");
        Evening evening = new Evening(visit);
        assertThat(visit.heading("Today")).isVisible();
        evening.openRoomOf("Lantern Street");

        evening.everyoneElseIsHere();
        assertThat(tally(visit)).hasText("12 here0 sorry0 away0 not yet");
        evening.isSorry("Winston Lascelles", "His bus does not run tonight");
        assertThat(evening.card("Winston Lascelles")).containsText("His bus does not run tonight");
        evening.walksIn("Blessing");
        assertThat(evening.card("Blessing")).containsText("here");
        assertThat(tally(visit)).hasText("12 here1 sorry0 away0 not yet");

        takesTheCheckIn(evening);
        takesCore10(evening, visit);
        assertThat(evening.card(PERSON)).containsText("Check-in in");
        assertThat(evening.card(PERSON)).containsText("CORE-10 in");

        visit.signOut();
        assertThat(visit.complaints()).isEmpty();
    }

    /** Reloading stands for a dropped network, a flat battery, a child at the tablet. */
    private static void takesTheCheckIn(Evening evening) {
        evening.take("Check-in", PERSON);
        evening.answer(1, 4);
        evening.write(WEEK, "Went for a walk most mornings.");
        evening.tapDays(3, List.of(1, 4));
        evening.wentTo(FELLOWSHIP, 3);
        evening.write(HOPE, "To sleep better.");
        evening.reload();
        evening.sees(1, 4);
        evening.seesDays(3, List.of(1, 4));
        Page page = evening.visit().page();
        assertThat(textBox(page, WEEK)).hasValue("Went for a walk most mornings.");
        assertThat(evening.placeOf(FELLOWSHIP)).containsText("3 times");
        assertThat(textBox(page, HOPE)).hasValue("To sleep better.");
        evening.visit().button("Save check-in for Jayesh").tap();
        evening.isBackInTheRoom();
    }

    /** 17 points at the start, as in demo/lantern-street.txt; 11 tonight, as items 2 and 3 count backwards. */
    private static void takesCore10(Evening evening, Visit visit) {
        evening.take("CORE-10", PERSON);
        evening.answerAll(CORE_10);
        evening.reload();
        evening.seesAll(CORE_10);
        visit.button("Save CORE-10 for Jayesh").tap();
        assertThat(visit.page().locator(".finding")).containsText("Down 6 since the start (17 to 11)");
        visit.button("Back to the room").tap();
        evening.isBackInTheRoom();
    }

    @Test
    void aCoordinatorFindsThePublishedFiguresAndSendsThemOn() throws IOException {
        Visit visit = visit(Screen.TABLET).signIn("coordinator");
        visit.link("Outcomes").tap();
        assertThat(visit.heading("Outcomes")).isVisible();
        Locator page = visit.page().locator(".page");
        assertThat(page).containsText("the 19 people who agreed to research");
        assertThat(page).containsText("Distress fell by 32\u00a0%");
        assertThat(page).containsText("−32.0\u00a0%");
        assertThat(page).containsText("13 of the 18 people who used at the start");
        assertThat(page).containsText("16 of the 19 people asked at the end");

        visit.link("Reports").tap();
        assertThat(visit.heading("Reports")).isVisible();
        assertThat(page).containsText("13 of the 18 people who used at the start");
        Download download = visit.page().waitForDownload(() -> visit.link("Download the workbook").tap());
        assertThat(download.suggestedFilename()).matches("MAFS .*\\.xlsx");
        Headlines.of(download.path()).areThoseOfThePilot();
        assertThat(visit.page().getByText("The workbook is in your downloads.")).isVisible();
        assertThat(visit.complaints()).isEmpty();
    }

    private static Locator textBox(Page page, String question) {
        return page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(question));
    }

    private static Locator tally(Visit visit) {
        return visit.page().locator(".tally");
    }
}
