package org.mafs.measure;

import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Notices what was published or taken out of use on another node. */
@Component
@EnableScheduling
@ConditionalOnWebApplication
@ConditionalOnBooleanProperty(name = "mafs.instruments.watched", matchIfMissing = true)
class LibraryClock {

    private static final Logger LOG = LoggerFactory.getLogger(LibraryClock.class);

    private final InstrumentLibrary library;

    LibraryClock(InstrumentLibrary library) {
        this.library = library;
    }

    @Scheduled(initialDelay = 30, fixedDelay = 30, timeUnit = TimeUnit.SECONDS)
    void look() {
        try {
            library.look();
        } catch (RuntimeException failure) {
            LOG.warn("The instruments could not be looked at; tried again in half a minute: {}",
                    failure.getClass().getName());
        }
    }
}
