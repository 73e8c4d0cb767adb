package org.mafs.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mafs.access.Role;
import org.mafs.base.EnrolmentId;
import org.mafs.checkin.FollowUpLinks;
import org.mafs.checkin.FollowUpMail;
import org.mafs.checkin.OwnFollowUp;
import org.mafs.message.OwnPost;
import org.springframework.beans.factory.annotation.Autowired;

/** A follow-up at home, from the e-mail to the thanks, on a phone. */
class FollowUpByLinkTest extends BrowserTest {

    private static final Pattern LINK = Pattern.compile("/(f#[A-Za-z0-9_-]{43})");

    @Autowired
    private OwnFollowUp due;
    @Autowired
    private OwnPost post;
    @Autowired
    private FollowUpLinks links;

    private GreenMail mail;
    private EnrolmentId ash;

    @BeforeEach
    void ashIsDue() {
        mail = post.open();
        ash = due.led(1, 30, "mutual-aid").person();
        signIn(Role.FACILITATOR);
    }

    @AfterEach
    void noMailServer() {
        due.putAway();
        post.forget();
        mail.stop();
    }

    @Test
    void helpLinesComeFirstAndThanksLast() throws Exception {
        links.send(ash);
        post.round();
        Matcher link = LINK.matcher(mail.getReceivedMessages()[0].getContent().toString());
        assertThat(link.find()).as("a link").isTrue();
        Visit visit = visit(Screen.PHONE);
        Page page = visit.page();
        visit.open(link.group(1));
        assertThat(visit.heading("Before you begin")).isVisible();
        assertThat(page.getByText("Nobody reads this while you write.").locator("visible=true")).isVisible();
        Locator call = page.locator("[data-screen=link] .help-lines a[href^='tel:']").first();
        assertThat(call).isVisible();
        assertThat(call.boundingBox().y).isLessThan(visit.button("Begin").boundingBox().y);
        assertThat(page.url()).as("no secret stays in the address").doesNotContain("#");
        visit.button("Begin").tap();
        page.locator("mafs-form .scale-option").filter(new Locator.FilterOptions()
                .setHas(page.locator("input[value='4']"))).tap();
        while (page.locator(".step-next").isVisible()) {
            page.locator(".step-next").tap();
        }
        page.waitForTimeout(600);
        page.locator(".step-hand-in").tap();
        assertThat(page.locator("h1:visible")).containsText("Thank you");
        assertThat(page.getByText("You can close this page now.").locator("visible=true")).isVisible();
        assertThat(page.getByText("give this back").locator("visible=true")).hasCount(0);
        assertThat(page.locator("[data-screen=thanks] .help-lines")).isVisible();
        page.waitForCondition(this::isUsed);
        page.reload();
        assertThat(visit.heading("This form is no longer open")).isVisible();
        assertThat(page.locator("[data-screen=closed] .help-lines")).isVisible();
        assertThat(visit.complaints()).allMatch(complaint -> complaint.contains("Failed to load resource"));
    }

    private boolean isUsed() {
        signIn(Role.FACILITATOR);
        return links.of(List.of(ash)).get(ash).stand() == FollowUpMail.Stand.USED;
    }
}
