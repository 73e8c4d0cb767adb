package org.mafs.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** WCAG 2.2 AA as far as axe can see it. */
final class Axe {

    private static final Map<String, ?> WCAG_22_AA =
            Map.of("type", "tag", "values", List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"));

    /** Only colours differ between light and dark. */
    private static final Map<String, ?> ON_COLOUR =
            Map.of("type", "rule", "values", List.of("color-contrast", "link-in-text-block"));

    /** What is well is not told: telling it takes the longest. */
    private static final String RUN = """
            only => axe.run(document, { runOnly: only, resultTypes: ['violations'] }).then(({ violations }) =>
                violations.map(({ id, help, nodes }) => `${id}, ${help}` + nodes.map(({ target, html, failureSummary }) =>
                    `\\n    ${target}\\n      ${html}\\n      ${failureSummary.replaceAll('\\n', '\\n      ')}`).join('')))""";

    private static final String SCRIPT = AxeBuilder.getAxeScript();

    private Axe() {
    }

    /** What is wrong with a page as it stands, in its present size and colours. */
    static List<String> now(Page page) {
        return found(page, WCAG_22_AA).map(told -> "now: " + told).toList();
    }

    /** The same in both sets of colours; it is left in the light ones. */
    static List<String> inLightAndDark(Visit visit) {
        List<String> dark = found(visit.colours(ColorScheme.DARK).page(), ON_COLOUR).map(told -> "dark: " + told).toList();
        visit.colours(ColorScheme.LIGHT);
        return Stream.concat(now(visit.page()).stream(), dark.stream()).toList();
    }

    /** Everything, on a page in light colours. */
    static List<String> light(Visit visit, Screen screen) {
        atTheTop(visit);
        return found(visit.page(), WCAG_22_AA).map(told -> screen + ", light: " + told).toList();
    }

    /** What a change to dark colours may have spoilt. */
    static List<String> dark(Visit visit, Screen screen) {
        atTheTop(visit);
        return found(visit.page(), ON_COLOUR).map(told -> screen + ", dark: " + told).toList();
    }

    /** A bar that stays in sight lies over whatever is scrolled under it: from the top it is the same each time. */
    private static void atTheTop(Visit visit) {
        visit.page().evaluate("scrollTo(0, 0)");
    }

    /** There are no frames on our pages, so one look is enough; the script is brought once for each loading of a page. */
    private static Stream<String> found(Page page, Map<String, ?> only) {
        if ((boolean) page.evaluate("() => !window.axe")) {
            page.evaluate(SCRIPT);
        }
        return ((List<?>) page.evaluate(RUN, only)).stream().map(String.class::cast);
    }
}
