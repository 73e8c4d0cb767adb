package org.mafs.safeguarding;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mafs.base.EnrolmentId;
import org.mafs.base.SiteId;
import org.mafs.message.Channel;

/**
 * A concern as those on duty must hear of it.
 *
 * @param atOnce      it was found late, or with nobody in the room, and so goes to the lead whoever else has seen it
 * @param seen        somebody has looked at it since it was opened
 * @param knownOnDuty the lead or the deputy has looked at it, written about it, or opened it
 */
record Escalating(ConcernId id, EnrolmentId enrolment, Instant openedAt, boolean atOnce, boolean seen,
        boolean knownOnDuty, boolean closed, SiteId site, String siteName) {

    /** An alert that comes later than this helps nobody. */
    private static final Duration TOO_LATE = Duration.ofHours(24);

    /**
     * When one of the two must hear of it.
     *
     * @param holder empty where nobody is named
     * @param ways   those in which they can be written to now
     */
    record Step(Duty duty, Optional<DutyHolder> holder, Set<Channel> ways, Instant due, boolean atOnce) {

        Instant giveUpAfter() {
            return due.plus(TOO_LATE);
        }
    }

    /**
     * Whom it still has to reach, and when. Where the lead cannot be written to, the deputy hears of it in the lead's
     * place.
     */
    List<Step> steps(List<DutyHolder> onDuty, EscalationPlan plan, Set<Channel> open) {
        List<Step> steps = new ArrayList<>();
        if (closed || seen && !(atOnce && !knownOnDuty)) {
            return steps;
        }
        int first = atOnce ? 0 : plan.leadAfter();
        Step lead = step(Duty.LEAD, onDuty, open, first, atOnce);
        steps.add(lead);
        if (lead.ways().isEmpty()) {
            steps.add(step(Duty.DEPUTY, onDuty, open, first, atOnce));
        } else {
            steps.add(step(Duty.DEPUTY, onDuty, open, plan.deputyAfter(), seen));
        }
        return steps;
    }

    /** The same alert again has the same key; opened again, or for another person on duty, it is another one. */
    String key(Step step, Channel channel) {
        return "%s%s %s %d %s".formatted(keys(id), openedAt, step.duty(),
                step.holder().orElseThrow().account().value(), channel);
    }

    /** How the keys of all alerts about it begin. */
    static String keys(ConcernId id) {
        return "concern %d ".formatted(id.value());
    }

    static Optional<String> address(DutyHolder holder, Channel channel) {
        return Optional.ofNullable(channel == Channel.EMAIL ? holder.reach().email() : holder.reach().phone());
    }

    private Step step(Duty duty, List<DutyHolder> onDuty, Set<Channel> open, int minutes, boolean urgent) {
        Optional<DutyHolder> holder = holder(duty, onDuty);
        return new Step(duty, holder, ways(holder, open), openedAt.plus(Duration.ofMinutes(minutes)), urgent);
    }

    private static Optional<DutyHolder> holder(Duty duty, List<DutyHolder> onDuty) {
        return onDuty.stream().filter(holder -> holder.duty() == duty).findFirst();
    }

    private static Set<Channel> ways(Optional<DutyHolder> holder, Set<Channel> open) {
        return Stream.of(Channel.values()).filter(open::contains)
                .filter(channel -> holder.flatMap(known -> address(known, channel)).isPresent())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Channel.class)));
    }
}
