package org.mafs.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mafs.OwnCohorts;
import org.mafs.OwnCohorts.OwnCohort;
import org.mafs.access.FormWay;
import org.mafs.access.Passes;
import org.mafs.access.Role;
import org.mafs.base.Calendar;
import org.mafs.base.SessionId;
import org.mafs.checkin.WeeklyCheckIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A person's own phone from the link to the record, through the whole app, while the network comes and goes. */
class FormPageTest extends BrowserTest {

    private static final String AT_HAND =
            "async () => navigator.serviceWorker.controller !== null && await caches.match('/f') !== undefined";

    @Autowired
    private OwnCohorts cohorts;
    @Autowired
    private Passes passes;
    @Autowired
    private WeeklyCheckIn checkIns;
    @Autowired
    private Calendar calendar;
    @Autowired
    private JdbcClient database;

    private OwnCohort cohort;
    private SessionId session;
    private Visit visit;

    @BeforeEach
    void tonight() {
        cohort = cohorts.led(1);
        session = cohort.session();
        database.sql("UPDATE cohort_session SET held_on = ? WHERE id = ?").params(calendar.today(), session.value())
                .update();
        signIn(Role.FACILITATOR);
        visit = visit(Screen.PHONE);
    }

    @Test
    void aCheckInIsFilledInAndHandedInWhileTheNetworkComesAndGoes() {
        visit.open("f#" + link());
        visit.button("Start").tap();
        option(4).tap();
        eventually(AT_HAND);
        visit.context().setOffline(true);
        page().locator(".step-next").tap();
        page().locator("mafs-form textarea").fill("A long week, and a café");
        while (page().locator(".step-next").isVisible()) {
            page().locator(".step-next").tap();
        }
        assertThat(page().locator(".saved-line")).containsText("waiting for network");
        page().waitForTimeout(600);
        page().locator(".step-hand-in").tap();
        assertThat(page().locator("h1:visible")).containsText("Thank you");
        assertThat(page().getByText("You can close this page now.")).isVisible();
        assertThat(handedIn()).isEmpty();
        visit.context().setOffline(false);
        page().waitForCondition(() -> handedIn().isPresent());
        assertThat(handedIn()).contains("A long week, and a café");
        assertThat(page().getByText("Everything is saved.").locator("visible=true")).isVisible();
        page().reload();
        assertThat(visit.heading("Everything is handed in")).isVisible();
        assertThat(visit.complaints()).allMatch(complaint -> complaint.contains("Failed to load resource"));
    }

    @Test
    void aReloadWithoutNetworkGoesOnWhereItWasWhenTheNetworkIsBack() {
        visit.open("f#" + link());
        visit.button("Start").tap();
        eventually(AT_HAND);
        visit.context().setOffline(true);
        option(2).tap();
        assertThat(page().locator(".saved-line")).containsText("waiting for network");
        page().reload();
        assertThat(visit.heading("No network")).isVisible();
        assertThat(page().getByText("It carries on by itself")).isVisible();
        visit.context().setOffline(false);
        visit.button("Start").tap();
        assertThat(page().locator(".saved-line")).containsText("1 answer recovered");
        while (page().locator(".step-next").isVisible()) {
            page().locator(".step-next").tap();
        }
        page().waitForTimeout(600);
        page().locator(".step-hand-in").tap();
        page().waitForCondition(() -> database.sql("SELECT COUNT(*) FROM check_in WHERE enrolment_id = ? AND mood = 2")
                .param(cohort.person().value()).query(Integer.class).single() == 1);
    }

    private String link() {
        return passes.link(passes.issue(FormWay.OWN_PHONE, cohort.person(), Optional.of(session), calendar.today(),
                List.of("check-in")));
    }

    private Optional<String> handedIn() {
        signIn(Role.FACILITATOR);
        return checkIns.handedIn(cohort.person(), session).map(record -> record.answers().week());
    }

    private Locator option(int number) {
        return page().locator("mafs-form .scale-option").filter(new Locator.FilterOptions()
                .setHas(page().locator("input[value='" + number + "']")));
    }

    private void eventually(String question) {
        page().waitForCondition(() -> Boolean.TRUE.equals(page().evaluate(question)));
    }

    private Page page() {
        return visit.page();
    }
}
