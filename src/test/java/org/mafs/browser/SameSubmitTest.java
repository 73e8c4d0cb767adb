package org.mafs.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A double tap, a resend and a retried request are one record, for every button that saves. A sample of them, and all that a
 * crawl finds; both with {@code -Pfaults}.
 */
@ExtendWith(InChromium.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SameSubmitTest {

    private OwnApp app;
    private PreparedEvening evening;
    private Rows rows;
    private Crawl crawl;

    @BeforeAll
    void start(Browser chromium) {
        app = OwnApp.start("crawl");
        evening = app.evening();
        rows = new Rows(app.context().getBean(DataSource.class));
        crawl = new Crawl(chromium, app, rows);
    }

    @AfterAll
    void end() {
        crawl.close();
        rows.close();
        app.close();
    }

    @Test
    @Tag("faults")
    void aSampleOfSavesPressedTwentyTimesIsOneRecordEach() {
        List<Pressed> pressed = Stream.of(
                Press.of("coordinator", evening.whole(), "Edit", "Save the details"),
                Press.of("admin", "settings", "Invite somebody", "Make a one-time code"))
                .map(crawl::look).toList();
        pressed.forEach(System.out::println);
        assertThat(pressed).allMatch(Pressed::saved, "saves").allMatch(Pressed::oneRecord, "one record")
                .allMatch(Pressed::happenedAgain, "saved the second time as well")
                .allMatch(each -> each.repeated() >= Crawl.TIMES, "was sent again");
    }

    @Test
    @Tag("faults")
    void everySaveThatACrawlFindsIsOneRecordHoweverOftenItIsPressed() {
        List<Pressed> pressed = crawl.all(pages());
        List<Pressed> saves = pressed.stream().filter(Pressed::saved).toList();
        List<Pressed> refused = pressed.stream().filter(each -> each.refused().isPresent()).toList();
        System.out.printf("Crawl: %d buttons pressed; %d save, each pressed once and %d times; %d refused what was filled in; %d not reached%n",
                pressed.size(), saves.size(), Crawl.TIMES, refused.size(), crawl.stuck().size());
        crawl.stuck().forEach(each -> System.out.println("Not reached: " + each));
        assertThat(saves.stream().filter(each -> !each.happenedAgain())).as("did nothing the second time").isEmpty();
        assertThat(saves.stream().filter(each -> !each.oneRecord())).as("more rows than one press makes").isEmpty();
    }

    private Map<String, List<String>> pages() {
        Map<String, List<String>> pages = new LinkedHashMap<>();
        List<EveryPage> all = EveryPage.all(evening);
        Stream.of("coordinator", "facilitator", "admin").forEach(username -> pages.put(username, all.stream()
                .filter(page -> page.username().equals(Optional.of(username))).map(EveryPage::path).distinct().toList()));
        return pages;
    }
}
