package org.mafs.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mafs.OwnCohorts;
import org.mafs.OwnCohorts.OwnCohort;
import org.mafs.access.Role;
import org.mafs.base.SessionId;
import org.mafs.checkin.CheckInAnswers;
import org.mafs.checkin.KeyingIn;
import org.mafs.checkin.PaperPerson;
import org.mafs.checkin.WeeklyCheckIn;
import org.mafs.measure.Substance;
import org.springframework.beans.factory.annotation.Autowired;

/** Three sheets, keyed in one after the other by keyboard alone, without waiting for the page. */
class PaperSheetsTest extends BrowserTest {

    private static final int MS_A_KEY = 150;
    private static final int MOST_SECONDS = 30;

    /**
     * What stands on a sheet, in the order of its fields: register, week, sentence, each substance and its days, meetings,
     * hope. An empty name goes past the blank lines.
     */
    private static final List<List<String>> SHEETS = List.of(
            List.of("h", "4", "Slept well twice", "alcohol", "25", "", "1", "A walk"),
            List.of("h", "2", "Long days", "alc", "13457", "can", "1234567", "", "0", "Some rest"),
            List.of("l", "-", "", "", "", "See my sister"));

    @Autowired
    private OwnCohorts own;
    @Autowired
    private KeyingIn keyingIn;
    @Autowired
    private WeeklyCheckIn checkIns;

    @Test
    void aSheetIsInUnderThirtySecondsAtAHundredAndFiftyMillisecondsAKey() {
        OwnCohort cohort = own.led(3);
        SessionId session = cohort.session();
        List<PaperPerson> people = as(Role.FACILITATOR, () -> keyingIn.people(session));
        Visit visit = visit(Screen.DESK).signIn("facilitator");
        visit.open("sessions/" + session.value() + "/paper");
        assertThat(visit.page().getByLabel("Code on the sheet")).isFocused();

        for (int sheet = 0; sheet < SHEETS.size(); sheet++) {
            long from = System.nanoTime();
            int keys = keyIn(visit, people.get(sheet).code().value().toLowerCase(), SHEETS.get(sheet));
            Locator saved = visit.page().locator(".undo-bar")
                    .filter(new Locator.FilterOptions().setHasText("Saved for " + people.get(sheet).name()));
            assertThat(saved).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(20_000));
            double seconds = (System.nanoTime() - from) / 1e9;
            System.out.printf("Paper sheet %d: %d keys, %.1f s at %d ms a key, %.1f s until it was in%n", sheet + 1,
                    keys, keys * MS_A_KEY / 1000.0, MS_A_KEY, seconds);
            assertThat(keys * MS_A_KEY / 1000.0).isLessThan(MOST_SECONDS);
            assertThat(visit.page().getByLabel("Code on the sheet")).isFocused();
        }

        List<CheckInAnswers> told = as(Role.FACILITATOR, () -> people.stream().map(person -> checkIns
                .handedIn(person.person().enrolment().id(), session).orElseThrow().answers()).toList());
        assertThat(told).extracting(CheckInAnswers::mood).containsExactly(4, 2, null);
        assertThat(told.get(1).use().days()).isEqualTo(Map.of(Substance.ALCOHOL, 5, Substance.CANNABIS, 7));
        assertThat(told.get(1).use().told().get(Substance.ALCOHOL).marks()).isEqualTo("1011101");
        assertThat(told.get(1).meetings()).hasValue(0);
        assertThat(told.get(2).meetings()).isEmpty();
        assertThat(told).extracting(CheckInAnswers::hope).containsExactly("A walk", "Some rest", "See my sister");
        assertThat(visit.page().locator(".page")).containsText("3 of 3 check-ins are in.");
        assertThat(visit.complaints()).isEmpty();
    }

    /** The look back and CORE-10 are not in the pile: their fields are passed over, empty. */
    private static int keyIn(Visit visit, String code, List<String> answers) {
        Keyboard keyboard = visit.page().keyboard();
        Keyboard.TypeOptions pace = new Keyboard.TypeOptions().setDelay(MS_A_KEY);
        keyboard.type(code, pace);
        int keys = code.length();
        for (String answer : answers) {
            keyboard.type(answer, pace);
            keyboard.press("Enter", new Keyboard.PressOptions().setDelay(MS_A_KEY));
            keys += answer.length() + 1;
        }
        while (!Boolean.TRUE.equals(visit.page().evaluate(
                "() => document.activeElement.closest('.keyed-code') !== null"))) {
            keyboard.press("Enter", new Keyboard.PressOptions().setDelay(MS_A_KEY));
            keys++;
        }
        return keys;
    }
}
