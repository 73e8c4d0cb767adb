package org.mafs.message;

import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Sends again and again, on every node that serves; a command beside it sends nothing. */
@Component
@EnableScheduling
@ConditionalOnWebApplication
@ConditionalOnBooleanProperty(name = "mafs.messages.sent", matchIfMissing = true)
class SendingClock {

    private static final Logger LOG = LoggerFactory.getLogger(SendingClock.class);

    private final Sending sending;

    SendingClock(Sending sending) {
        this.sending = sending;
    }

    @Scheduled(initialDelay = 30, fixedDelay = 30, timeUnit = TimeUnit.SECONDS)
    void send() {
        try {
            sending.round();
        } catch (RuntimeException failure) {
            LOG.warn("Messages could not be sent; tried again in half a minute: {}", failure.getClass().getName());
        }
    }
}
