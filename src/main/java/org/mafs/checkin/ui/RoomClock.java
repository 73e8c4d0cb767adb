package org.mafs.checkin.ui;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.mafs.cohort.RoomNews;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Lets the pages that are open see what nobody tells them: a tablet that is not heard of any more, and the time. Does
 * nothing while none is open.
 */
@Component
@EnableScheduling
@ConditionalOnWebApplication
class RoomClock {

    private final List<Runnable> open = new CopyOnWriteArrayList<>();

    /** @param looks run on a thread of its own every quarter of a minute */
    RoomNews.Listening listen(Runnable looks) {
        open.add(looks);
        return () -> open.remove(looks);
    }

    @Scheduled(initialDelay = 15, fixedDelay = 15, timeUnit = TimeUnit.SECONDS)
    void tick() {
        open.forEach(Thread::startVirtualThread);
    }
}
