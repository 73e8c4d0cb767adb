package org.mafs.operations.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.mafs.access.DemoAccounts;
import org.mafs.access.Role;
import org.mafs.base.Words;
import org.mafs.safeguarding.ConcernRegister;
import org.mafs.safeguarding.NewEntry;
import org.mafs.safeguarding.OpenConcern;
import org.mafs.safeguarding.TalkPoint;
import org.mafs.safeguarding.WhoWasTold;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** What was done about the answers that asked for a talk. Of the group under way one talk still waits to be closed. */
@Component
@ConditionalOnBooleanProperty("mafs.demo")
class TalksTold {

    private static final Duration THAT_EVENING = Duration.ofMinutes(50);
    private static final Duration THE_WEEK_AFTER = Duration.ofDays(4);

    private final DemoClock clock;
    private final DemoAccounts accounts;
    private final ConcernRegister concerns;

    TalksTold(DemoClock clock, DemoAccounts accounts, ConcernRegister concerns) {
        this.clock = clock;
        this.accounts = accounts;
        this.concerns = concerns;
    }

    void tell(PlacedCohort cohort) {
        List<OpenConcern> opened = accounts.as(Role.COORDINATOR, () -> concerns.openIn(cohort.id()));
        opened.forEach(concern -> accounts.as(cohort.leader(), () -> talk(concern)));
        boolean finished = cohort.story().sessionsHeld() == DemoCohort.SESSIONS;
        opened.stream().limit(finished ? opened.size() : Math.max(0, opened.size() - 1))
                .forEach(concern -> accounts.as(Role.COORDINATOR, () -> close(concern)));
    }

    private OpenConcern talk(OpenConcern concern) {
        Instant then = concern.openedAt().plus(THAT_EVENING);
        clock.at(then, () -> {
            concerns.see(concern.id());
            concerns.tick(concern.id(), TalkPoint.PRIVATE, true);
            concerns.tick(concern.id(), TalkPoint.ASK, true);
            concerns.add(concern.id(), NewEntry.told(UUID.randomUUID(), WhoWasTold.LEAD, true, then, null));
            concerns.add(concern.id(), NewEntry.agreed(UUID.randomUUID(), then, Words.say("demo.talk")));
        });
        return concern;
    }

    private OpenConcern close(OpenConcern concern) {
        clock.at(concern.openedAt().plus(THE_WEEK_AFTER),
                () -> concerns.close(concern.id(), concerns.see(concern.id()).version(), UUID.randomUUID(),
                        Words.say("demo.talk.closed")));
        return concern;
    }
}
