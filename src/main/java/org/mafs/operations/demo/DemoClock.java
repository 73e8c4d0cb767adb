package org.mafs.operations.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/**
 * The demo's clock: right for everyone, but a record of the past is written at the moment it tells of. So the services
 * that write it need no way to be given a wrong time, and all their rules hold as they did on that evening.
 */
final class DemoClock extends Clock {

    private static final ScopedValue<Instant> THEN = ScopedValue.newInstance();

    private final ZoneId zone;

    DemoClock(ZoneId zone) {
        this.zone = zone;
    }

    /** For as long as the work lasts, and on this thread only, it is then. */
    <T> T at(Instant then, ScopedValue.CallableOp<T, RuntimeException> work) {
        return ScopedValue.where(THEN, then).call(work);
    }

    void at(Instant then, Runnable work) {
        ScopedValue.where(THEN, then).run(work);
    }

    @Override
    public Instant instant() {
        return THEN.isBound() ? THEN.get() : Instant.now();
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new DemoClock(other);
    }
}
