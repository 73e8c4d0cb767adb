package org.mafs.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds on every page: it fits its screen, a finger hits what it aims at, and the browser has no complaint. */
class LookTest extends EveryPageTest {

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

    @ParameterizedTest
    @MethodSource("pages")
    void fitsEveryScreenAndEveryFinger(EveryPage page) {
        Visit visit = show(page, Screen.TABLET);
        assertThat((List<?>) visit.page().evaluate(SMALL_TARGETS)).as("too small for a finger").isEmpty();
        assertThat(SCREENS.stream().filter(screen -> scrollsSideways(visit.resize(screen)))).as("scrolls sideways")
                .isEmpty();
        // What stands in a browser's history must not tell whose form it was, so that page is called no more than MAFS.
        boolean isTheirForm = page.path().startsWith("f#");
        assertThat(visit.page().title()).matches(isTheirForm ? "MAFS" : ".+ · MAFS");
        assertThat(visit.page().locator("html").getAttribute("lang")).isEqualTo(isTheirForm ? "en" : "en-GB");
        assertThat(visit.complaints()).as("the browser's console").isEmpty();
    }

    private static boolean scrollsSideways(Visit visit) {
        return (boolean) visit.page().evaluate("() => document.scrollingElement.scrollWidth > innerWidth");
    }
}
