package org.mafs.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

/** The pictures of Outcomes as a browser draws them, saves them and puts them on paper. */
class OutcomePicturesTest extends BrowserTest {

    private static final String DRAWS = "() => customElements.get('mafs-chart') !== undefined";
    private static final String DRAWN = "chart => chart.shadowRoot.querySelector('svg').outerHTML";

    @Test
    void whatDrawsIsFetchedOnlyWhereThereIsAPictureAndEveryPictureIsDrawn() {
        Visit visit = visit(Screen.TABLET).signIn("coordinator").open("today");
        assertThat((Boolean) visit.page().evaluate(DRAWS)).as("fetched on Today").isFalse();
        outcomes(visit);
        assertThat((Boolean) visit.page().evaluate(DRAWS)).isTrue();
        int charts = visit.page().locator("mafs-chart").count();
        assertThat(charts).isPositive();
        assertThat(visit.page().locator("mafs-chart[drawn]")).hasCount(charts);
        assertThat(visit.page().locator("mafs-chart[role=img][aria-label]")).hasCount(charts);

        String light = (String) chart(visit).evaluate(DRAWN);
        visit.colours(ColorScheme.DARK);
        String dark = (String) chart(visit).evaluate(DRAWN);
        assertThat(dark).as("drawn again in the dark").isNotEqualTo(light).contains("<path");
        visit.colours(ColorScheme.LIGHT);
        assertThat((String) chart(visit).evaluate(DRAWN)).isEqualTo(light);

        visit.resize(Screen.PHONE);
        assertThat((Boolean) visit.page().evaluate("() => [...document.querySelectorAll('mafs-chart')].every(chart =>"
                + " chart.clientWidth === 0 || chart.shadowRoot.querySelector('svg').clientWidth <= chart.clientWidth)"))
                .as("as wide as the phone").isTrue();
        assertThat(visit.complaints()).isEmpty();
    }

    @Test
    void aPictureIsSavedWithItsTitleAndPrintedWithItsTableAlone() throws Exception {
        Visit visit = visit(Screen.DESK).signIn("coordinator");
        outcomes(visit);
        String title = figure(visit).locator(".picture-title").textContent();

        Download png = visit.page().waitForDownload(() -> press(visit, "png"));
        assertThat(png.suggestedFilename()).endsWith(".png");
        BufferedImage picture = ImageIO.read(png.path().toFile());
        assertThat(picture.getWidth()).as("twice as fine as it is wide").isEqualTo(2 * (880 + 48));
        assertThat(picture.getRGB(2, 2)).as("on white").isEqualTo(0xFFFFFFFF);

        Document svg = parsed(visit.page().waitForDownload(() -> press(visit, "svg")).path());
        assertThat(svg.getDocumentElement().getTagName()).isEqualTo("svg");
        assertThat(svg.getElementsByTagName("title").item(0).getTextContent()).isEqualTo(title);
        assertThat(svg.getElementsByTagName("desc").item(0).getTextContent())
                .isEqualTo(chart(visit).getAttribute("aria-label"));
        assertThat(svg.getElementsByTagName("path").getLength()).isGreaterThan(5);

        visit.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        visit.page().evaluate("""
                () => { window.print = () => {
                    const seen = selector => [...document.querySelectorAll(selector)].filter(each => each.checkVisibility()
                        && each.getClientRects().length > 0).length;
                    window.printed = [seen('figure.picture'), seen('.picture table td'), seen('mafs-chart'), seen('h1')];
                    dispatchEvent(new Event('afterprint'));
                } }""");
        figure(visit).locator("[data-picture=print]").dispatchEvent("click");
        @SuppressWarnings("unchecked")
        List<Integer> printed = (List<Integer>) visit.page().evaluate("window.printed");
        assertThat(printed.getFirst()).as("pictures on the paper").isEqualTo(1);
        assertThat(printed.get(1)).as("figures of its table").isPositive();
        assertThat(printed.get(2)).as("drawings").isEqualTo(1);
        assertThat(printed.getLast()).as("headings of the page around it").isZero();
        assertThat(figure(visit).locator("details")).not().hasAttribute("open", "");
        assertThat(visit.complaints()).isEmpty();
    }

    private static void outcomes(Visit visit) {
        visit.open("outcomes");
        visit.page().locator("mafs-chart[drawn]").first().waitFor();
    }

    private static Locator figure(Visit visit) {
        return visit.page().locator("figure.picture:has(mafs-chart[drawn])").first();
    }

    private static Locator chart(Visit visit) {
        return figure(visit).locator("mafs-chart");
    }

    private static void press(Visit visit, String what) {
        figure(visit).locator("[data-picture=" + what + "]").click();
    }

    private static Document parsed(Path file) throws Exception {
        assertThat(Files.readString(file)).doesNotContain("var(--", "url(http");
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
    }
}
