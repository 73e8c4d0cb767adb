package org.mafs.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.mafs.IntegrationTest;
import org.mafs.OwnCohorts;
import org.mafs.OwnCohorts.OwnCohort;
import org.mafs.access.Role;
import org.mafs.checkin.LookBack;
import org.mafs.checkin.LookBackAnswers;
import org.mafs.draft.FormKey;
import org.mafs.measure.Answers;
import org.mafs.measure.CompletedForms;
import org.mafs.measure.NewResponse;
import org.mafs.measure.UseDays;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

class RoomNewsTest extends IntegrationTest {

    @Autowired
    private RoomNews news;
    @Autowired
    private Register register;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private OwnCohorts cohorts;
    @Autowired
    private CompletedForms forms;
    @Autowired
    private LookBack lookBack;

    private final BlockingQueue<Integer> seen = new LinkedBlockingQueue<>();

    @Test
    void aRoomHearsOfItsOwnChangesOnlyAndNoMoreOnceItIsLeft() throws Exception {
        OwnCohort one = cohorts.led(2);
        OwnCohort other = cohorts.led(1);
        signIn(Role.FACILITATOR);
        RoomNews.Listening listening = news.listen(one.session(), () -> seen.add(1));
        register.everyoneElseIsHere(other.session());
        register.everyoneElseIsHere(one.session());
        assertThat(seen.poll(5, TimeUnit.SECONDS)).isEqualTo(1);
        register.everyoneElseIsHere(one.session());
        assertThat(seen.poll(200, TimeUnit.MILLISECONDS)).as("nothing has changed").isNull();
        listening.stop();
        listening.stop();
        register.visitors(one.session(), 1);
        assertThat(seen.poll(200, TimeUnit.MILLISECONDS)).isNull();
    }

    @Test
    void aFormThatIsHandedInIsNewsOnce() throws Exception {
        OwnCohort one = cohorts.led(1);
        signIn(Role.FACILITATOR);
        RoomNews.Listening listening = news.listen(one.session(), () -> seen.add(1));
        for (int again = 0; again < 2; again++) {
            forms.handIn(new NewResponse(FormKey.atSession("core-10", one.person(), one.session()), one.person(),
                    Optional.of(one.session()), "core-10", OwnCohorts.FIRST, Answers.of(1, 1, 1, 1, 1, 0, 1, 1, 1, 1),
                    Optional.empty()));
        }
        assertThat(seen.poll(5, TimeUnit.SECONDS)).isEqualTo(1);
        assertThat(seen.poll(200, TimeUnit.MILLISECONDS)).as("the same again").isNull();
        lookBack.handIn(FormKey.atSession("look-back", one.person(), one.session()), one.person(),
                Optional.of(one.session()), OwnCohorts.FIRST, new LookBackAnswers(
                        new UseDays(UseDays.FOUR_WEEKS, Optional.empty(), Map.of()), OptionalInt.of(2)),
                Optional.empty());
        assertThat(seen.poll(5, TimeUnit.SECONDS)).isEqualTo(1);
        listening.stop();
    }

    @Test
    void newsIsToldWhenItIsStoredAndNotWhenItCameToNothing() throws Exception {
        OwnCohort one = cohorts.led(2);
        signIn(Role.FACILITATOR);
        RoomNews.Listening listening = news.listen(one.session(), () -> seen.add(1));
        transaction.executeWithoutResult(open -> {
            register.everyoneElseIsHere(one.session());
            open.setRollbackOnly();
        });
        assertThat(seen.poll(200, TimeUnit.MILLISECONDS)).isNull();
        transaction.executeWithoutResult(open -> {
            register.everyoneElseIsHere(one.session());
            assertThat(seen).as("not before it is stored").isEmpty();
        });
        assertThat(seen.poll(5, TimeUnit.SECONDS)).isEqualTo(1);
        listening.stop();
    }
}
