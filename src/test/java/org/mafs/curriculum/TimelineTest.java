package org.mafs.curriculum;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TimelineTest {

    @Test
    void theFirstTableOfAHandOutIsTheStoryInDates() {
        assertThat(of("""
                Before it.

                | When | What happened | Why it matters |
                |---|---|---|
                | 1840 | The book *Washingtonians* comes out. | They **tell** it. |
                | about 1951 | [Al-Anon](https://example.org) starts. | |

                | Another | table |
                |---|---|
                | 1900 | Not this. |
                """)).isEqualTo(new Timeline(List.of("When", "What happened", "Why it matters"), List.of(
                        new TimelineEvent("1840", "The book Washingtonians comes out.", "They tell it."),
                        new TimelineEvent("about 1951", "Al-Anon starts.", ""))));
    }

    @Test
    void aTableWithFewerColumnsLeavesThemEmptyAndOneWithMoreIsCut() {
        assertThat(of("| When | What |\n|---|---|\n| 1840 | Begun |\n|  | Never |\n").events())
                .containsExactly(new TimelineEvent("1840", "Begun", ""));
        assertThat(of("| a | b | c | d |\n|---|---|---|---|\n| 1 | 2 | 3 | 4 |\n"))
                .isEqualTo(new Timeline(List.of("a", "b", "c"), List.of(new TimelineEvent("1", "2", "3"))));
    }

    @Test
    void theHandOutThatThePictureIsDrawnFromIsNotPublishedWithoutItsDates() {
        assertThat(stopping(ContentCode.TIMELINE, "Only words.")).isEqualTo(1);
        assertThat(stopping(ContentCode.TIMELINE, "| When | What |\n|---|---|\n| 1840 | Begun |")).isZero();
        assertThat(stopping(new ContentCode("weekly-goals"), "Only words.")).isZero();
    }

    private static long stopping(ContentCode code, String words) {
        return ContentCheck.remarks(code, OwnTexts.saying(words)).stream().filter(Remark::stops).count();
    }

    @Test
    void withoutDatesThereIsNone() {
        assertThat(Timeline.of(ContentReader.handout("Only words."))).isEmpty();
        assertThat(Timeline.of(ContentReader.handout("| When | What |\n|---|---|\n"))).isEmpty();
    }

    @Test
    void theHandOutThatShipsTellsItFromTheFirstCirclesOn() {
        String text = ShippedContent.all().stream().filter(shipped -> shipped.code().value().equals("timeline")).findFirst()
                .orElseThrow().text();
        assertThat(of(text).events()).hasSizeGreaterThan(15).allMatch(event -> !event.what().isEmpty() && !event.why().isEmpty())
                .extracting(TimelineEvent::when).contains("1840", "1935", "1994");
    }

    private static Timeline of(String text) {
        return Timeline.of(ContentReader.handout(text)).orElseThrow();
    }
}
