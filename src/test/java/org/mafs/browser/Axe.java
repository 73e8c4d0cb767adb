package org.mafs.browser;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** WCAG 2.2 AA as far as axe can see it, on a phone and a tablet, light and dark. */
final class Axe {

    private static final List<String> WCAG_22_AA = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    /** Only colours differ between light and dark. */
    private static final List<String> ON_COLOUR = List.of("color-contrast", "link-in-text-block");

    private Axe() {
    }

    /** What is wrong with a page as it stands, screen by screen; colours change as seldom as can be, for pages take their time. */
    static List<String> found(Visit visit) {
        List<String> found = new ArrayList<>(light(visit.resize(Screen.PHONE), Screen.PHONE));
        found.addAll(dark(visit.colours(ColorScheme.DARK), Screen.PHONE));
        found.addAll(dark(visit.resize(Screen.TABLET), Screen.TABLET));
        found.addAll(light(visit.colours(ColorScheme.LIGHT), Screen.TABLET));
        return found;
    }

    /** What is wrong with a page as it stands, in its present size and colours. */
    static List<String> now(Page page) {
        return axe(page).withTags(WCAG_22_AA).analyze().getViolations().stream().map(rule -> told("now", rule)).toList();
    }

    /** The same in both sets of colours; it is left in the light ones. */
    static List<String> inLightAndDark(Visit visit) {
        visit.colours(ColorScheme.DARK);
        List<Rule> dark = axe(visit.page()).withRules(ON_COLOUR).analyze().getViolations();
        visit.colours(ColorScheme.LIGHT);
        return Stream.concat(now(visit.page()).stream(), dark.stream().map(rule -> told("dark", rule))).toList();
    }

    private static List<String> light(Visit visit, Screen screen) {
        atTheTop(visit);
        return now(visit.page()).stream().map(told -> screen + ", light, " + told).toList();
    }

    private static List<String> dark(Visit visit, Screen screen) {
        atTheTop(visit);
        return axe(visit.page()).withRules(ON_COLOUR).analyze().getViolations().stream()
                .map(rule -> told(screen + ", dark", rule)).toList();
    }

    /** A bar that stays in sight lies over whatever is scrolled under it: from the top it is the same each time. */
    private static void atTheTop(Visit visit) {
        visit.page().evaluate("scrollTo(0, 0)");
    }

    /** There are no frames on our pages, so one look is enough. What is well is not told: telling it takes the longest. */
    private static AxeBuilder axe(Page page) {
        AxeRunOptions told = new AxeRunOptions();
        told.setResultTypes(List.of("violations"));
        return new AxeBuilder(page).setLegacyMode(true).options(told);
    }

    private static String told(String where, Rule rule) {
        return where + ": " + rule.getId() + ", " + rule.getHelp() + rule.getNodes().stream()
                .map(node -> "\n    " + node.getTarget() + "\n      " + node.getHtml() + "\n      "
                        + node.getFailureSummary().replace("\n", "\n      "))
                .collect(Collectors.joining());
    }
}
