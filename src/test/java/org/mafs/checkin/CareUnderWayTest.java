package org.mafs.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mafs.IntegrationTest;
import org.mafs.OwnCohorts;
import org.mafs.OwnCohorts.OwnCohort;
import org.mafs.access.FormWay;
import org.mafs.access.Participant;
import org.mafs.access.Passes;
import org.mafs.access.Role;
import org.mafs.base.Calendar;
import org.mafs.cohort.RoomNews;
import org.mafs.draft.Drafts;
import org.springframework.beans.factory.annotation.Autowired;

/** A tablet that comes back in the middle of a form, and the room that sees where its tablets are. */
class CareUnderWayTest extends IntegrationTest {

    @Autowired
    private CareUnderWay care;
    @Autowired
    private Drafts drafts;
    @Autowired
    private Passes passes;
    @Autowired
    private RoomNews news;
    @Autowired
    private OwnCohorts cohorts;
    @Autowired
    private Calendar calendar;

    private OwnCohort cohort;

    @BeforeEach
    void signedIn() {
        cohort = cohorts.led(1);
        signIn(Role.FACILITATOR);
    }

    @Test
    void anAnswerThatAsksForCareIsToldBeforeTheFormIsHandedIn() {
        Participant person = handedOver("check-in", "core-10");
        drafts.keep(Occasion.of(person, person.heldOn()).key(Form.CORE_10), person.enrolment(), "item.6", "1");
        assertThat(told(person)).singleElement().asString().startsWith("Tester gave an answer that asks for care");
    }

    @Test
    void notAtAllAndAQuestionNotYetReachedTellNothing() {
        Participant person = handedOver("core-10");
        assertThat(told(person)).isEmpty();
        drafts.keep(Occasion.of(person, person.heldOn()).key(Form.CORE_10), person.enrolment(), "item.1", "4");
        drafts.keep(Occasion.of(person, person.heldOn()).key(Form.CORE_10), person.enrolment(), "item.6", "0");
        assertThat(told(person)).isEmpty();
    }

    @Test
    void theRoomHearsWhenATabletGoesAndWhenItComesBack() throws InterruptedException {
        CountDownLatch heard = new CountDownLatch(2);
        RoomNews.Listening listening = news.listen(cohort.session(), heard::countDown);
        passes.end(handedOver("check-in"));
        assertThat(heard.await(2, TimeUnit.SECONDS)).isTrue();
        listening.stop();
    }

    private List<String> told(Participant person) {
        return care.about(person, Instant.EPOCH);
    }

    private Participant handedOver(String... forms) {
        return passes.issue(FormWay.HANDED, cohort.person(), Optional.of(cohort.session()), calendar.today(),
                List.of(forms));
    }
}
