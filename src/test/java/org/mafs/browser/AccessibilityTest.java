package org.mafs.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** WCAG 2.2 AA as far as axe can see it: every page and dialog, for each role, on a phone and a tablet, light and dark. */
class AccessibilityTest extends EveryPageTest {

    private static final List<String> WCAG_22_AA = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    @ParameterizedTest
    @MethodSource("pages")
    void axeFindsNothing(EveryPage page) {
        Visit visit = show(page, Screen.TABLET);
        assertThat(Stream.of(Screen.PHONE, Screen.TABLET).flatMap(screen ->
                Stream.of(ColorScheme.LIGHT, ColorScheme.DARK).flatMap(scheme -> {
                    visit.page().setViewportSize(screen.width(), screen.height());
                    visit.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                    visit.settle();
                    return violations(visit).map(found -> screen + " " + scheme + ": " + found);
                })).toList()).as(page.toString()).isEmpty();
    }

    private static Stream<String> violations(Visit visit) {
        return new AxeBuilder(visit.page()).withTags(WCAG_22_AA).analyze().getViolations().stream()
                .map(AccessibilityTest::told);
    }

    private static String told(Rule rule) {
        return rule.getId() + ", " + rule.getHelp() + rule.getNodes().stream().map(node -> "\n    " + node.getTarget()
                + "\n      " + node.getHtml() + "\n      " + node.getFailureSummary().replace("\n", "\n      "))
                .collect(Collectors.joining());
    }
}
