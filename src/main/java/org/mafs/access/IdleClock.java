package org.mafs.access;

import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks for screens that nobody touches, also those whose own page sleeps. */
@Component
@EnableScheduling
@ConditionalOnWebApplication
class IdleClock {

    private static final Logger LOG = LoggerFactory.getLogger(IdleClock.class);

    private final Touches touches;

    IdleClock(Touches touches) {
        this.touches = touches;
    }

    @Scheduled(initialDelay = 5, fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
    void look() {
        try {
            touches.look();
        } catch (RuntimeException failure) {
            LOG.warn("Idle screens could not be looked for; tried again in five seconds: {}",
                    failure.getClass().getName());
        }
    }
}
