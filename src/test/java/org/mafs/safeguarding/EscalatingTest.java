package org.mafs.safeguarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mafs.base.AccountId;
import org.mafs.base.EnrolmentId;
import org.mafs.base.SiteId;
import org.mafs.message.Channel;
import org.mafs.person.Contact;

class EscalatingTest {

    /** Ten to three at night. */
    private static final Instant OPENED = Instant.parse("2026-11-22T02:50:00Z");
    private static final EscalationPlan PLAN = new EscalationPlan(15, 60);
    private static final Set<Channel> BOTH = Set.of(Channel.EMAIL, Channel.TEXT);
    private static final DutyHolder LEAD = holder(Duty.LEAD, "07700 900150", "lead@example.org");
    private static final DutyHolder DEPUTY = holder(Duty.DEPUTY, null, "deputy@example.org");

    @Test
    void theLeadComesFirstAndThenTheDeputyAtAnyHour() {
        assertThat(unseen().steps(List.of(LEAD, DEPUTY), PLAN, BOTH)).containsExactly(
                new Escalating.Step(Duty.LEAD, Optional.of(LEAD), BOTH, after(15), false),
                new Escalating.Step(Duty.DEPUTY, Optional.of(DEPUTY), Set.of(Channel.EMAIL), after(60), false));
    }

    @Test
    void whatCannotWaitReachesTheLeadAtOnceAndTheDeputyInTheirTurn() {
        assertThat(concern(true, false, false, false).steps(List.of(LEAD, DEPUTY), PLAN, BOTH))
                .extracting(Escalating.Step::due).containsExactly(after(0), after(60));
    }

    @Test
    void whoeverElseHasSeenWhatCannotWaitTheLeadHearsOfItUntilSomebodyOnDutyKnows() {
        assertThat(concern(true, true, false, false).steps(List.of(LEAD, DEPUTY), PLAN, BOTH))
                .extracting(Escalating.Step::duty, Escalating.Step::due)
                .containsExactly(tuple(Duty.LEAD, after(0)), tuple(Duty.DEPUTY, after(60)));
        assertThat(concern(true, true, true, false).steps(List.of(LEAD, DEPUTY), PLAN, BOTH)).isEmpty();
    }

    @Test
    void whatIsSeenOrClosedGoesNowhere() {
        assertThat(concern(false, true, false, false).steps(List.of(LEAD, DEPUTY), PLAN, BOTH)).isEmpty();
        assertThat(concern(true, false, false, true).steps(List.of(LEAD, DEPUTY), PLAN, BOTH)).isEmpty();
    }

    @Test
    void whereTheLeadCannotBeWrittenToTheDeputyIsInTheirPlace() {
        DutyHolder onlyText = holder(Duty.LEAD, "07700 900150", null);
        assertThat(unseen().steps(List.of(onlyText, DEPUTY), PLAN, Set.of(Channel.EMAIL)))
                .extracting(Escalating.Step::due).containsExactly(after(15), after(15));
        assertThat(unseen().steps(List.of(DEPUTY), PLAN, BOTH))
                .extracting(step -> step.holder().isPresent(), Escalating.Step::due)
                .containsExactly(tuple(false, after(15)),
                        tuple(true, after(15)));
    }

    @Test
    void openedAgainOrForSomebodyElseItIsAnotherAlertAndTheKeyFits() {
        Escalating again = new Escalating(new ConcernId(Long.MAX_VALUE), new EnrolmentId(1), OPENED.plusNanos(1000), false,
                false, false, false, new SiteId(3), "Hall");
        Escalating.Step step = again.steps(List.of(LEAD), PLAN, BOTH).getFirst();
        assertThat(again.key(step, Channel.EMAIL)).hasSizeLessThanOrEqualTo(120)
                .startsWith(Escalating.keys(again.id()))
                .isNotEqualTo(again.key(step, Channel.TEXT))
                .isNotEqualTo(new Escalating(again.id(), again.enrolment(), OPENED, false, false, false, false,
                        again.site(), "Hall").key(step, Channel.EMAIL));
    }

    private static Escalating unseen() {
        return concern(false, false, false, false);
    }

    private static Escalating concern(boolean atOnce, boolean seen, boolean knownOnDuty, boolean closed) {
        return new Escalating(new ConcernId(1), new EnrolmentId(2), OPENED, atOnce, seen, knownOnDuty, closed,
                new SiteId(3), "Hall");
    }

    private static DutyHolder holder(Duty duty, String phone, String email) {
        return new DutyHolder(new SiteId(3), duty, new AccountId(duty.ordinal()), true,
                new Contact(phone, email, Set.of(), null), OPENED);
    }

    private static Instant after(int minutes) {
        return OPENED.plus(Duration.ofMinutes(minutes));
    }
}
