package org.mafs.base.ui;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.mafs.base.Refused;
import org.mafs.base.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;

/**
 * A reading that goes on while the page shows how far it is, in the name of who began it.
 *
 * @param <R> what comes of it
 */
public final class WorkInHand<R> {

    private static final Logger LOG = LoggerFactory.getLogger(WorkInHand.class);

    /** @param refusal a sentence, when there is no result */
    public record Ended<R>(R result, String refusal) {
    }

    private final AtomicInteger rows = new AtomicInteger();
    private final AtomicReference<Ended<R>> ended = new AtomicReference<>();
    private final String failed;

    private WorkInHand(String failed) {
        this.failed = failed;
    }

    /**
     * @param reading tells how many rows it has read so far
     * @param failed  the key of what is said when it breaks
     */
    public static <R> WorkInHand<R> begin(GivenFile file, Function<IntConsumer, R> reading, String failed) {
        WorkInHand<R> work = new WorkInHand<>(failed);
        Thread.ofPlatform().daemon().name("import").start(new DelegatingSecurityContextRunnable(
                () -> file.during(() -> work.ended.set(work.end(reading)))));
        return work;
    }

    private Ended<R> end(Function<IntConsumer, R> reading) {
        try {
            return new Ended<>(reading.apply(rows::set), null);
        } catch (Refused refused) {
            return new Ended<>(null, refused.getMessage());
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError failure) {
            LOG.error("A file could not be read", failure);
            return new Ended<>(null, Words.say(failed));
        }
    }

    public int rows() {
        return rows.get();
    }

    /** Null while it goes on. */
    public Ended<R> ended() {
        return ended.get();
    }
}
