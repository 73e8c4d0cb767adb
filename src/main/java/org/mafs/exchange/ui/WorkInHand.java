package org.mafs.exchange.ui;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.mafs.base.Refused;
import org.mafs.base.Words;
import org.mafs.exchange.Preview;
import org.mafs.exchange.Progress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;

/** A reading that goes on while the page shows how far it is, in the name of who began it. */
final class WorkInHand {

    private static final Logger LOG = LoggerFactory.getLogger(WorkInHand.class);

    interface Reading {
        Preview of(Progress progress);
    }

    /** @param refusal a sentence, when there is no preview */
    record Ended(Preview preview, String refusal) {
    }

    private final AtomicInteger rows = new AtomicInteger();
    private final AtomicReference<Ended> ended = new AtomicReference<>();

    static WorkInHand begin(GivenFile file, Reading reading) {
        WorkInHand work = new WorkInHand();
        Thread.ofPlatform().daemon().name("import").start(new DelegatingSecurityContextRunnable(
                () -> file.during(() -> work.ended.set(work.result(reading)))));
        return work;
    }

    private Ended result(Reading reading) {
        try {
            return new Ended(reading.of(rows::set), null);
        } catch (Refused refused) {
            return new Ended(null, refused.getMessage());
        } catch (RuntimeException | OutOfMemoryError failure) {
            LOG.error("A workbook could not be read", failure);
            return new Ended(null, Words.say("exchange.failed"));
        }
    }

    int rows() {
        return rows.get();
    }

    /** Null while it goes on. */
    Ended ended() {
        return ended.get();
    }
}
