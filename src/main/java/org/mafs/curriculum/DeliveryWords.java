package org.mafs.curriculum;

import org.mafs.base.Words;

/** What became of a step, in a line. */
final class DeliveryWords {

    private DeliveryWords() {
    }

    static String of(GivenDelivery.Step step) {
        if (step.outcome() == null) {
            return Words.say("curriculum.delivery.not-said");
        }
        String outcome = Words.say("curriculum.delivery.outcome", step.outcome());
        String timed = step.minutes() == null ? outcome
                : Words.say("curriculum.delivery.outcome-in", outcome, step.minutes());
        return step.why().isEmpty() ? timed : Words.say("curriculum.delivery.outcome-because", timed, step.why());
    }
}
