package org.mafs.operations.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.mafs.access.DemoAccounts;
import org.mafs.access.Role;
import org.mafs.base.AccountId;
import org.mafs.curriculum.DeliveredStep;
import org.mafs.curriculum.DeliveryRecord;
import org.mafs.curriculum.GivenDelivery;
import org.mafs.curriculum.KeepingDeliveries;
import org.mafs.curriculum.StepOutcome;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/**
 * How the demo's evenings went: mostly as planned, now and then shortened or left out for a reason, and one of which
 * nobody has said anything yet.
 */
@Component
@ConditionalOnBooleanProperty("mafs.demo")
class DeliveryStory {

    /** After the last session of the group under way nobody wrote anything down. */
    private static final int WITHOUT_RECORD = 2;
    private static final int SAID_AFTER = 170;
    private static final int ACTIVITY = 3;
    private static final int TOPIC = 1;

    private final DemoClock clock;
    private final DemoAccounts accounts;
    private final KeepingDeliveries deliveries;

    DeliveryStory(DemoClock clock, DemoAccounts accounts, KeepingDeliveries deliveries) {
        this.clock = clock;
        this.accounts = accounts;
        this.deliveries = deliveries;
    }

    /** Called as whoever leads the cohort. */
    void tell(PlacedCohort cohort) {
        int held = cohort.story().sessionsHeld();
        IntStream.rangeClosed(1, held).filter(number -> held != WITHOUT_RECORD || number != WITHOUT_RECORD)
                .forEach(number -> clock.at(cohort.evening(number, SAID_AFTER), () -> tell(cohort, number)));
    }

    private void tell(PlacedCohort cohort, int number) {
        DeliveryRecord seen = deliveries.of(cohort.session(number));
        AccountId leader = accounts.of(cohort.leader() == Role.FACILITATOR ? Role.FACILITATOR : Role.COORDINATOR);
        Map<Integer, GivenDelivery.Step> otherwise = new HashMap<>();
        differently(cohort.story().name(), number, seen.steps(), otherwise);
        List<GivenDelivery.Step> steps = IntStream.range(0, seen.steps().size()).mapToObj(place ->
                otherwise.getOrDefault(place, covered(seen.steps().get(place), (number + place) % 3 * 2 - 2))).toList();
        deliveries.keep(cohort.session(number), new GivenDelivery(seen.version(), Optional.of(leader), Optional.empty(),
                number == 1 ? "A warm first evening. Badges helped." : "", steps));
    }

    private static void differently(String cohort, int number, List<DeliveredStep> steps,
            Map<Integer, GivenDelivery.Step> otherwise) {
        if (steps.size() <= ACTIVITY) {
            return;
        }
        if (cohort.startsWith("Riverside") && number == 4) {
            otherwise.put(ACTIVITY, step(steps.get(ACTIVITY), StepOutcome.LEFT_OUT, null,
                    "The talk about urges went on, and it was good talk"));
        }
        if (cohort.startsWith("Oakfield") && number == 2) {
            otherwise.put(TOPIC, step(steps.get(TOPIC), StepOutcome.SHORTENED,
                    steps.get(TOPIC).planned() * 2 / 3, "We began late: the hall was locked"));
        }
        if (cohort.startsWith("Oakfield") && number == 5) {
            otherwise.put(ACTIVITY, step(steps.get(ACTIVITY), StepOutcome.LEFT_OUT, null, ""));
        }
        if (cohort.startsWith("Lantern")) {
            otherwise.put(ACTIVITY, step(steps.get(ACTIVITY), StepOutcome.SHORTENED, steps.get(ACTIVITY).planned() / 2,
                    "Only five of us, so one round was enough"));
        }
    }

    private static GivenDelivery.Step covered(DeliveredStep step, int more) {
        return step(step, StepOutcome.COVERED, step.planned() + more, "");
    }

    private static GivenDelivery.Step step(DeliveredStep step, StepOutcome outcome, Integer minutes, String why) {
        return new GivenDelivery.Step(step.key(), outcome, minutes, why);
    }
}
