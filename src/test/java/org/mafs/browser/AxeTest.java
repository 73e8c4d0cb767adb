package org.mafs.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** That nothing is found on our pages means something only because faults are found where there are some. */
@ExtendWith(InChromium.class)
class AxeTest {

    private static final String PALE_IN_THE_DARK = """
            <!doctype html><html lang="en-GB"><title>Faults</title><meta name="color-scheme" content="light dark">
            <main><h1>Faults</h1><p style="background: light-dark(#fff, #eee); color: light-dark(#000, #fff)">Pale</p>%s</main>""";

    @Test
    void tellsWhatIsWrongAndWhere(Browser browser) {
        try (Visit visit = faulty(browser, "<input>")) {
            assertThat(Axe.now(visit.page())).singleElement().asString()
                    .startsWith("now: label, ").contains("\n    input\n      <input>\n      Fix any of the following:\n");
        }
    }

    @Test
    void looksAtBothSetsOfColours(Browser browser) {
        try (Visit visit = faulty(browser, "")) {
            assertThat(Axe.now(visit.page())).isEmpty();
            assertThat(Axe.inLightAndDark(visit)).singleElement().asString().startsWith("dark: color-contrast, ")
                    .contains("Pale");
        }
    }

    private static Visit faulty(Browser browser, String more) {
        Visit visit = new Visit(browser, "", Screen.TABLET);
        visit.page().setContent(PALE_IN_THE_DARK.formatted(more));
        return visit;
    }
}
