package org.mafs.browser;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mafs.IntegrationTest;
import org.mafs.access.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Looks at every page, two at a time, each in a browser of its own. In each of them every account signs in once and then
 * goes from page to page.
 */
@ExtendWith(InChromium.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class EveryPageTest extends IntegrationTest {

    private static final int AT_A_TIME = 2;

    private final BlockingQueue<Looker> free = new ArrayBlockingQueue<>(AT_A_TIME);

    /** Two who look at the same room would move each other on. */
    private final Map<String, Lock> places = new ConcurrentHashMap<>();

    @Autowired
    private AutowireCapableBeanFactory beans;
    @LocalServerPort
    private int port;

    @BeforeAll
    void everybodyComes() {
        IntStream.range(0, AT_A_TIME).forEach(number -> free.add(new Looker("http://localhost:" + port)));
    }

    @AfterAll
    void everybodyGoesHome() {
        free.forEach(Looker::close);
    }

    List<EveryPage> pages() {
        return EveryPage.all(as(Role.COORDINATOR, () -> beans.createBean(PreparedEvening.class)));
    }

    void show(EveryPage page, Screen screen, Consumer<Visit> look) throws InterruptedException {
        Lock place = places.computeIfAbsent(page.path(), path -> new ReentrantLock());
        place.lock();
        Looker looker = free.take();
        try {
            Visit visit = looker.visit(page.username()).resize(screen);
            page.show(visit);
            look.accept(visit);
        } finally {
            free.add(looker);
            place.unlock();
        }
    }

    private static final class Looker implements AutoCloseable {

        private final Chromium chromium = Chromium.start();
        private final Map<Optional<String>, Visit> visits = new HashMap<>();
        private final String address;

        Looker(String address) {
            this.address = address;
        }

        Visit visit(Optional<String> username) {
            return visits.computeIfAbsent(username, this::arrive);
        }

        private Visit arrive(Optional<String> username) {
            Visit visit = new Visit(chromium.browser(), address, Screen.TABLET);
            username.ifPresent(visit::signIn);
            return visit;
        }

        @Override
        public void close() {
            visits.values().forEach(Visit::close);
            chromium.close();
        }
    }
}
