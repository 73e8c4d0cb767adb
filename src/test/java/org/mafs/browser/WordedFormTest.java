package org.mafs.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mafs.OwnCohorts;
import org.mafs.OwnCohorts.OwnCohort;
import org.mafs.access.FormWay;
import org.mafs.access.Passes;
import org.mafs.access.Role;
import org.mafs.base.Calendar;
import org.mafs.measure.MadeUpWording;
import org.mafs.measure.OfficialWordings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A published instrument in made-up official words, filled in by the person on a phone, in a real browser. */
class WordedFormTest extends BrowserTest {

    @Autowired
    private OwnCohorts cohorts;
    @Autowired
    private OfficialWordings wordings;
    @Autowired
    private Passes passes;
    @Autowired
    private Calendar calendar;
    @Autowired
    private JdbcClient database;

    @AfterEach
    void noWords() {
        MadeUpWording.takeAway(database);
    }

    @Test
    void thePersonFillsItInWholeOnOnePageInItsOwnWords() {
        OwnCohort cohort = cohorts.led(1);
        database.sql("UPDATE cohort_session SET held_on = ? WHERE id = ?")
                .params(calendar.today(), cohort.session().value()).update();
        signIn(Role.COORDINATOR);
        wordings.install("core-10", MadeUpWording.in("en"), 0);
        signIn(Role.FACILITATOR);
        String link = passes.link(passes.issue(FormWay.OWN_PHONE, cohort.person(), Optional.of(cohort.session()),
                calendar.today(), List.of("core-10")));

        Visit visit = visit(Screen.PHONE);
        visit.open("f#" + link);
        Page page = visit.page();
        visit.button("Start").click();
        Locator form = page.locator("mafs-form");
        assertThat(form.locator(".question")).hasCount(10);
        assertThat(form.locator(".form-care")).containsText("may talk with you before you go");
        assertThat(form.locator(".form-intro")).hasText(MadeUpWording.LEAD);
        assertThat(form.locator(".form-copyright")).hasText(MadeUpWording.COPYRIGHT);
        assertThat(form).not().containsText("paper form");
        assertThat(form).not().containsText("rather not say");
        double copyright = form.locator(".form-copyright").boundingBox().y;
        assertThat(copyright).isLessThan(form.locator(".question").first().boundingBox().y);
        assertThat((Boolean) page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
                .as("nothing stands over the edge").isTrue();
        for (Locator option : form.locator(".question").first().locator(".scale-option").all()) {
            assertThat(option.boundingBox().height).isGreaterThanOrEqualTo(44);
        }
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
                .setPath(Path.of("target", "official-wording-390.png")));

        for (Locator question : form.locator(".question").all()) {
            question.getByLabel("Never made").check(new Locator.CheckOptions().setForce(true));
        }
        form.locator(".question").first().getByLabel("Never made").press("ArrowDown");
        assertThat(form.locator(".question").first().getByLabel("Seldom made")).isChecked();
        visit.button("Hand in my CORE-10").click();
        assertThat(page.locator("h1:visible")).containsText("Thank you");
        page.waitForCondition(() -> database.sql("SELECT COUNT(*) FROM form_filled f JOIN instrument_wording w "
                + "ON w.uuid = f.wording WHERE f.enrolment_id = ? AND w.used_at IS NOT NULL AND f.layout = 'page'")
                .param(cohort.person().value()).query(Integer.class).single() == 1);
    }
}
