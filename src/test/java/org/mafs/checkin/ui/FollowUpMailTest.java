package org.mafs.checkin.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.vaadin.flow.component.button.Button;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mafs.OwnCohorts.OwnCohort;
import org.mafs.ViewTest;
import org.mafs.access.Role;
import org.mafs.base.EnrolmentId;
import org.mafs.checkin.OwnFollowUp;
import org.mafs.cohort.FollowUpLine;
import org.mafs.cohort.FollowUps;
import org.mafs.message.OwnPost;
import org.springframework.beans.factory.annotation.Autowired;

class FollowUpMailTest extends ViewTest {

    @Autowired
    private OwnFollowUp due;
    @Autowired
    private OwnPost post;
    @Autowired
    private FollowUps followUps;
    @Autowired
    private FollowUpMailLinks list;

    private GreenMail mail;
    private OwnCohort cohort;
    private EnrolmentId ash;

    @BeforeEach
    void ashIsDue() {
        mail = post.open();
        cohort = due.led(1, 41, "look-back");
        ash = cohort.person();
        signIn(Role.FACILITATOR);
    }

    @AfterEach
    void noMailServer() {
        due.putAway();
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
    void theListSaysHowItStandsAndOffersANewLink() {
        assertThat(inTheList()).isEqualTo("Send the questions by e-mail");
        open("enrolments/" + ash.value());
        press("Send the questions by e-mail to Tester 1");
        post.round();
        assertThat(inTheList()).contains("not opened", "0 of 1 in", "Send a new link");
        open("enrolments/" + ash.value());
        press("Send a new link to Tester 1");
        assertThat(inTheList()).contains("on its way");
        post.round();
        assertThat(mail.getReceivedMessages()).hasSize(2);
    }

    private String inTheList() {
        List<FollowUpLine> lines = followUps.due(cohort.id());
        return list.linksTo(lines, () -> { }).apply(lines.getFirst()).getFirst().getElement().getTextRecursively();
    }

    private static String line() {
        return _get(FollowUpMailLine.class).getElement().getTextRecursively();
    }

    private static void press(String label) {
        _click(_get(Button.class, spec -> spec.withPredicate(button -> button.getAriaLabel()
                .filter(label::equals).isPresent())));
    }
}
