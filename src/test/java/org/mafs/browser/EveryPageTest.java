package org.mafs.browser;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.mafs.access.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** Looks at every page. Each account signs in once and then goes from page to page. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class EveryPageTest extends BrowserTest {

    /** Well below the minutes after which a sign-in that nobody touches is locked. */
    private static final Duration UNTOUCHED = Duration.ofMinutes(3);

    private final Map<Optional<String>, Visit> visits = new HashMap<>();
    private final Map<Optional<String>, Long> touched = new HashMap<>();

    @Autowired
    private AutowireCapableBeanFactory beans;

    @AfterAll
    void everybodyGoesHome() {
        visits.values().forEach(Visit::close);
    }

    List<EveryPage> pages() {
        return EveryPage.all(as(Role.COORDINATOR, () -> beans.createBean(PreparedEvening.class)));
    }

    Visit show(EveryPage page, Screen screen) {
        if (System.nanoTime() - touched.getOrDefault(page.username(), System.nanoTime()) > UNTOUCHED.toNanos()) {
            visits.remove(page.username()).close();
        }
        Visit visit = visits.computeIfAbsent(page.username(), this::arrive);
        page.show(visit.resize(screen));
        touched.put(page.username(), System.nanoTime());
        return visit;
    }

    private Visit arrive(Optional<String> username) {
        Visit visit = open(Screen.TABLET);
        username.ifPresent(visit::signIn);
        return visit;
    }
}
