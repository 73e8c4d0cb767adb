package org.mafs.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Makes the README's picture anew, when asked to by name: {@code ./mafs test -Dtest=RoomPicture}. */
class RoomPicture extends BrowserTest {

    private static final Path PICTURE = Path.of("src", "docs", "room.png");

    @Test
    void theRoomHalfWayThroughTheEvening() throws IOException {
        Visit visit = visit(Screen.TABLET).signIn("facilitator");
        Evening evening = new Evening(visit);
        evening.openRoomOf("Lantern Street");
        for (String name : new String[] {"Abena Tetteh", "Aoife O'Brien", "Chloe Bagshaw", "Dean Poyser",
            "Jayesh Lakhani", "Liban Hersi"}) {
            evening.isHere(name);
        }
        evening.isSorry("Winston Lascelles", "Hospital appointment");
        evening.takesAShortCheckIn("Jayesh Lakhani");
        evening.takesAShortCheckIn("Abena Tetteh");
        assertThat(visit.page().locator("vaadin-notification-card"))
                .hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(20_000));
        Files.createDirectories(PICTURE.getParent());
        visit.page().screenshot(new Page.ScreenshotOptions().setPath(PICTURE));
        assertThat(Files.size(PICTURE)).isLessThan(200_000);
    }
}
