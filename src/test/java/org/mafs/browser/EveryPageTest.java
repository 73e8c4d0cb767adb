package org.mafs.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mafs.access.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/**
 * What holds on every page and dialog: it fits its screen, a finger hits what it aims at, axe finds nothing, and the
 * browser has no complaint. Each account signs in once and then goes from page to page.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryPageTest extends BrowserTest {

    private static final List<Screen> SCREENS =
            List.of(new Screen(320, 640, true), Screen.PHONE, Screen.TABLET, Screen.DESK);

    /** Fields and their little buttons are one target; so is a scale's number with its word. Links in a sentence are exempt. */
    private static final String SMALL_TARGETS = """
            () => [...document.querySelectorAll(
                    'button, vaadin-button, a[href], .scale-option, vaadin-checkbox, vaadin-radio-button, summary')]
                .filter(target => target.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
                .filter(target => !target.closest('p, .skip-link') && getComputedStyle(target).display !== 'inline')
                .map(target => ({ target, box: target.getBoundingClientRect() }))
                .filter(({ box }) => box.width > 0 && (box.width < 43.5 || box.height < 43.5))
                .map(({ target, box }) => `${target.outerHTML.slice(0, 120)} ${box.width} × ${box.height}`)""";

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

    @ParameterizedTest
    @MethodSource("pages")
    void fitsEveryScreenAndEveryFingerAndShutsNobodyOut(EveryPage page) {
        Visit visit = show(page);
        assertAll(page.toString(), () -> fits(page, visit), () -> assertThat(Axe.found(visit)).as("axe").isEmpty());
    }

    List<EveryPage> pages() {
        return EveryPage.all(as(Role.COORDINATOR, () -> beans.createBean(PreparedEvening.class)));
    }

    private Visit show(EveryPage page) {
        if (System.nanoTime() - touched.getOrDefault(page.username(), System.nanoTime()) > UNTOUCHED.toNanos()) {
            visits.remove(page.username()).close();
        }
        Visit visit = visits.computeIfAbsent(page.username(), this::arrive);
        page.show(visit.resize(Screen.TABLET));
        touched.put(page.username(), System.nanoTime());
        return visit;
    }

    private Visit arrive(Optional<String> username) {
        Visit visit = open(Screen.TABLET);
        username.ifPresent(visit::signIn);
        return visit;
    }

    private static void fits(EveryPage page, Visit visit) {
        assertThat((List<?>) visit.page().evaluate(SMALL_TARGETS)).as("too small for a finger").isEmpty();
        assertThat(SCREENS.stream().filter(screen -> scrollsSideways(visit.resize(screen)))).as("scrolls sideways")
                .isEmpty();
        // What stands in a browser's history must not tell whose form it was, so that page is called no more than MAFS.
        boolean isTheirForm = page.path().startsWith("f#");
        assertThat(visit.page().title()).matches(isTheirForm ? "MAFS" : ".+ · MAFS");
        // Forms and texts name the language they are written in, of which there may be others.
        boolean isWritten = isTheirForm || page.path().split("/")[0].equals("c");
        assertThat(visit.page().locator("html").getAttribute("lang")).isIn(isWritten ? Set.of("en", "en-GB") : Set.of("en-GB"));
        assertThat(visit.complaints()).as("the browser's console").isEmpty();
    }

    private static boolean scrollsSideways(Visit visit) {
        return (boolean) visit.page().evaluate("() => document.scrollingElement.scrollWidth > innerWidth");
    }
}
