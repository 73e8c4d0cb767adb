package org.mafs.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.util.ArrayList;
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

    private static final Screen NARROW = new Screen(320, 640, true);

    /** Fields and their little buttons are one target; so is a scale's number with its word. Links in a sentence are exempt. */
    private static final String SMALL_TARGETS = """
            () => [...document.querySelectorAll(
                    'button, vaadin-button, a[href], .scale-option, vaadin-checkbox, vaadin-radio-button, summary')]
                .filter(target => target.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
                .filter(target => !target.closest('p, .skip-link') && getComputedStyle(target).display !== 'inline')
                .map(target => ({ target, box: target.getBoundingClientRect() }))
                .filter(({ box }) => box.width > 0 && (box.width < 43.5 || box.height < 43.5))
                .map(({ target, box }) => `${target.outerHTML.slice(0, 120)} ${box.width} × ${box.height}`)""";

    private static final String SIDEWAYS = "() => document.scrollingElement.scrollWidth > innerWidth";

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
        List<?> small = (List<?>) visit.page().evaluate(SMALL_TARGETS);
        List<Screen> sideways = new ArrayList<>();
        List<String> axe = new ArrayList<>();
        look(visit, sideways, axe);
        assertAll(page.toString(), () -> assertThat(small).as("too small for a finger").isEmpty(),
                () -> assertThat(sideways).as("scrolls sideways").isEmpty(), () -> assertThat(axe).as("axe").isEmpty(),
                () -> isCalledWhatItIs(page, visit),
                () -> assertThat(visit.complaints()).as("the browser's console").isEmpty());
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

    /** On every screen, in light and dark; size and colours change as seldom as can be, for pages take their time. */
    private static void look(Visit visit, List<Screen> sideways, List<String> axe) {
        resize(visit, Screen.TABLET, sideways);
        axe.addAll(Axe.light(visit, Screen.TABLET));
        axe.addAll(Axe.dark(visit.colours(ColorScheme.DARK), Screen.TABLET));
        resize(visit, Screen.PHONE, sideways);
        axe.addAll(Axe.dark(visit, Screen.PHONE));
        axe.addAll(Axe.light(visit.colours(ColorScheme.LIGHT), Screen.PHONE));
        resize(visit, NARROW, sideways);
        resize(visit, Screen.DESK, sideways);
    }

    private static void resize(Visit visit, Screen screen, List<Screen> sideways) {
        if ((boolean) visit.resize(screen).page().evaluate(SIDEWAYS)) {
            sideways.add(screen);
        }
    }

    private static void isCalledWhatItIs(EveryPage page, Visit visit) {
        // What stands in a browser's history must not tell whose form it was, so that page is called no more than MAFS.
        boolean isTheirForm = page.path().startsWith("f#");
        assertThat(visit.page().title()).matches(isTheirForm ? "MAFS" : ".+ · MAFS");
        // Forms and texts name the language they are written in, of which there may be others.
        boolean isWritten = isTheirForm || page.path().split("/")[0].equals("c");
        assertThat(visit.page().locator("html").getAttribute("lang")).isIn(isWritten ? Set.of("en", "en-GB") : Set.of("en-GB"));
    }
}
