package org.mafs.checkin.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.vaadin.flow.component.button.Button;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mafs.OwnCohorts.OwnCohort;
import org.mafs.ViewTest;
import org.mafs.access.Role;
import org.mafs.base.EnrolmentId;
import org.mafs.checkin.OwnFollowUp;
import org.mafs.message.OwnPost;
import org.springframework.beans.factory.annotation.Autowired;

class FollowUpMailTest extends ViewTest {

    @Autowired
    private OwnFollowUp due;
    @Autowired
    private OwnPost post;

    private GreenMail mail;
    private EnrolmentId ash;

    @BeforeEach
    void ashIsDue() {
        mail = post.open();
        OwnCohort cohort = due.led(1, 41, "look-back");
        ash = cohort.person();
        signIn(Role.FACILITATOR);
    }

    @AfterEach
    void noMailServer() {
        post.forget();
        mail.stop();
    }

    @Test
    void theQuestionsAreSentFromThePersonsPage() {
        open("enrolments/" + ash.value());
        press("Send the questions by e-mail to Tester 1");
        assertThat(line()).contains("on its way");
        mail.stop();
        post.round();
        open("enrolments/" + ash.value());
        assertThat(line()).contains("not gone yet", "The server could not be reached");
    }

    @Test
    void theListSaysHowItStandsAndSendsAgain() {
        open("enrolments/" + ash.value());
        press("Send the questions by e-mail to Tester 1");
        post.round();
        open("follow-ups");
        assertThat(_find(FollowUpMailLine.class)).filteredOn(FollowUpMailTest::sent).singleElement()
                .satisfies(line -> assertThat(line.getElement().getTextRecursively())
                        .contains("not opened", "0 of 1 in", "Send a new link"));
        _click(_get(_find(FollowUpMailLine.class).stream().filter(FollowUpMailTest::sent).findFirst().orElseThrow(),
                Button.class));
        assertThat(_find(FollowUpMailLine.class)).anyMatch(line -> line.getElement().getTextRecursively()
                .contains("on its way"));
    }

    private static boolean sent(FollowUpMailLine line) {
        return line.getElement().getTextRecursively().contains("Questions sent");
    }

    private static String line() {
        return _get(FollowUpMailLine.class).getElement().getTextRecursively();
    }

    private static void press(String label) {
        _click(_get(Button.class, spec -> spec.withPredicate(button -> button.getAriaLabel()
                .filter(label::equals).isPresent())));
    }
}
